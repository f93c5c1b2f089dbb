import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Aangesloten } from '../../contract/routeervoorziening/partijen.ts';
import { gdwNummer, oin, type Partijnummer } from '../../domain/samenloop/partij.ts';

/** One of the parties of the sample: who it is, under which name its files lie, and its number (test OINs begin with 00000099). */
export interface Voorbeelddeelnemer {
  readonly sleutel: string;
  readonly naam: string;
  readonly nummer: { readonly soort: 'oin' | 'gdw'; readonly nummer: string };
  readonly soort: Aangesloten;
}

/** The parties of the sample on the routeervoorziening; all fictitious but in name. */
export const VOORBEELDDEELNEMERS: readonly Voorbeelddeelnemer[] = [
  { sleutel: 'gemeente', naam: 'Gemeente Waterstad', nummer: { soort: 'oin', nummer: '00000099000000001000' }, soort: 'gemeente' },
  { sleutel: 'gerechtsdeurwaarder', naam: 'Gerechtsdeurwaarder Dijk en Dam', nummer: { soort: 'gdw', nummer: '9901' }, soort: 'gerechtsdeurwaarder' },
  { sleutel: 'uwv', naam: 'UWV (nagebootst)', nummer: { soort: 'oin', nummer: '00000099000000002000' }, soort: 'uwv' },
  { sleutel: 'belastingdienst', naam: 'Belastingdienst (nagebootst)', nummer: { soort: 'oin', nummer: '00000099000000003000' }, soort: 'belastingdienst' },
  { sleutel: 'cjib', naam: 'CJIB (nagebootst)', nummer: { soort: 'oin', nummer: '00000099000000004000' }, soort: 'cjib' },
  { sleutel: 'svb', naam: 'SVB (nagebootst)', nummer: { soort: 'oin', nummer: '00000099000000005000' }, soort: 'svb' },
];

/** The number of the party whose files lie under that name. Throws a RangeError when it is none of them. */
export function partijnummerVan(sleutel: string): Partijnummer {
  const gevonden = VOORBEELDDEELNEMERS.find((een) => een.sleutel === sleutel);
  if (gevonden === undefined) throw new RangeError(`onbekende partij: ${sleutel}`);
  const { soort, nummer } = gevonden.nummer;
  return soort === 'oin' ? { soort, nummer: oin(nummer) } : { soort, nummer: gdwNummer(nummer) };
}

/** Which kind of party that is. Throws a RangeError when it is none of them. */
export function partijsoortVan(nummer: Partijnummer): Aangesloten {
  const gevonden = VOORBEELDDEELNEMERS.find(({ sleutel }) => partijsleutel(partijnummerVan(sleutel)) === partijsleutel(nummer));
  if (gevonden === undefined) throw new RangeError('een partij die niet is aangesloten');
  return gevonden.soort;
}

/** The router itself, and a party with a good certificate that is not connected: for tests. */
export const ROUTER = { sleutel: 'router', naam: 'Routeervoorziening (nagebootst)', nummer: '00000099000000009000' } as const;
export const ONBEKENDE = { sleutel: 'onbekend', naam: 'Niet aangesloten', nummer: '00000099000000007000' } as const;
/** Was connected once: its certificate is revoked. */
export const INGETROKKENE = { sleutel: 'ingetrokken', naam: 'Ingetrokken certificaat', nummer: '00000099000000004000' } as const;
/** Connected, with a certificate that has expired. */
export const VERLOPENE = { sleutel: 'verlopen', naam: 'Verlopen certificaat', nummer: '00000099000000005000' } as const;
/** From a good authority, but without number. */
export const NUMMERLOZE = { sleutel: 'nummerloos', naam: 'Zonder nummer', nummer: null } as const;
