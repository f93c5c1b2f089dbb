import type { AndereInhouding } from '../../../domain/beslagvrije-voet/475c-lid4.ts';
import type { BijstandsnormSleutel } from '../../../domain/beslagvrije-voet/475dc.ts';
import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
import { isGehuwd, leefsituaties, type Leefsituatie } from '../../../domain/leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../../../domain/spoor/getal.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { leesBedrag, maandbedrag } from '../antwoorden/bedrag.ts';
import { ANDER_LAND, ONBEKEND, van, type Bron, type Situatieblok } from '../vragen/vraag.ts';
import { geldendeBron, tellende } from '../vragen/vragenlijst.ts';

/** The facts on which a calculation rests, whoever says them. Amounts in euros a month. */
export type Situatie = {
  readonly wonen: Wonen;
  readonly leefsituatie: Leefsituatie;
  readonly belastbaar: DecimaalBedrag;
  readonly winst: DecimaalBedrag;
  readonly partnerBelastbaar: DecimaalBedrag;
  readonly partnerNetto: DecimaalBedrag;
  readonly anderNetto: DecimaalBedrag;
  readonly autoBelasting: DecimaalBedrag;
  readonly woonkosten: { readonly bedrag: DecimaalBedrag; readonly geenHuurtoeslag: boolean } | null;
  readonly inhoudingen: readonly AndereInhouding[];
};

export type Wonen =
  | { readonly soort: 'adres' | 'geen' | 'inzicht' }
  | { readonly soort: 'buitenland'; readonly land: string }
  | { readonly soort: 'instelling'; readonly prijs: DecimaalBedrag; readonly beiden: boolean };

/** Which source's answers are used for each block. */
export type Bronkeuze = (blok: Situatieblok) => Bron;

/** What holds for the person: the own answers, and the letter's where the person says that it is right. Only answers that count. */
export function eigenSituatie(antwoorden: Antwoorden): Situatie {
  const geteld = tellende(antwoorden);
  return situatieVan(geteld, (blok) => geldendeBron(blok, geteld));
}

/** The facts, each block from the source that `bron` names. */
export function situatieVan(antwoorden: Antwoorden, bron: Bronkeuze): Situatie {
  const bedrag = (blok: Situatieblok, naam: string): DecimaalBedrag => bedragVan(antwoorden, bron(blok), naam);
  const heeftPartner = isGehuwd(leefsituatieVan(antwoorden, bron('thuis')));
  return {
    wonen: wonenVan(antwoorden, bron('wonen'), bron('thuis')),
    leefsituatie: leefsituatieVan(antwoorden, bron('thuis')),
    belastbaar: bedrag('inkomen', 'belastbaar'),
    winst: van(antwoorden, bron('inkomen'), 'zzp') === 'ja' ? bedrag('inkomen', 'winst') : '0',
    partnerBelastbaar: heeftPartner ? partnerbedrag(antwoorden, bron('partner'), 'partnerBelastbaar') : '0',
    partnerNetto: heeftPartner ? partnerbedrag(antwoorden, bron('partner'), 'partnerNetto') : '0',
    anderNetto: bron('ander') === 'e' && van(antwoorden, 'e', 'ander') !== 'ja' ? '0' : bedrag('ander', 'anderNetto'),
    autoBelasting: van(antwoorden, bron('ander'), 'auto') === 'langer' ? bedrag('ander', 'autoBelasting') : '0',
    woonkosten: woonkostenVan(antwoorden, bron('woonkosten')),
    inhoudingen: inhoudingenVan(antwoorden, bron('inhouding')),
  };
}

/** The income on which beslag lies; undefined before that is answered. */
export function beslagenBron(alle: Antwoorden): BeslagenBron | undefined {
  const antwoorden = tellende(alle);
  const { beslag, norm } = antwoorden;
  switch (beslag) {
    case 'inkomen':
      return { soort: 'inkomen', netto: bedragVan(antwoorden, null, 'netto') };
    case 'participatiewet':
    case 'ioaw':
    case 'ioaz':
    case 'bbz': {
      const bekend = NORMEN.find((sleutel) => sleutel === norm) ?? null;
      return { soort: 'bijstand', wet: beslag, norm: bekend, inkomenArt32: bekend ? bedragVan(antwoorden, null, 'art32') : '0' };
    }
    default:
      return undefined;
  }
}

const NORMEN: readonly BijstandsnormSleutel[] = ['pw_21_a', 'pw_21_b', 'pw_22_a', 'pw_22_b'];

/** An amount a month; zero where it was not asked. */
export function bedragVan(antwoorden: Antwoorden, bron: Bron | null, naam: string): DecimaalBedrag {
  const bedrag = leesBedrag(bron === null ? antwoorden[naam] : van(antwoorden, bron, naam));
  return bedrag ? maandbedrag(bedrag) : '0';
}

function partnerbedrag(antwoorden: Antwoorden, bron: Bron, naam: string): DecimaalBedrag {
  return bron === 'e' && van(antwoorden, 'e', 'partnerInkomen') !== 'ja' ? '0' : bedragVan(antwoorden, bron, naam);
}

function leefsituatieVan(antwoorden: Antwoorden, bron: Bron): Leefsituatie {
  if (bron === 'b') return leefsituaties.find((situatie) => situatie === van(antwoorden, 'b', 'leefsituatie')) ?? 'alleenstaande';
  const kinderen = van(antwoorden, 'e', 'kinderen') === 'ja';
  if (van(antwoorden, 'e', 'partner') === 'ja') return kinderen ? 'gehuwd_met_kinderen' : 'gehuwd_zonder_kinderen';
  return kinderen ? 'alleenstaande_ouder' : 'alleenstaande';
}

function wonenVan(antwoorden: Antwoorden, bron: Bron, bronThuis: Bron): Wonen {
  switch (van(antwoorden, bron, 'wonen')) {
    case 'geen':
      return { soort: van(antwoorden, bron, 'plek') === 'ja' ? 'inzicht' : 'geen' };
    case 'buitenland':
      return { soort: 'buitenland', land: van(antwoorden, bron, 'land') ?? ANDER_LAND };
    case 'instelling':
      return {
        soort: 'instelling',
        prijs: bedragVan(antwoorden, bron, 'prijs'),
        beiden: van(antwoorden, bronThuis, 'beiden') === 'ja' && isGehuwd(leefsituatieVan(antwoorden, bronThuis)),
      };
    default:
      return { soort: 'adres' };
  }
}

function woonkostenVan(antwoorden: Antwoorden, bron: Bron): Situatie['woonkosten'] {
  const situatie = van(antwoorden, bron, 'situatie');
  if (situatie === undefined || situatie === 'geen' || situatie === ONBEKEND) return null;
  return { bedrag: bedragVan(antwoorden, bron, 'woonlast'), geenHuurtoeslag: situatie === 'koop' || situatie === 'huur' };
}

function inhoudingenVan(antwoorden: Antwoorden, bron: Bron): readonly AndereInhouding[] {
  const op = van(antwoorden, bron, 'inhouding');
  if (op !== 'toeslag' && op !== 'inkomen') return [];
  const bedrag = bedragVan(antwoorden, bron, 'inhoudingBedrag');
  return [{ soort: op === 'toeslag' ? 'verrekening' : 'beslag', op: op === 'toeslag' ? 'toeslag' : 'ander inkomen', bedrag }];
}
