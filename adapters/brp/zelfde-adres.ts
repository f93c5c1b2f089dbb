import type { OpAdresVanSchuldenaar } from '../../domain/leefsituatie/brp-gegevens.ts';
import type { ApiPersoon, ApiVerblijfplaats } from './antwoord.ts';

type Adres = Extract<ApiVerblijfplaats, { type: 'Adres' }>;
type Locatie = Extract<ApiVerblijfplaats, { type: 'Locatie' }>;

const gelijk = (a: string | undefined, b: string | undefined): boolean => (a ?? '').replaceAll(' ', '').toLowerCase() === (b ?? '').replaceAll(' ', '').toLowerCase();

/** The part behind the postcode or the street: number, letter, addition and "bij" or "tegenover". */
function zelfdeNummer(a: NonNullable<Adres['verblijfadres']>, b: NonNullable<Adres['verblijfadres']>): boolean {
  return (
    a.huisnummer === b.huisnummer &&
    gelijk(a.huisletter, b.huisletter) &&
    gelijk(a.huisnummertoevoeging, b.huisnummertoevoeging) &&
    gelijk(a.aanduidingBijHuisnummer?.code, b.aanduidingBijHuisnummer?.code)
  );
}

function vergelijkAdres(a: Adres, b: Adres, zelfdeGemeente: boolean | null): OpAdresVanSchuldenaar {
  const [objectA, objectB] = [a.adresseerbaarObjectIdentificatie, b.adresseerbaarObjectIdentificatie];
  const [nummerA, nummerB] = [a.nummeraanduidingIdentificatie, b.nummeraanduidingIdentificatie];
  // Another address in the same building has its own nummeraanduiding: both have to agree.
  if (objectA !== undefined && objectB !== undefined && nummerA !== undefined && nummerB !== undefined) {
    return objectA === objectB && nummerA === nummerB ? 'ja' : 'nee';
  }
  const [links, rechts] = [a.verblijfadres, b.verblijfadres];
  if (links?.huisnummer === undefined || rechts?.huisnummer === undefined) return 'onbekend';
  if (links.postcode !== undefined && rechts.postcode !== undefined) {
    return gelijk(links.postcode, rechts.postcode) && zelfdeNummer(links, rechts) ? 'ja' : 'nee';
  }
  if (links.korteStraatnaam === undefined || rechts.korteStraatnaam === undefined || zelfdeGemeente === null) return 'onbekend';
  return zelfdeGemeente && gelijk(links.korteStraatnaam, rechts.korteStraatnaam) && zelfdeNummer(links, rechts) ? 'ja' : 'nee';
}

function vergelijkLocatie(a: Locatie, b: Locatie, zelfdeGemeente: boolean | null): OpAdresVanSchuldenaar {
  const [links, rechts] = [a.verblijfadres?.locatiebeschrijving, b.verblijfadres?.locatiebeschrijving];
  if (links === undefined || rechts === undefined || zelfdeGemeente === null) return 'onbekend';
  return zelfdeGemeente && gelijk(links, rechts) ? 'ja' : 'nee';
}

/**
 * Whether a relation is registered at the debtor's woonadres. By the identifications of the BAG where both have them,
 * else by postcode and number, else by street, number and gemeente. A briefadres says nothing of where somebody lives,
 * and a person the BRP did not deliver neither: `onbekend`.
 */
export function opAdresVan(schuldenaar: ApiPersoon, relatie: ApiPersoon | undefined): OpAdresVanSchuldenaar {
  const a = schuldenaar.verblijfplaats;
  const b = relatie?.verblijfplaats;
  if (a === undefined || b === undefined || (a.type !== 'Adres' && a.type !== 'Locatie')) return 'onbekend';
  if (b.type === 'VerblijfplaatsBuitenland') return 'nee';
  if (b.type === 'VerblijfplaatsOnbekend') return 'onbekend';
  if (a.functieAdres?.code !== 'W' || b.functieAdres?.code !== 'W') return 'onbekend';
  const [hier, daar] = [schuldenaar.gemeenteVanInschrijving?.code, relatie?.gemeenteVanInschrijving?.code];
  const zelfdeGemeente = hier === undefined || daar === undefined ? null : hier === daar;
  if (a.type === 'Adres' && b.type === 'Adres') return vergelijkAdres(a, b, zelfdeGemeente);
  return a.type === 'Locatie' && b.type === 'Locatie' ? vergelijkLocatie(a, b, zelfdeGemeente) : 'nee';
}
