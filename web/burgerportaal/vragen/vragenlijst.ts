import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { antwoordInWoorden } from './in-woorden.ts';
import { beslagVragen, datumVragen } from './beslag.ts';
import { bijstandUitkomstVragen, kloptVraag, uitkomstVragen } from './brief.ts';
import { anderInkomenVragen, inkomenVragen, partnerVragen } from './inkomen.ts';
import { inhoudingVragen, woonkostenVragen } from './kosten.ts';
import { heeftPartner, thuisVragen, woonVragen } from './thuis.ts';
import { isGeldig, ONBEKEND, van, type Blok, type Bron, type Vraag } from './vraag.ts';

/**
 * The questions that matter with these answers, in order; the list grows as answers come in. An answer that cannot change
 * the outcome is never asked for.
 */
export function vragenlijst(antwoorden: Antwoorden): readonly Vraag[] {
  const { weg } = antwoorden;
  return weg === 'reken' || weg === 'brief' ? [...vragenVan(antwoorden, weg)] : [];
}

function* vragenVan(antwoorden: Antwoorden, weg: 'reken' | 'brief'): Generator<Vraag> {
  yield* datumVragen(weg);
  yield* beslagVragen(antwoorden);
  if (antwoorden['beslag'] === 'participatiewet' && weg === 'brief') yield* bijstandUitkomstVragen(antwoorden);
  if (antwoorden['beslag'] !== 'inkomen') return;
  for (const blok of SITUATIEBLOKKEN) {
    if (weg === 'reken') yield* blokVragen(blok, antwoorden, 'e');
    else yield* tweeKeer(blok, antwoorden);
  }
  if (weg === 'brief') yield* uitkomstVragen();
}

/** The blocks of the person's situation, in the order of the modelmededeling. */
export const SITUATIEBLOKKEN = ['wonen', 'thuis', 'inkomen', 'partner', 'ander', 'woonkosten', 'inhouding'] as const satisfies readonly Blok[];
export type Situatieblok = (typeof SITUATIEBLOKKEN)[number];

/** The letter's version of a block, whether it is right, and the person's own where it is not (or is not in the letter). */
function* tweeKeer(blok: Situatieblok, antwoorden: Antwoorden): Generator<Vraag> {
  const brief = [...blokVragen(blok, antwoorden, 'b')];
  const eigen = [...blokVragen(blok, antwoorden, 'e')];
  yield* brief;
  if (brief.length === 0) {
    yield* eigen;
    return;
  }
  if (brief.some(({ veld, sleutel }) => !isGeldig(veld, antwoorden[sleutel]))) return;
  if (!staatInBrief(blok, antwoorden)) {
    yield* eigen;
    return;
  }
  yield kloptVraag(blok, brief.map((vraag) => antwoordInWoorden(vraag, antwoorden[vraag.sleutel])).join('; '));
  if (antwoorden[`klopt.${blok}`] === 'nee') yield* eigen;
}

/** Whether the letter says all of this block. What is missing in the letter is taken from the person's own answers. */
export function staatInBrief(blok: Situatieblok, antwoorden: Antwoorden): boolean {
  const brief = [...blokVragen(blok, antwoorden, 'b')];
  return brief.length > 0 && brief.every(({ sleutel, veld }) => isGeldig(veld, antwoorden[sleutel]) && antwoorden[sleutel] !== ONBEKEND);
}

/** Whether the facts of a block that hold are the letter's. */
export function kloptBlok(blok: Situatieblok, antwoorden: Antwoorden): boolean {
  return antwoorden['weg'] === 'brief' && antwoorden[`klopt.${blok}`] === 'ja' && staatInBrief(blok, antwoorden);
}

/** Whose answers to a block hold: the letter's where the person says it is right. */
export function geldendeBron(blok: Situatieblok, antwoorden: Antwoorden): Bron {
  return kloptBlok(blok, antwoorden) ? 'b' : 'e';
}

/** The questions of one block for one source. In the letter the calculation it says it made decides what is asked. */
function* blokVragen(blok: Situatieblok, antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  const wonen = bronVoor('wonen', antwoorden, bron);
  const partner = heeftPartner(antwoorden, bronVoor('thuis', antwoorden, bron));
  const soort = van(antwoorden, wonen, 'wonen');
  const zonderFormule = soort === 'instelling' || (soort === 'geen' && van(antwoorden, wonen, 'plek') !== 'ja');
  switch (blok) {
    case 'wonen':
      yield* woonVragen(antwoorden, bron);
      return;
    case 'thuis':
      yield* thuisVragen(antwoorden, bron, !zonderFormule, soort === 'instelling');
      return;
    case 'inkomen':
      if (!zonderFormule) yield* inkomenVragen(antwoorden, bron);
      return;
    case 'partner':
      if (partner) yield* partnerVragen(antwoorden, bron, !zonderFormule);
      return;
    case 'ander':
      yield* anderInkomenVragen(antwoorden, bron);
      return;
    case 'woonkosten':
      if (!zonderFormule) yield* woonkostenVragen(antwoorden, bron);
      return;
    case 'inhouding':
      yield* inhoudingVragen(antwoorden, bron);
      return;
  }
}

/**
 * Where a later block looks for an earlier fact: the person's own questions follow what holds for the person, the letter's
 * what the letter says.
 */
function bronVoor(blok: 'wonen' | 'thuis', antwoorden: Antwoorden, bron: Bron): Bron {
  const gezegd = van(antwoorden, 'b', blok === 'wonen' ? 'wonen' : 'leefsituatie');
  const zegtHet = antwoorden['weg'] === 'brief' && gezegd !== undefined && gezegd !== ONBEKEND;
  return zegtHet && (bron === 'b' || antwoorden[`klopt.${blok}`] === 'ja') ? 'b' : 'e';
}

/** The first question without a valid answer; undefined when all have one. */
export function eersteOpen(antwoorden: Antwoorden): Vraag | undefined {
  return vragenlijst(antwoorden).find(({ veld, sleutel }) => !isGeldig(veld, antwoorden[sleutel]));
}

/** The answers without those that do not fit their question: what a link from elsewhere may bring. */
export function geschoond(antwoorden: Antwoorden): Antwoorden {
  const fout = vragenlijst(antwoorden).find(({ veld, sleutel }) => antwoorden[sleutel] !== undefined && !isGeldig(veld, antwoorden[sleutel]));
  if (fout === undefined) return antwoorden;
  return geschoond(Object.fromEntries(Object.entries(antwoorden).filter(([sleutel]) => sleutel !== fout.sleutel)));
}
