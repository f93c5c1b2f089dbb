import { dag, type Dag } from '../../domain/kalender/dag.ts';
import type { BrpDatum, Opschorting } from '../../domain/leefsituatie/brp-gegevens.ts';
import type { ApiPersoon } from './antwoord.ts';
import { opschorting, overlijden } from './overzetting.ts';

/** What a letter needs to know of its addressee. */
export type BrpAdressering = {
  /** Name for the envelope ("S. Moulin"), or null when the BRP cannot compose it. */
  readonly naam: string | null;
  /** Salutation without comma ("Geachte mevrouw Moulin"), or null. */
  readonly aanhef: string | null;
  /** Lines of the envelope under the name; abroad without the country. Empty: no address to post to. */
  readonly adresregels: readonly string[];
  /** Country for the last line, only abroad. */
  readonly land: string | null;
  readonly soortAdres: 'woonadres' | 'briefadres' | 'buitenland' | 'onbekend';
  /** The person asked not to have data passed on to third parties (BRP art. 2.59). */
  readonly geheimhouding: boolean;
  /** Day of death as far as known, or null while alive. */
  readonly overleden: BrpDatum | null;
  readonly opschorting: Opschorting | null;
  /** The gemeente established that the person does not live there. */
  readonly verblijftNietOpAdres: boolean;
  /** Name or address is under investigation. */
  readonly inOnderzoek: boolean;
};

/** By what the registers of the Rechtspraak find a person, which know no BSN; and what the BRP itself holds of curatele. */
export type BrpRegistersleutel = {
  readonly geslachtsnaam: string | null;
  readonly voorvoegsel: string | null;
  /** Null when the BRP has no full date. */
  readonly geboortedatum: Dag | null;
  readonly onderCuratele: boolean;
};

export function naarRegistersleutel({ naam, geboorte, indicatieCurateleRegister }: ApiPersoon): BrpRegistersleutel {
  return {
    // A point stands for a name that is not known.
    geslachtsnaam: naam?.geslachtsnaam === undefined || naam.geslachtsnaam === '.' ? null : naam.geslachtsnaam,
    voorvoegsel: naam?.voorvoegsel ?? null,
    geboortedatum: geboorte?.datum?.type === 'Datum' ? dag(geboorte.datum.datum) : null,
    onderCuratele: indicatieCurateleRegister === true,
  };
}

function soortAdres({ verblijfplaats }: ApiPersoon): BrpAdressering['soortAdres'] {
  if (verblijfplaats?.type === 'VerblijfplaatsBuitenland') return 'buitenland';
  if (verblijfplaats?.type !== 'Adres' && verblijfplaats?.type !== 'Locatie') return 'onbekend';
  if (verblijfplaats.functieAdres?.code === 'B') return 'briefadres';
  return verblijfplaats.functieAdres?.code === 'W' ? 'woonadres' : 'onbekend';
}

/** The answer for purpose `brieven` in our own words. */
export function naarAdressering(persoon: ApiPersoon): BrpAdressering {
  const adressering = persoon.adressering ?? {};
  const { adresregel1, adresregel2, adresregel3 } = adressering;
  return {
    naam: adressering.aanschrijfwijze?.naam ?? null,
    aanhef: adressering.aanhef ?? null,
    adresregels: [adresregel1, adresregel2, adresregel3].filter((regel) => regel !== undefined),
    land: adressering.land?.omschrijving ?? null,
    soortAdres: soortAdres(persoon),
    geheimhouding: persoon.geheimhoudingPersoonsgegevens === true,
    overleden: overlijden(persoon),
    opschorting: opschorting(persoon),
    verblijftNietOpAdres: adressering.indicatieVastgesteldVerblijftNietOpAdres === true,
    inOnderzoek: adressering.inOnderzoek !== undefined,
  };
}
