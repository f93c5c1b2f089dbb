import { gevuld } from './json.ts';
import type { JsonObject } from './json.ts';
import { inOnderzoek } from './onderzoek.ts';
import type { Rij } from './persoonslijsten.ts';
import { waardetabel } from './tabellen.ts';
import type { Tabellen } from './tabellen.ts';

/** A value of a line; "." is how the register writes that it is unknown, and is not delivered. */
export function bekend(waarde: string | undefined): string | undefined {
  return waarde === '.' ? undefined : waarde;
}

/**
 * Initials of the given names: one letter and a point for each; a given name of one letter has no point, and then a
 * space divides it from a next one (RvIG feature voorletters).
 */
export function voorletters(voornamen: string | undefined): string | undefined {
  if (voornamen === undefined) return undefined;
  const letters = voornamen.split(/\s+/).map((naam) => (naam.length === 1 ? naam : `${naam.charAt(0)}.`));
  return letters.reduce((geheel, letter) => (geheel === '' || geheel.endsWith('.') ? geheel + letter : `${geheel} ${letter}`), '');
}

const VROUWELIJK: Readonly<Record<string, string>> = { B: 'BS', G: 'GI', H: 'HI', M: 'MI', P: 'PS', JH: 'JV' };
const MANNELIJK: Readonly<Record<string, string>> = { BS: 'B', GI: 'G', HI: 'H', MI: 'M', PS: 'P', JV: 'JH' };

/** A title or predicaat in the form of the person's sex, in lower case. */
export function titelvorm(tabellen: Tabellen, code: string | undefined, geslacht: string | undefined): { tekst: string; soort: string } | undefined {
  if (code === undefined) return undefined;
  const vorm = geslacht === 'V' ? (VROUWELIJK[code] ?? code) : geslacht === 'M' ? (MANNELIJK[code] ?? code) : code;
  const titel = tabellen.titels.get(vorm);
  return titel && { tekst: titel.omschrijving.toLowerCase(), soort: titel.soort };
}

/** Joins name parts with single spaces, leaving out what is absent; undefined when nothing is left. */
export function aaneen(...delen: readonly (string | undefined)[]): string | undefined {
  const tekst = delen.filter((deel) => deel !== undefined).join(' ').replace(/\s+/g, ' ').trim();
  return tekst === '' ? undefined : tekst;
}

function volledigeNaam(tabellen: Tabellen, rij: Rij): string | undefined {
  const titel = titelvorm(tabellen, rij.get('02.20'), rij.get('04.10'));
  const vooraf = titel?.soort === 'predicaat' ? titel.tekst : undefined;
  const tussen = titel?.soort === 'titel' ? titel.tekst : undefined;
  return aaneen(vooraf, bekend(rij.get('02.10')), tussen, rij.get('02.30'), bekend(rij.get('02.40')));
}

const elementen = (categorie: string) => ({
  voornamen: [`${categorie}0210`],
  adellijkeTitelPredicaat: [`${categorie}0220`],
  voorvoegsel: [`${categorie}0230`],
  geslachtsnaam: [`${categorie}0240`],
  voorletters: [`${categorie}0210`],
});

/** The name group of a related person (partner, kind). */
export function naamGerelateerde(tabellen: Tabellen, rij: Rij, categorie: string): JsonObject | undefined {
  const titel = rij.get('02.20');
  return gevuld({
    voornamen: bekend(rij.get('02.10')),
    adellijkeTitelPredicaat: titel === undefined ? undefined : gevuld({ code: titel, ...tabellen.titels.get(titel) }),
    voorvoegsel: rij.get('02.30'),
    geslachtsnaam: bekend(rij.get('02.40')),
    voorletters: voorletters(bekend(rij.get('02.10'))),
    inOnderzoek: inOnderzoek(rij, elementen(categorie)),
  });
}

/** The name group of the person asked for. */
export function naamPersoon(tabellen: Tabellen, rij: Rij): JsonObject | undefined {
  return gevuld({
    ...naamGerelateerde(tabellen, rij, '01'),
    volledigeNaam: volledigeNaam(tabellen, rij),
    aanduidingNaamgebruik: waardetabel(tabellen.waarden('Naamgebruik'), rij.get('61.10')),
    inOnderzoek: inOnderzoek(rij, {
      ...elementen('01'),
      volledigeNaam: ['010210', '010220', '010230', '010240'],
      aanduidingNaamgebruik: ['016110'],
    }),
  });
}
