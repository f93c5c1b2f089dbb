import type { Waarde } from '../../../domain/verzending/genoemd.ts';

/** One place in the data of a letter where it states something. */
export interface Plaats {
  readonly waarde: Waarde;
  /** The keys that lead there, with the numbers of rows. */
  readonly sleutels: readonly (string | number)[];
  /** What the last key is taken from. */
  readonly ouder: unknown;
}

/** The places of a path («vorderingen[].openstaandCenten») in the data of a letter; what is not there, or is empty, states nothing. */
export function plaatsenVan(inhoud: unknown, pad: string): readonly Plaats[] {
  return volg(inhoud, pad.replaceAll('[]', '.[]').split('.'), [], undefined);
}

function volg(waarde: unknown, pad: readonly string[], sleutels: Plaats['sleutels'], ouder: unknown): readonly Plaats[] {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return typeof waarde === 'number' || typeof waarde === 'string' ? [{ waarde, sleutels, ouder }] : [];
  if (eerste === '[]') return Array.isArray(waarde) ? waarde.flatMap((een: unknown, i) => volg(een, rest, [...sleutels, i], waarde)) : [];
  return volg(veld(waarde, eerste), rest, [...sleutels, eerste], waarde);
}

/** What stands at these keys in other data of the same form; undefined where nothing does. */
export function opPlaats(inhoud: unknown, sleutels: Plaats['sleutels']): unknown {
  return sleutels.reduce<unknown>((van, sleutel) => (typeof sleutel === 'number' ? rij(van, sleutel) : veld(van, sleutel)), inhoud);
}

/** A field of what may be no object. */
export function veld(waarde: unknown, naam: string): unknown {
  return typeof waarde === 'object' && waarde !== null ? (waarde as Readonly<Record<string, unknown>>)[naam] : undefined;
}

function rij(waarde: unknown, nummer: number): unknown {
  return Array.isArray(waarde) ? (waarde[nummer] as unknown) : undefined;
}
