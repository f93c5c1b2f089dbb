import type { Dossier, Regel } from './dossier.ts';

/** What differs for one claim. */
export interface Verschil {
  readonly aanslagnummer: string;
  readonly wat: string;
}

type Dossiers = ReadonlyMap<string, Dossier>;

/**
 * Class `uren`: the whole record is the same, line by line, table by table: kinds, days, amounts, status, order. What is left out of
 * a line are the numbers that PostgreSQL gives out (a transaction that was rolled back uses one up).
 */
export function vergelijkGeheel(zonder: Dossiers, met: Dossiers): Verschil[] {
  return perVordering(zonder, met, ({ tabel, dag, wat }) => `${tabel} ${dag ?? '-'} ${wat}`);
}

function perVordering(zonder: Dossiers, met: Dossiers, alsTekst: (regel: Regel) => string): Verschil[] {
  return [...new Set([...zonder.keys(), ...met.keys()])].sort().flatMap((aanslagnummer) => {
    const links = perTabel(zonder.get(aanslagnummer)?.regels ?? []);
    const rechts = perTabel(met.get(aanslagnummer)?.regels ?? []);
    return [...new Set([...links.keys(), ...rechts.keys()])].flatMap((tabel) => {
      const verschil = eersteVerschil((links.get(tabel) ?? []).map(alsTekst), (rechts.get(tabel) ?? []).map(alsTekst));
      return verschil === null ? [] : [{ aanslagnummer, wat: verschil }];
    });
  });
}

function perTabel(regels: readonly Regel[]): Map<string, Regel[]> {
  const tabellen = new Map<string, Regel[]>();
  for (const regel of regels) tabellen.set(regel.tabel, [...(tabellen.get(regel.tabel) ?? []), regel]);
  return tabellen;
}

function eersteVerschil(links: readonly string[], rechts: readonly string[]): string | null {
  const plek = Array.from({ length: Math.max(links.length, rechts.length) }, (_, i) => i).find((i) => links[i] !== rechts[i]);
  if (plek === undefined) return null;
  return `zonder storing «${links[plek] ?? '(niets)'}», met storing «${rechts[plek] ?? '(niets)'}»`;
}
