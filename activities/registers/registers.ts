import type { Dag } from '../../domain/kalender/dag.ts';
import type { Maatregel } from '../../domain/registers/bewind.ts';
import type { Insolventie } from '../../domain/registers/insolventie.ts';
import type { Adressering } from '../invorderen/brp.ts';

/** What the registers of the Rechtspraak hold of one person on a day. */
export interface Registerstand {
  /** Null: the registers could not be asked, because the BRP has no full name or date of birth. */
  readonly gevraagd: { readonly insolventies: readonly Insolventie[]; readonly maatregelen: readonly Maatregel[] } | null;
  /** What the BRP itself says (`indicatieCurateleRegister`). */
  readonly onderCuratele: boolean;
}

export type Naslag = { readonly soort: 'niet_gevonden' } | { readonly soort: 'gevonden'; readonly adressering: Adressering; readonly registers: Registerstand };

/**
 * What is looked up before a coercive step and before a vaststelling: the BRP, and by the name and date of birth that it gives
 * the insolventieregister and the bewindregister. Throws `BronOnbereikbaar` when asking later may help, `BronFout` when a person
 * has to look. Never called inside a transaction.
 */
export interface Registers {
  naslaan(bsn: string, opDag: Dag): Promise<Naslag>;
}
