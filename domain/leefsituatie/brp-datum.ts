import { dag, laatsteVanMaand, plusJaren, type Dag } from '../kalender/dag.ts';
import type { BrpDatum } from './brp-gegevens.ts';

/** The first and the last day that a BRP date may be; null when nothing of it is known. */
export function grenzen(datum: BrpDatum): { readonly vroegst: Dag; readonly laatst: Dag } | null {
  switch (datum.soort) {
    case 'dag':
      return { vroegst: datum.dag, laatst: datum.dag };
    case 'maand': {
      const eerste = dag(`${jaartal(datum.jaar)}-${String(datum.maand).padStart(2, '0')}-01`);
      return { vroegst: eerste, laatst: laatsteVanMaand(eerste) };
    }
    case 'jaar':
      return { vroegst: dag(`${jaartal(datum.jaar)}-01-01`), laatst: dag(`${jaartal(datum.jaar)}-12-31`) };
    case 'onbekend':
      return null;
  }
}

/** Whether somebody born on this date is younger than `jaren` on a day; `onbekend` when the known part does not tell. */
export function jongerDan(geboortedatum: BrpDatum, jaren: number, op: Dag): 'ja' | 'nee' | 'onbekend' {
  const bekend = grenzen(geboortedatum);
  if (bekend === null) return 'onbekend';
  if (plusJaren(bekend.vroegst, jaren) > op) return 'ja';
  return plusJaren(bekend.laatst, jaren) <= op ? 'nee' : 'onbekend';
}

/** Whether a date surely lies after a day. An unknown date does not. */
export function ligtNa(datum: BrpDatum, op: Dag): boolean {
  const bekend = grenzen(datum);
  return bekend !== null && bekend.vroegst > op;
}

function jaartal(jaar: number): string {
  return String(jaar).padStart(4, '0');
}
