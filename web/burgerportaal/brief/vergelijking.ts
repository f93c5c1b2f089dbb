import { vordering19 } from '../../../domain/beslagvrije-voet/invorderingswet-19.ts';
import type { Vaststelling, Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { decimaal } from '../../../domain/spoor/getal.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { alsCenten } from '../antwoorden/bedrag.ts';
import { bereken } from '../rekenen/berekening.ts';
import { bedragVan, beslagenBron, briefbron, eigenSituatie, situatieVan, situatieVolgensBrief } from '../rekenen/situatie.ts';
import { geldendeBron, kloptBlok, SITUATIEBLOKKEN, staatInBrief, type Situatieblok } from '../vragen/vragenlijst.ts';
import type { Bron } from '../vragen/vraag.ts';

/** Up to here a difference is rounding of what was typed over, not a mistake. */
export const AFRONDING = 100;

/** The letter beside our own calculation. Amounts in cents a month. */
export type Vergelijking = {
  readonly inBrief: Centen;
  /** With what the letter itself starts from: does its own sum come out? */
  readonly volgensBrief: Vastgesteld;
  /** With what holds for the person. */
  readonly hoortTeZijn: Vastgesteld;
  readonly oordeel: Oordeel;
  /** What makes the difference, in order; together exactly `hoortTeZijn` less `inBrief`. */
  readonly oorzaken: readonly Oorzaak[];
  /** Blocks that the letter must show and does not (Besluit art. 7). */
  readonly ontbreekt: readonly Situatieblok[];
  /** Another reading of the law under which the letter is right. */
  readonly andereLezing: string | null;
  readonly inhouding: Inhouding;
};

export type Oordeel = 'klopt' | 'te laag' | 'te hoog';

export type Oorzaak = { readonly blok: Situatieblok | 'rekensom'; readonly verschil: Centen };

/** What is taken now beside what may be taken; `extraMogelijk`: the tenth of IW 1990 art. 19 lid 1 could explain it. */
export type Inhouding =
  | { readonly soort: 'onbekend' }
  | { readonly soort: 'goed' | 'te veel'; readonly nu: Centen; readonly hoogstens: Centen; readonly extraMogelijk: boolean };

export type BriefUitkomst = { readonly soort: 'vergeleken'; readonly vergelijking: Vergelijking } | { readonly soort: 'niet te vergelijken'; readonly uitkomst: Vaststelling };

/**
 * Checks the letter: first its own sum, then block by block what it starts from. Where either cannot be computed the
 * outcome says why.
 */
export function vergelijk(antwoorden: Antwoorden): BriefUitkomst {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new RangeError('het beslagen inkomen is nog niet gevraagd');
  const peildatum = dag(antwoorden['datum'] ?? '');
  const volgensBrief = bereken(peildatum, situatieVolgensBrief(antwoorden), bron);
  const hoortTeZijn = bereken(peildatum, eigenSituatie(antwoorden), bron);
  if (hoortTeZijn.soort !== 'vastgesteld') return { soort: 'niet te vergelijken', uitkomst: hoortTeZijn };
  if (volgensBrief.soort !== 'vastgesteld') return { soort: 'niet te vergelijken', uitkomst: volgensBrief };
  const inBrief = alsCenten(bedragVan(antwoorden, 'b', 'voet'));
  const verschil = centen(hoortTeZijn.beslagvrijeVoet - inBrief);
  return {
    soort: 'vergeleken',
    vergelijking: {
      inBrief,
      volgensBrief,
      hoortTeZijn,
      oordeel: Math.abs(verschil) <= AFRONDING ? 'klopt' : verschil > 0 ? 'te laag' : 'te hoog',
      oorzaken: oorzakenVan(antwoorden, bron, inBrief, volgensBrief, hoortTeZijn),
      ontbreekt: SITUATIEBLOKKEN.filter((blok) => ontbreektIn(antwoorden, blok)),
      andereLezing: lezingVoor(inBrief, volgensBrief),
      inhouding: inhoudingVan(antwoorden, hoortTeZijn),
    },
  };
}

/**
 * Replaces the letter's facts by the person's, block after block, and notes what each does to the outcome. What is left
 * at the start is the letter's own sum. A step in between that cannot be computed counts with the next one.
 */
function oorzakenVan(antwoorden: Antwoorden, bron: BeslagenBron, inBrief: Centen, volgensBrief: Vastgesteld, doel: Vastgesteld): Oorzaak[] {
  const peildatum = dag(antwoorden['datum'] ?? '');
  const oorzaken: Oorzaak[] = [{ blok: 'rekensom', verschil: centen(volgensBrief.beslagvrijeVoet - inBrief) }];
  let stand = volgensBrief.beslagvrijeVoet;
  const vervangen = new Set<Situatieblok>();
  for (const blok of SITUATIEBLOKKEN) {
    vervangen.add(blok);
    if (kloptBlok(blok, antwoorden)) continue;
    const laatste = blok === 'inhouding';
    const uitkomst = laatste ? doel : bereken(peildatum, situatieVan(antwoorden, (b) => gemengd(antwoorden, b, vervangen)), bron);
    if (uitkomst.soort !== 'vastgesteld') continue;
    oorzaken.push({ blok, verschil: centen(uitkomst.beslagvrijeVoet - stand) });
    stand = uitkomst.beslagvrijeVoet;
  }
  const rest = centen(doel.beslagvrijeVoet - stand);
  return [...oorzaken, ...(rest === 0 ? [] : [{ blok: 'ander' as const, verschil: rest }])].filter(({ verschil }) => verschil !== 0);
}

function gemengd(antwoorden: Antwoorden, blok: Situatieblok, vervangen: ReadonlySet<Situatieblok>): Bron {
  return vervangen.has(blok) ? geldendeBron(blok, antwoorden) : briefbron(antwoorden, blok);
}

/** A block that was asked and of which the inwoner said that the letter does not have it. */
function ontbreektIn(antwoorden: Antwoorden, blok: Situatieblok): boolean {
  return !staatInBrief(blok, antwoorden) && BRIEFVELDEN[blok].some((naam) => antwoorden[`b.${naam}`] === 'onbekend');
}

const BRIEFVELDEN: Readonly<Record<Situatieblok, readonly string[]>> = {
  wonen: ['wonen', 'prijs'],
  thuis: ['leefsituatie'],
  inkomen: ['belastbaar'],
  partner: ['partnerBelastbaar', 'partnerNetto'],
  ander: ['anderNetto'],
  woonkosten: ['situatie', 'woonlast'],
  inhouding: ['inhouding', 'inhoudingBedrag'],
};

function lezingVoor(inBrief: Centen, { voorbehouden }: Vastgesteld): string | null {
  const gelijk = voorbehouden.find(({ alternatief }) => alternatief !== null && Math.abs(alternatief.beslagvrijeVoet - inBrief) <= AFRONDING);
  return gelijk?.tekst ?? null;
}

function inhoudingVan(antwoorden: Antwoorden, { vatbaarPerMaand, beslagvrijeVoet, nettoBeslagen }: Vastgesteld): Inhouding {
  const opgegeven = antwoorden['b.inhoudingNu'];
  if (opgegeven === undefined || opgegeven === 'onbekend') return { soort: 'onbekend' };
  const nu = alsCenten(bedragVan(antwoorden, 'b', 'inhoudingNu'));
  const { tweedeZinTenHoogste } = vordering19({
    nettoInkomen: decimaal(nettoBeslagen),
    beslagvrijeVoet: decimaal(beslagvrijeVoet),
    aanslagenTweeMaandenTeLaat: 2,
    uitstelOfKwijtschelding: false,
  });
  const teVeel = nu > vatbaarPerMaand + AFRONDING;
  return {
    soort: teVeel ? 'te veel' : 'goed',
    nu,
    hoogstens: vatbaarPerMaand,
    extraMogelijk: teVeel && nu <= vatbaarPerMaand + tweedeZinTenHoogste + AFRONDING,
  };
}
