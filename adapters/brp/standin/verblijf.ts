import { datum } from './datum.ts';
import { gevuld } from './json.ts';
import type { JsonObject } from './json.ts';
import { bekend } from './naam.ts';
import { VERBLIJFT_NIET_OP_ADRES, inOnderzoek, onderzoek } from './onderzoek.ts';
import type { Rij } from './persoonslijsten.ts';
import { land, waardetabel } from './tabellen.ts';
import type { Tabellen } from './tabellen.ts';

const ADRESELEMENTEN = ['11.10', '11.15', '11.20', '11.30', '11.40', '11.50', '11.60', '11.70', '11.80', '11.90'];
const ONBEKENDE_IDENTIFICATIE = '0000000000000000';

/** Which of the four kinds the line of category 08 is; null when it says nothing of a place. */
export function soortVerblijf(rij: Rij): 'Adres' | 'Locatie' | 'VerblijfplaatsBuitenland' | 'VerblijfplaatsOnbekend' | null {
  if (ADRESELEMENTEN.some((element) => rij.has(element))) return 'Adres';
  if (rij.has('12.10')) return 'Locatie';
  const code = rij.get('13.10');
  if (code === undefined) return null;
  return code === '0000' ? 'VerblijfplaatsOnbekend' : 'VerblijfplaatsBuitenland';
}

/** "Established not to live there": a flag that the API adds unasked. */
export function verblijftNietOpAdres(rij: Rij): true | undefined {
  return onderzoek(rij)?.aanduiding === VERBLIJFT_NIET_OP_ADRES ? true : undefined;
}

const huisnummer = (rij: Rij): number | undefined => {
  const nummer = Number(rij.get('11.20') ?? '0');
  return Number.isInteger(nummer) && nummer > 0 ? nummer : undefined;
};
const identificatie = (waarde: string | undefined) => (waarde === ONBEKENDE_IDENTIFICATIE ? undefined : waarde);

function adres(tabellen: Tabellen, rij: Rij): JsonObject {
  const verblijfadres = gevuld({
    officieleStraatnaam: bekend(rij.get('11.15')),
    korteStraatnaam: bekend(rij.get('11.10')),
    huisnummer: huisnummer(rij),
    huisletter: rij.get('11.30'),
    huisnummertoevoeging: rij.get('11.40'),
    aanduidingBijHuisnummer: waardetabel(tabellen.waarden('Aanduiding_Bij_Huisnummer'), rij.get('11.50')),
    postcode: rij.get('11.60'),
    woonplaats: bekend(rij.get('11.70')),
    inOnderzoek: inOnderzoek(rij, {
      officieleStraatnaam: ['081115'],
      korteStraatnaam: ['081110'],
      huisnummer: ['081120'],
      huisletter: ['081130'],
      huisnummertoevoeging: ['081140'],
      aanduidingBijHuisnummer: ['081150'],
      postcode: ['081160'],
      woonplaats: ['081170'],
    }),
  });
  return {
    type: 'Adres',
    ...gevuld({
      verblijfadres,
      functieAdres: waardetabel(tabellen.waarden('Functie_Adres'), rij.get('10.10')),
      adresseerbaarObjectIdentificatie: identificatie(rij.get('11.80')),
      nummeraanduidingIdentificatie: identificatie(rij.get('11.90')),
      datumVan: datum(rij.get('10.30')),
      datumIngangGeldigheid: datum(rij.get('85.10')),
      indicatieVastgesteldVerblijftNietOpAdres: verblijftNietOpAdres(rij),
      inOnderzoek: inOnderzoek(rij, {
        type: ['081110'],
        datumVan: ['081030'],
        datumIngangGeldigheid: ['088510'],
        nummeraanduidingIdentificatie: ['081190'],
        adresseerbaarObjectIdentificatie: ['081180'],
        functieAdres: ['081010'],
      }),
    }),
  };
}

function locatie(tabellen: Tabellen, rij: Rij): JsonObject {
  return {
    type: 'Locatie',
    ...gevuld({
      verblijfadres: gevuld({
        locatiebeschrijving: bekend(rij.get('12.10')),
        inOnderzoek: inOnderzoek(rij, { locatiebeschrijving: ['081210'] }),
      }),
      functieAdres: waardetabel(tabellen.waarden('Functie_Adres'), rij.get('10.10')),
      datumVan: datum(rij.get('10.30')),
      datumIngangGeldigheid: datum(rij.get('85.10')),
      indicatieVastgesteldVerblijftNietOpAdres: verblijftNietOpAdres(rij),
      inOnderzoek: inOnderzoek(rij, { type: ['081210'], datumVan: ['081030'], datumIngangGeldigheid: ['088510'], functieAdres: ['081010'] }),
    }),
  };
}

function buitenland(tabellen: Tabellen, rij: Rij, type: string): JsonObject {
  const verblijfadres = gevuld({
    regel1: rij.get('13.30'),
    regel2: rij.get('13.40'),
    regel3: rij.get('13.50'),
    land: land(tabellen, rij.get('13.10')),
    inOnderzoek: inOnderzoek(rij, { regel1: ['081330'], regel2: ['081340'], regel3: ['081350'], land: ['081310'] }),
  });
  return {
    type,
    ...gevuld({
      verblijfadres: type === 'VerblijfplaatsBuitenland' ? verblijfadres : undefined,
      datumVan: datum(rij.get('13.20')),
      datumIngangGeldigheid: datum(rij.get('85.10')),
      inOnderzoek: inOnderzoek(rij, { type: ['081310'], datumVan: ['081320'], datumIngangGeldigheid: ['088510'] }),
    }),
  };
}

/** The verblijfplaats of category 08, in the shape of its kind. */
export function verblijfplaats(tabellen: Tabellen, rij: Rij): JsonObject | undefined {
  const soort = soortVerblijf(rij);
  if (soort === null) return undefined;
  if (soort === 'Adres') return adres(tabellen, rij);
  return soort === 'Locatie' ? locatie(tabellen, rij) : buitenland(tabellen, rij, soort);
}

/** Street and number by NEN 5825: "straat [bij|t/o] 12[-2| III| LToe]". */
function straatregel(rij: Rij): string | undefined {
  const straat = bekend(rij.get('11.10'));
  const nummer = huisnummer(rij);
  if (straat === undefined || nummer === undefined) return undefined;
  const aanduiding = { by: 'bij ', to: 't/o ' }[rij.get('11.50') ?? ''] ?? '';
  const letter = rij.get('11.30') ?? '';
  const toevoeging = rij.get('11.40') ?? '';
  const achter = letter + toevoeging;
  const scheiding = achter === '' ? '' : letter === '' && /^\d/.test(toevoeging) ? '-' : ' ';
  return `${straat} ${aanduiding}${String(nummer)}${scheiding}${achter}`;
}

/** The address lines for an envelope. Without a street and number, or a known country, there are none. */
export function adresregels(tabellen: Tabellen, rij: Rij): JsonObject | undefined {
  const gemeente = tabellen.gemeenten.get(rij.get('09.10') ?? '');
  const soort = soortVerblijf(rij);
  if (soort === 'Adres') {
    const adresregel1 = straatregel(rij);
    if (adresregel1 === undefined) return undefined;
    const postcode = rij.get('11.60');
    const plaats = (bekend(rij.get('11.70')) ?? gemeente)?.toUpperCase();
    const regel = [postcode && `${postcode.slice(0, 4)} ${postcode.slice(-2)}`, plaats].filter((deel) => deel !== undefined).join('  ');
    return gevuld({ adresregel1, adresregel2: regel === '' ? undefined : regel });
  }
  if (soort === 'Locatie') return gevuld({ adresregel1: bekend(rij.get('12.10')), adresregel2: gemeente?.toUpperCase() });
  if (soort !== 'VerblijfplaatsBuitenland') return undefined;
  const regels = gevuld({ adresregel1: rij.get('13.30'), adresregel2: rij.get('13.40'), adresregel3: rij.get('13.50') });
  return regels && gevuld({ ...regels, land: land(tabellen, rij.get('13.10')) });
}
