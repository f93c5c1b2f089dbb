import type { Uitkomst } from './uitkomsten.ts';
import type { Verschil } from './vergelijken.ts';

const KOLOMMEN = ['aanslagnummer', 'einde', 'einde_op', 'betaald', 'kosten', 'terugbetaald', 'openstaand', 'verhaal', 'beslag', 'taken'] as const;

/** The outcomes as a table for a person. */
export function toonUitkomsten(uitkomsten: readonly Uitkomst[]): string {
  const rijen: readonly (readonly string[])[] = [KOLOMMEN.map((kolom) => kolom.replaceAll('_', ' ')), ...uitkomsten.map((uitkomst) => KOLOMMEN.map((kolom) => uitkomst[kolom]))];
  const breedtes = KOLOMMEN.map((_, i) => Math.max(...rijen.map((rij) => rij[i]?.length ?? 0)));
  return rijen.map((rij) => rij.map((cel, i) => cel.padEnd(breedtes[i] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** What differs from what was expected, or that nothing does. */
export function toonVerschillen(aantal: number, verschillen: readonly Verschil[]): string {
  if (verschillen.length === 0) return `Alle ${String(aantal)} vorderingen eindigen zoals verwacht (voorbeeld/verwacht.csv).`;
  const regels = verschillen.map(({ aanslagnummer, kolom, verwacht, gevonden }) => `  ${aanslagnummer}  ${kolom}: verwacht «${verwacht}», gevonden «${gevonden}»`);
  return [`${String(verschillen.length)} verschillen met voorbeeld/verwacht.csv:`, ...regels].join('\n');
}
