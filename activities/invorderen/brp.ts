import type { Dag } from '../../domain/kalender/dag.ts';

/** To whom and where a letter goes, as the BRP tells it. It is kept with the letter as what was known that day. */
export interface Adressering {
  readonly naam: string;
  /** Salutation: "Geachte heer De Vries". */
  readonly aanhef: string;
  /** The lines under the name; empty when there is no address to write to. */
  readonly adresregels: readonly string[];
  /** Country for a letter abroad; null within the Netherlands. */
  readonly land: string | null;
  readonly briefadres: boolean;
  /** The address is secret: it goes on the envelope and nowhere else. */
  readonly geheimhouding: boolean;
  readonly overleden: boolean;
  /** Younger than eighteen on the day of asking (BW 1:233); only known where a herinnering or a coercive step asked for it. */
  readonly minderjarig?: true;
  /** Of a bewindvoerder or curator: for whom the letter is, by name alone. */
  readonly namens?: string;
}

export type BrpAntwoord = { readonly soort: 'gevonden'; readonly adressering: Adressering } | { readonly soort: 'niet_gevonden' };

/**
 * What making a letter asks of the BRP: name, address and death of one person, and with `leeftijdOp` whether he is a minor on that day. Throws `BronOnbereikbaar` when asking
 * later may help, `BronFout` when a person has to look. Never called inside a transaction.
 */
export interface BrpBrieven {
  brieven(bsn: string, leeftijdOp?: Dag): Promise<BrpAntwoord>;
}
