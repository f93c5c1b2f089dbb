/** The parties that seize or set off. `andere`: any that no rule on samenloop names. */
export const PARTIJSOORTEN = ['gemeente', 'uwv', 'svb', 'belastingdienst', 'waterschap', 'cjib', 'cak', 'lbio', 'gerechtsdeurwaarder', 'andere'] as const;
export type Partijsoort = (typeof PARTIJSOORTEN)[number];

declare const merk: unique symbol;
/** Organisatie-identificatienummer: twenty digits. */
export type Oin = string & { readonly [merk]: 'Oin' };
/** The number by which a gerechtsdeurwaarder without OIN is known in the beslagregister: digits. */
export type GdwNummer = string & { readonly [merk]: 'GdwNummer' };

/** By which a party is known at the routeervoorziening. */
export type Partijnummer = { readonly soort: 'oin'; readonly nummer: Oin } | { readonly soort: 'gdw'; readonly nummer: GdwNummer };

/** Reads an OIN. Throws a RangeError when it is not twenty digits. */
export function oin(tekst: string): Oin {
  if (!/^\d{20}$/.test(tekst)) throw new RangeError('een OIN heeft twintig cijfers');
  return tekst as Oin;
}

/** Reads a GDW-nummer. Throws a RangeError when it is not one to ten digits. */
export function gdwNummer(tekst: string): GdwNummer {
  if (!/^\d{1,10}$/.test(tekst)) throw new RangeError('een GDW-nummer heeft een tot tien cijfers');
  return tekst as GdwNummer;
}

/** The parties of agreement 7 of the afsprakenkader coördinerend deurwaarderschap. */
export const PARTIJEN_AFSPRAAK_7 = ['gemeente', 'uwv', 'svb'] as const satisfies readonly Partijsoort[];

/** Whether agreement 7 binds the party. */
export function isPartijAfspraak7(soort: Partijsoort): boolean {
  return PARTIJEN_AFSPRAAK_7.some((partij) => partij === soort);
}
