import { GEEN_VORDERING, type Dossier, type Regel } from './dossier.ts';

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
  return perVordering(zonder, met, ({ tabel, dag, wat }) => `${tabel} ${dag ?? '-'} ${wat}`, () => true);
}

/**
 * Class `dagen`: a source that was down for days moves every day that comes after it, and with the day may come another tariff, another
 * tijdvak and another amount. What must stay: how a claim ended (a claim that still ran may have ended since: the run with faults is
 * played on for some weeks). What is no claim (a run over the letters of a day) has no end to compare.
 */
export function vergelijkEinde(zonder: Dossiers, met: Dossiers): Verschil[] {
  return [...zonder].flatMap(([aanslagnummer, { einde }]) => {
    if (einde === GEEN_VORDERING) return [];
    const daarna = met.get(aanslagnummer)?.einde ?? '(ontbreekt)';
    return einde === daarna || (einde === 'loopt' && daarna !== '(ontbreekt)') ? [] : [{ aanslagnummer, wat: `einde zonder storing ${einde}, met storing ${daarna}` }];
  });
}

function perVordering(zonder: Dossiers, met: Dossiers, alsTekst: (regel: Regel) => string, telt: (regel: Regel) => boolean): Verschil[] {
  return [...new Set([...zonder.keys(), ...met.keys()])].sort().flatMap((aanslagnummer) => {
    const links = perTabel(zonder.get(aanslagnummer)?.regels.filter(telt) ?? []);
    const rechts = perTabel(met.get(aanslagnummer)?.regels.filter(telt) ?? []);
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
