import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import type { Aanleiding } from './feiten.ts';

/** One claim before it is a row, with what the one who owes it earns. */
export interface Vordering {
  readonly aanslagnummer: string;
  readonly bsn: string;
  readonly regime: 'belasting' | 'awb';
  readonly bevoegdheid: Bevoegdheid;
  /** Net wage a month in cents; null: no income that the polis knows. */
  readonly netto: number | null;
  /** The first claim of this debtor in this file: his derde acts once. */
  readonly eerste: boolean;
}

/**
 * What somebody will do: so many days after something happened to the claim. A fixed date would not do: a source that was down
 * for days moves what comes after it, and people answer a letter, not a date.
 */
export interface Voornemen {
  /** Unique in the run; the business key of what is done. */
  readonly nr: number;
  readonly wie: 'debiteur' | 'derde' | 'kantoor';
  readonly wat: string;
  readonly aanslagnummer: string;
  readonly na: Aanleiding;
  readonly dagen: number;
  readonly woorden: readonly string[];
  readonly opties: Readonly<Record<string, string>>;
  /** Of a payment: how much of what is open on that day; above 1 is too much. */
  readonly deel: number;
}

/** What the post room does to the first letter of a kind of one claim. */
export interface Poststoring {
  readonly nr: number;
  readonly aanslagnummer: string;
  readonly brief: string;
  readonly wat: 'vertraagt' | 'blijft_liggen' | 'retour';
  readonly dagen: number;
}

/** The people of one run: what is imported, what the polis knows, and what everybody will do. */
export interface Bevolking {
  /** File name to CSV text, as `importeerVoorbeeld` reads them. */
  readonly bestanden: ReadonlyMap<string, string>;
  readonly inkomens: string;
  /** What other parties have on the same incomes, as the sample's partijen.csv. */
  readonly partijen: string;
  /** How people want their letters, as `importeerVoorkeuren` reads it. */
  readonly voorkeuren: string;
  readonly voornemens: readonly Voornemen[];
  readonly post: readonly Poststoring[];
  /** Which letters in the berichtenbox stay closed, in the form of gedrag.csv. */
  readonly dicht: readonly Gedragsregel[];
  /** Who pays over each month, in the form of gedrag.csv. */
  readonly afdrachten: readonly Gedragsregel[];
}
