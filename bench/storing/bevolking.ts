import { isBetalingskenmerk, isBsn } from '../../activities/import/kenmerken.ts';
import { VOORKEURKOLOMMEN } from '../../activities/import/berichtvoorkeur.ts';
import { GRONDKOLOMMEN, VORDERINGKOLOMMEN } from '../../activities/import/vorderingrij.ts';
import { leesPersoonslijsten } from '../../adapters/brp/standin/persoonslijsten.ts';
import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import { centen, decimaalEuro } from '../../domain/geld/centen.ts';
import { dag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import { BEGIN } from './looptijd.ts';
import { vanAnderen } from './elders.ts';
import { gedragVan } from './karakter.ts';
import { toeval, type Toeval } from './toeval.ts';
import type { Bevolking, Poststoring, Voornemen, Vordering } from './voornemen.ts';

const SOORTEN = {
  vorderingen: { letters: 'WS', deel: 0.6, regime: 'belasting', bevoegdheden: ['vordering_iw19'], kolommen: 'belasting' },
  'vorderingen-sociale-zaken': { letters: 'SZ', deel: 0.2, regime: 'awb', bevoegdheden: ['vereenvoudigd_derdenbeslag', 'vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek'], kolommen: 'participatiewet' },
  'vorderingen-incasso-a': { letters: 'IN', deel: 0.1, regime: 'awb', bevoegdheden: ['derdenbeslag'], kolommen: 'Zorgverzekeringswet art. 18f lid 7' },
  'vorderingen-incasso-b': { letters: 'IN', deel: 0.1, regime: 'awb', bevoegdheden: ['derdenbeslag'], kolommen: 'Awb art. 5:10 lid 2' },
} as const satisfies Record<string, { letters: string; deel: number; regime: 'belasting' | 'awb'; bevoegdheden: readonly [Bevoegdheid, ...Bevoegdheid[]]; kolommen: string }>;
type Soort = keyof typeof SOORTEN;

type Werkgever = readonly [naam: string, rsin: string, codeSoort: number];
const WERKGEVERS: readonly [Werkgever, ...Werkgever[]] = [
  ['Zorggroep De Linde', '000010078', 15], ['Metaalwerken Noord B.V.', '000010054', 15], ['Horeca Havenzicht', '000010108', 15], ['Logistiek Centrum Oost B.V.', '000010133', 15],
  ['Schoonmaak Helder B.V.', '000010157', 15], ['Supermarkt De Markt B.V.', '000010121', 15], ['Pensioenfonds De Brug', '000010042', 56], ['Uitkeringsinstantie Werk (fictief)', '000010030', 33],
];

const INKOMENSKOP = 'bsn;ikv;soort;naam_derde;loonheffingennummer;rsin;code_soort;periodiciteit;van;tot;loon_lbph;loonheffing;vakantiegeld_opbouw;vakantiegeld_uitbetaald;extra_opbouw;extra_uitbetaald;aangifte_na_dagen';

/** So many claims of people of the official test set, drawn from the seed; the same seed gives the same people. */
export function bevolking(zaad: number, aantal: number): Bevolking {
  const t = toeval(zaad, 'bevolking');
  const testset = new URL('../../adapters/brp/standin/data/testset-persoonslijsten-gba-v.csv', import.meta.url);
  const bsns = t.schud([...leesPersoonslijsten(testset).keys()].filter(isBsn).sort());
  const inkomens: string[] = [INKOMENSKOP];
  const nettoVan = new Map<string, number | null>();
  const rijen = new Map<Soort, string[]>(Object.entries(SOORTEN).map(([bestand]) => [bestand as Soort, [[...VORDERINGKOLOMMEN, ...GRONDKOLOMMEN].join(';')]]));
  const vorderingen: (Vordering & { readonly bestand: Soort })[] = [];
  for (let nr = 1; nr <= aantal; nr += 1) {
    const bestand = soortVan((nr - 0.5) / aantal);
    const { letters, regime, bevoegdheden } = SOORTEN[bestand];
    const vorige = vorderingen.filter((v) => v.bestand === bestand);
    const eerder = vorige.length > 0 && t.kans(0.15) ? vorige[t.geheel(0, vorige.length - 1)] : undefined;
    const bsn = eerder?.bsn ?? bsns.pop();
    if (bsn === undefined) throw new Error('meer vorderingen dan er mensen in de testset zijn');
    if (!nettoVan.has(bsn)) nettoVan.set(bsn, verdien(t, bsn, inkomens));
    const vordering = { aanslagnummer: `${letters}-2025-${String(nr).padStart(4, '0')}`, bsn, bestand, regime, bevoegdheid: eerder?.bevoegdheid ?? t.kies(bevoegdheden), netto: nettoVan.get(bsn) ?? null, eerste: eerder === undefined };
    vorderingen.push(vordering);
    rijen.get(bestand)?.push(rij(t, vordering, nr));
  }
  const gedrag = vorderingen.map((vordering, i) => gedragVan(toeval(zaad, vordering.aanslagnummer), vordering, 100 * (i + 1)));
  return {
    bestanden: new Map([...rijen].map(([bestand, regels]) => [`${bestand}.csv`, `${regels.join('\n')}\n`])),
    inkomens: `${inkomens.join('\n')}\n`,
    partijen: vanAnderen(zaad, inkomens),
    voornemens: gedrag.flatMap(({ voornemens }): readonly Voornemen[] => voornemens),
    voorkeuren: `${[VOORKEURKOLOMMEN.join(';'), ...voorkeuren(zaad, [...nettoVan.keys()])].join('\n')}\n`,
    dicht: vorderingen.flatMap(({ aanslagnummer }, i) => blijftDicht(toeval(zaad, `box ${aanslagnummer}`), aanslagnummer, i + 1)),
    post: gedrag.flatMap(({ post }): readonly Poststoring[] => post),
    afdrachten: gedrag.flatMap(({ afdrachten }): readonly Gedragsregel[] => afdrachten),
  };
}

/** The files in the order of the numbers, each with its part of the claims. */
function soortVan(plek: number): Soort {
  let tot = 0;
  for (const [bestand, { deel }] of Object.entries(SOORTEN)) {
    tot += deel;
    if (plek < tot) return bestand as Soort;
  }
  return 'vorderingen';
}

/** Three in four have one income; some of those change employer or get a raise in the year that is played. */
function verdien(t: Toeval, bsn: string, inkomens: string[]): number | null {
  if (!t.kans(0.75)) return null;
  const [naam, rsin, code] = t.kies(WERKGEVERS);
  const loon = t.geheel(11, 38) * 10_000;
  const heffing = Math.round((loon * 13) / 100);
  const vanaf = (volgnummer: number, begin: Dag, einde: string, bruto: number): string =>
    [bsn, volgnummer, 'vanaf', naam, `${rsin}L01`, rsin, code, 'maand', begin, einde, punt(bruto), punt(Math.round((bruto * 13) / 100)), '0.00', '0.00', '', '', ''].join(';');
  inkomens.push(vanaf(1, dag('2024-01-01'), '', loon));
  if (t.kans(0.15)) inkomens.push(vanaf(1, dag(`2025-${String(t.geheel(4, 9)).padStart(2, '0')}-01`), '', loon + 15_000));
  return loon - heffing;
}

/** Two in five want their letters in the berichtenbox; some of those want paper again in the time that is played. */
function voorkeuren(zaad: number, bsns: readonly string[]): string[] {
  return bsns.flatMap((bsn, i) => {
    const t = toeval(zaad, `voorkeur ${String(i)}`);
    if (!t.kans(0.4)) return [];
    return [`${bsn};digitaal;2024-06-01`, ...(t.kans(0.15) ? [`${bsn};papier;2025-0${String(t.geheel(2, 6))}-15`] : [])];
  });
}

/** One in five leaves a letter closed that comes on paper then, if it came digitally. */
function blijftDicht(t: Toeval, aanslagnummer: string, regel: number): Gedragsregel[] {
  if (!t.kans(0.2)) return [];
  return [{ regel, datum: BEGIN, wie: 'debiteur', wat: 'leest_niet', aanslagnummer, woorden: [], opties: { brief: t.kies(['aanmaning', 'vooraankondiging']) } }];
}

function rij(t: Toeval, { aanslagnummer, bsn, bestand, bevoegdheid, regime }: Vordering & { readonly bestand: Soort }, nr: number): string {
  const dagtekening = plusDagen(dag('2024-10-01'), t.geheel(0, 120));
  const bedrag = decimaalEuro(centen(t.kans(0.8) ? t.geheel(6_000, 60_000) : t.geheel(60_000, 250_000))).replace('.', ',');
  const { kolommen } = SOORTEN[bestand];
  const vast = (soort: string, aanslagsoort: string): readonly string[] => [aanslagnummer, kenmerk(nr), bsn, soort, aanslagsoort, dagtekening, bedrag];
  switch (kolommen) {
    case 'belasting':
      return [...vast(t.kies(['ozb', 'afvalstoffenheffing', 'hondenbelasting']), 'aanslag'), '', '', '', '', '', ''].join(';');
    case 'participatiewet':
      return [...vast('terugvordering_bijstand', 'beschikking'), regime, 'participatiewet', '', 'nee', bevoegdheid, ''].join(';');
    default:
      return [...vast(kolommen.startsWith('Awb') ? 'dwangsom' : 'bestuursrechtelijke_premie', 'beschikking'), regime, 'bijzondere_wet', kolommen, '', bevoegdheid, ''].join(';');
  }
}

function kenmerk(nr: number): string {
  const rest = `07720250000${String(nr).padStart(4, '0')}`;
  for (let cijfer = 0; cijfer < 10; cijfer += 1) {
    const tekst = `${String(cijfer)}${rest}`;
    if (isBetalingskenmerk(tekst)) return tekst;
  }
  throw new Error(`geen controlecijfer voor ${rest}`);
}

const punt = (bedrag: number): string => decimaalEuro(centen(bedrag));
