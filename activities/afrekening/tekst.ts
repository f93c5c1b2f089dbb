import type { Afrekenregel } from '../../domain/afdracht/afrekening.ts';
import { decimaalEuro, euro, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { Principaalafrekening } from './afrekening.ts';
import { csvRegel } from './csvregel.ts';

const KOLOMMEN = [
  ['bank', 'bank'],
  ['afdracht', 'afdracht'],
  ['kosten', 'kosten'],
  ['rente', 'rente'],
  ['hoofdsom', 'hoofdsom'],
  ['terugbetaald', 'terugbetaald'],
  ['aangehouden', 'aangehouden'],
  ['af_te_dragen', 'afTeDragen'],
] as const satisfies readonly (readonly [string, keyof Afrekenregel])[];

/** The statement as CSV, `;`-separated with a decimal comma, the total last. No personal data. */
export function afrekeningCsv({ regels, totaal }: Principaalafrekening): string[] {
  const kop = ['vordering', ...KOLOMMEN.map(([naam]) => naam)];
  return [kop, ...[...regels, totaal].map((regel) => [regel.plaats, ...KOLOMMEN.map(([, veld]) => komma(regel[veld]))])].map(csvRegel);
}

/** The statement as a person reads it. No personal data. */
export function afrekeningTekst(afrekening: Principaalafrekening): string[] {
  const { principaal, van, tot, regels, totaal } = afrekening;
  const breedte = Math.max(9, ...regels.map(({ plaats }) => plaats.length));
  const rij = (eerste: string, rest: readonly string[]): string => [eerste.padEnd(breedte), ...rest.map((cel) => cel.padStart(13))].join(' ');
  return [
    `Afrekening met ${principaal.naam} over ${voluit(van)} tot en met ${voluit(tot)}, door ${principaal.opdrachtgever}`,
    '',
    rij('vordering', KOLOMMEN.map(([naam]) => naam.replaceAll('_', ' '))),
    ...[...regels, totaal].map((regel) => rij(regel.plaats, KOLOMMEN.map(([, veld]) => komma(regel[veld])))),
    '',
    slotsom(totaal.afTeDragen, principaal.iban),
  ];
}

/** What a reader must know beside the amounts: what is not in them, and where the books do not add up. */
export function opmerkingen({ tot, nogNietGeboekt, nietSluitend }: Principaalafrekening, vandaag: Dag): string[] {
  return [
    ...(tot < vandaag ? [] : ['De periode is nog niet voorbij: er kan nog bij komen.']),
    ...(nogNietGeboekt.aantal === 0 ? [] : [`Ontvangen en op ${voluit(tot)} nog niet geboekt: ${String(nogNietGeboekt.aantal)}, samen ${euro(nogNietGeboekt.centen)}. Dat komt op een latere afrekening.`]),
    ...nietSluitend.map((id) => `Betaling ${String(id)} sluit niet: wat is toegerekend en over is, is niet wat binnenkwam.`),
  ];
}

function slotsom(bedrag: Centen, iban: string | null): string {
  if (bedrag < 0) return `Te ontvangen van de principaal of te verrekenen: ${euro(min(NUL, bedrag))}. Er is meer teruggenomen dan er binnenkwam.`;
  if (bedrag === 0) return 'Er is niets over te maken.';
  return `Over te maken: ${euro(bedrag)} ${iban === null ? '(van de principaal is geen rekening bekend)' : `op rekening ${iban}`}.`;
}

function komma(bedrag: Centen): string {
  return decimaalEuro(bedrag).replace('.', ',');
}
