import { z } from 'zod';
import type { Terughaalgevolg } from '../../contract/terughaling.ts';
import { euro, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { leesGevolg } from './gevolg.ts';

/** Where a letter is and what becomes of it, as a row of the list holds it. */
export const standSchema = z.object({ plek: z.string(), gevolg: z.unknown().transform(leesGevolg) });
export type Regelstand = z.infer<typeof standSchema>;

/** What can be different in one line since the proef, as the second person reads it. */
export const WIJZIGINGEN = {
  gevolg: 'er gebeurt iets anders mee',
  naar: 'de vordering gaat bij een andere stap verder',
  kosten: 'er vervallen andere kosten',
  terug: 'er gaat een ander bedrag terug',
  openstaand: 'er staat een ander bedrag open',
  plek: 'de brief is ergens anders',
  bijzonder: 'er is iets anders bijzonder aan',
} as const;
export type Wijziging = keyof typeof WIJZIGINGEN;

/** What of one line is not as the proef said. */
export function wijzigingenVan(proef: Regelstand, nu: Regelstand): readonly Wijziging[] {
  const [was, is] = [velden(proef), velden(nu)];
  return (Object.keys(WIJZIGINGEN) as Wijziging[]).filter((veld) => was[veld] !== is[veld]);
}

function velden({ plek, gevolg }: Regelstand): Readonly<Record<Wijziging, string>> {
  const { kosten, terug } = bedragenVan(gevolg);
  const geld = { plek, gevolg: gevolg.soort, kosten: String(kosten), terug: String(terug) };
  if (gevolg.soort === 'uit_de_rij' || gevolg.soort === 'ingetrokken') return { ...geld, naar: gevolg.naar, openstaand: String(gevolg.openstaandCenten), bijzonder: gevolg.bijzonder.join(' ') };
  return { ...geld, naar: '', openstaand: '', bijzonder: gevolg.soort === 'mens' ? gevolg.reden : gevolg.soort === 'mislukt' ? gevolg.fouttype : '' };
}

/** Costs that are reversed and money that goes back, in cents. */
export interface Bedragen {
  readonly kosten: Centen;
  readonly terug: Centen;
}

function bedragenVan(gevolg: Terughaalgevolg): Bedragen {
  return gevolg.soort === 'uit_de_rij' || gevolg.soort === 'ingetrokken' ? { kosten: gevolg.kostenCenten, terug: gevolg.terugCenten } : { kosten: NUL, terug: NUL };
}

/** How a list differs from its proef: which lines, in which ways, and the amounts of the whole list then and now. */
export interface Afwijking {
  readonly totaal: number;
  readonly regels: readonly { readonly briefId: number; readonly nu: Regelstand }[];
  readonly soorten: ReadonlyMap<Wijziging, number>;
  readonly toen: Bedragen;
  readonly nu: Bedragen;
}

/** Compares a list with its proef, line by line; both hold the same letters. */
export function vergelijk(proef: ReadonlyMap<number, Regelstand>, nu: ReadonlyMap<number, Regelstand>): Afwijking {
  const soorten = new Map<Wijziging, number>();
  const regels: { readonly briefId: number; readonly nu: Regelstand }[] = [];
  for (const [briefId, was] of proef) {
    const is = nu.get(briefId);
    if (is === undefined) throw new RangeError(`brief ${String(briefId)} van de lijst bestaat niet meer`);
    const anders = wijzigingenVan(was, is);
    for (const soort of anders) soorten.set(soort, (soorten.get(soort) ?? 0) + 1);
    if (anders.length > 0) regels.push({ briefId, nu: is });
  }
  return { totaal: proef.size, regels, soorten, toen: samen(proef.values()), nu: samen(nu.values()) };
}

function samen(standen: Iterable<Regelstand>): Bedragen {
  let [kosten, terug] = [NUL, NUL];
  for (const { gevolg } of standen) {
    const bedragen = bedragenVan(gevolg);
    [kosten, terug] = [som(kosten, bedragen.kosten), som(terug, bedragen.terug)];
  }
  return { kosten, terug };
}

/** Whether the list costs more than its proef said. */
export function kostMeer({ toen, nu }: Afwijking): boolean {
  return nu.kosten > toen.kosten || nu.terug > toen.terug;
}

/** The same in Dutch: how many lines, of which kinds, and the amounts then and now. */
export function inWoorden({ totaal, regels, soorten, toen, nu }: Afwijking): string {
  const wat = [...soorten].map(([soort, aantal]) => `${String(aantal)} × ${WIJZIGINGEN[soort]}`).join(', ');
  return `${String(regels.length)} van de ${String(totaal)} regels ${regels.length === 1 ? 'is' : 'zijn'} anders dan in de proef: ${wat}. Kosten die vervallen ${euro(nu.kosten)} (proef ${euro(toen.kosten)}), terug naar debiteuren ${euro(nu.terug)} (proef ${euro(toen.terug)}).`;
}
