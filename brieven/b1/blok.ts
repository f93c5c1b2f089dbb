/** A piece of a letter as a screen reader meets it, in reading order. */
export interface Blok {
  readonly soort: Bloksoort;
  readonly tekst: string;
}

/**
 * `briefhoofd`: what stands before the title (sender, addressee, references). `citaat`: text that the law prescribes word for word, which
 * a template sets as a block quotation. `cel`: what ends as a sentence in a cell of a table, besides the table as a whole.
 */
export type Bloksoort = 'briefhoofd' | 'titel' | 'kop' | 'alinea' | 'lijstpunt' | 'tabel' | 'cel' | 'citaat';

/** Which pieces are not held to plain language, and why. Articles stand in the foot of the page, which is no part of the text at all. */
export const VRIJ = {
  briefhoofd: 'names, addresses and references are no sentences',
  titel: null,
  kop: null,
  alinea: null,
  lijstpunt: null,
  tabel: 'labels and amounts are no sentences; the sentences in a table are judged as `cel`',
  cel: null,
  citaat: 'the law prescribes this text word for word; the letter says it in plain words beside it',
} as const satisfies Record<Bloksoort, string | null>;
