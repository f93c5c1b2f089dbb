import type { Dag } from '../kalender/dag.ts';

/**
 * What the basisregistratie personen says about the debtor, as far as the leefsituatie needs it and free of the
 * message it came in. The reader of the source compares addresses and hands over only the answer, so no name or
 * address comes in here.
 */
export type BrpGegevens = {
  readonly geboortedatum: BrpDatum;
  /** Date of death (possibly partial), or null while alive. */
  readonly overlijden: BrpDatum | null;
  /** Why the registration is suspended (opschorting bijhouding), or null. */
  readonly opschorting: Opschorting | null;
  readonly verblijfplaats: Verblijfplaats;
  /** All partners delivered, dissolved ones too. */
  readonly partners: readonly Partner[];
  readonly kinderen: readonly Kind[];
};

/** A date of the BRP, which may be known by year, by month, or not at all. */
export type BrpDatum =
  | { readonly soort: 'dag'; readonly dag: Dag }
  | { readonly soort: 'maand'; readonly jaar: number; readonly maand: number }
  | { readonly soort: 'jaar'; readonly jaar: number }
  | { readonly soort: 'onbekend' };

/** Reasons of opschorting that the BRP knows; `anders` for what the source adds later. */
export type Opschorting = 'overlijden' | 'emigratie' | 'ministerieel_besluit' | 'pl_aangelegd_in_rni' | 'fout' | 'anders';

/** Where the debtor is registered. `land` is the name of the country as the BRP table writes it. */
export type Verblijfplaats =
  | { readonly soort: 'woonadres'; readonly inOnderzoek: boolean }
  | { readonly soort: 'briefadres'; readonly inOnderzoek: boolean }
  | { readonly soort: 'buitenland'; readonly land: string | null; readonly inOnderzoek: boolean }
  | { readonly soort: 'onbekend'; readonly inOnderzoek: boolean };

/** Whether somebody is registered at the debtor's own woonadres, as compared by the reader of the source. */
export type OpAdresVanSchuldenaar = 'ja' | 'nee' | 'onbekend';

/** A marriage or geregistreerd partnerschap. */
export type Partner = {
  /** Stable key within the answer (to ask the partner's income by); carries no personal data. */
  readonly id: string;
  readonly verbintenis: 'huwelijk' | 'geregistreerd_partnerschap' | 'onbekend';
  readonly aangaan: BrpDatum | null;
  /** null: not dissolved. */
  readonly ontbinding: BrpDatum | null;
  readonly opAdresVanSchuldenaar: OpAdresVanSchuldenaar;
  /** Died, as far as the source tells; false when not known. */
  readonly overleden: boolean;
  readonly inOnderzoek: boolean;
};

/** A child of the debtor. */
export type Kind = {
  readonly geboortedatum: BrpDatum;
  readonly opAdresVanSchuldenaar: OpAdresVanSchuldenaar;
  readonly overleden: boolean;
  readonly inOnderzoek: boolean;
};
