import { VORDERINGKOLOMMEN } from '../../activities/import/vorderingrij.ts';
import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { kenmerk } from '../kenmerken.ts';

/** People of the official test set of the BRP whose beslagvrije voet the rekentool calculates. */
export const BSNS = [
  '999991292', '999990366', '999990688', '999992296', '999993987', '999997701', '999994414',
  '999994967', '999992661', '999994542', '999996538', '999994761', '999992983', '999995212',
] as const;

/** First legal day, on which every claim is past its payment term. */
export const BEGIN = dag('2025-01-06');
/** The derde declares; the beslag runs. */
export const VERKLARING = dag('2025-04-08');
/** The twelfth afdracht and the herberekening are behind. */
export const EINDE = dag('2026-03-31');

/** How many claims there can be: one a person, so that each has a verhaal and a beslag of its own. */
export const MEESTE = BSNS.length;

/** The claims of one round. `serie` makes their numbers those of no other round on the same server. */
export interface Groep {
  readonly serie: string;
  readonly claims: number;
}

const mensen = ({ serie, claims }: Groep): readonly (readonly [string, string])[] => BSNS.slice(0, claims).map((bsn, i) => [`${serie}-${String(i + 1).padStart(4, '0')}`, bsn]);

/** The file of claims: so large that a year of afdrachten does not pay them. */
export function vorderingen(groep: Groep): string {
  const rijen = mensen(groep).map(([aanslagnummer, bsn], i) => [aanslagnummer, kenmerk(i), bsn, 'ozb', 'aanslag', '2024-10-31', '40000,00'].join(';'));
  return [VORDERINGKOLOMMEN.join(';'), ...rijen, ''].join('\n');
}

/** The file of the polis stand-in: everybody the same wage, every month. */
export function inkomensVan(bsns: readonly string[]): string {
  const kop = 'bsn;ikv;soort;naam_derde;loonheffingennummer;rsin;code_soort;periodiciteit;van;tot;loon_lbph;loonheffing;vakantiegeld_opbouw;vakantiegeld_uitbetaald;extra_opbouw;extra_uitbetaald;aangifte_na_dagen';
  return [kop, ...bsns.map((bsn) => `${bsn};1;vanaf;Metaalwerken Noord B.V.;000010054L01;000010054;15;maand;2024-01-01;;3300.00;560.00;0.00;0.00;;;`), ''].join('\n');
}
export const inkomens = (): string => inkomensVan(BSNS);

/** What the derden do: declare once, pay over on the 25th of each month. */
export function gedrag(groep: Groep): Gedragsregel[] {
  const netto = { netto: '2740,00' };
  return mensen(groep).flatMap(([aanslagnummer], i) => [
    regel(2 * i, VERKLARING, 'verklaart', aanslagnummer, ['dienstverband'], netto),
    regel(2 * i + 1, dag('2025-04-01'), 'draagt_af', aanslagnummer, [], { ...netto, dag: '25' }),
  ]);
}

function regel(nr: number, datum: Dag, wat: string, aanslagnummer: string, woorden: readonly string[], opties: Readonly<Record<string, string>>): Gedragsregel {
  return { regel: nr, datum, wie: 'derde', wat, aanslagnummer, woorden, opties };
}
