import { dag, isDag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import { halfjaren } from '../../../domain/normen/normen.ts';

/** Which day is asked: one to compute for, the one on the letter, or the one on which it came, `vanaf` the one on the letter. */
export type Dagsoort = { readonly voor: 'berekening' | 'brief' } | { readonly voor: 'ontvangst'; readonly vanaf: Dag };

/** First and last day for which the norms were published: outside it nothing is computed. */
export function rekenbereik(): { readonly van: Dag; readonly totEnMet: Dag } {
  const van = halfjaren[0]?.van;
  const totEnMet = halfjaren.at(-1)?.totEnMet;
  if (van === undefined || totEnMet === undefined) throw new RangeError('er zijn geen normen');
  return { van: dag(van), totEnMet: dag(totEnMet) };
}

/** Whether the text is a day for which the norms were published. */
export function isRekendag(tekst: string): tekst is Dag {
  const { van, totEnMet } = rekenbereik();
  return isDag(tekst) && van <= tekst && tekst <= totEnMet;
}

/**
 * What is wrong with a day, for the inwoner; undefined when it fits. A letter and its receipt cannot be later than
 * `vandaag`; without it that is not looked at.
 */
export function dagFout(soort: Dagsoort, tekst: string, vandaag?: Dag): string | undefined {
  if (!isDag(tekst)) return 'Vul een datum in, bijvoorbeeld 1 7 2026.';
  if (soort.voor !== 'berekening' && vandaag !== undefined && tekst > vandaag) {
    return soort.voor === 'brief' ? 'Deze dag is nog niet geweest. Welke datum staat op de brief?' : 'Deze dag is nog niet geweest. Op welke dag kreeg u de brief?';
  }
  if (soort.voor === 'ontvangst') {
    return tekst < soort.vanaf ? `Deze dag ligt vóór de datum op de brief: ${voluit(soort.vanaf)}. Op welke dag daarna kreeg u de brief?` : undefined;
  }
  if (isRekendag(tekst)) return undefined;
  const { van, totEnMet } = rekenbereik();
  return `Kies een dag van ${voluit(van)} tot en met ${voluit(totEnMet)}. Van andere dagen zijn de bedragen niet bekend.`;
}
