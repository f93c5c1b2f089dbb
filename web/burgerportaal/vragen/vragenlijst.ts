import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { beslagVragen, datumVragen } from './beslag.ts';
import { bijstandUitkomstVragen, kloptVraag, uitkomstVragen } from './brief.ts';
import { alsRegel } from './in-woorden.ts';
import { anderInkomenVragen, inkomenVragen, partnerVragen } from './inkomen.ts';
import { inhoudingVragen, woonkostenVragen } from './kosten.ts';
import { heeftPartner, thuisVragen, woonVragen } from './thuis.ts';
import { isGeldig, ONBEKEND, SITUATIEBLOKKEN, van, type Bron, type Situatieblok, type Vraag } from './vraag.ts';

/**
 * The questions that matter with these answers, in order; the list grows as answers come in. An answer that cannot change
 * the outcome is never asked for, and only answers that were asked for decide what is asked.
 */
export function vragenlijst(antwoorden: Antwoorden): readonly Vraag[] {
  const { weg } = antwoorden;
  return weg === 'reken' || weg === 'brief' ? [...vragenVan(antwoorden, weg)] : [];
}

/** The answers that count: those of the questions that are asked now. What was answered before a change is kept, but does not count. */
export function tellende(antwoorden: Antwoorden): Antwoorden {
  const gevraagd = new Set(['weg', ...vragenlijst(antwoorden).map(({ sleutel }) => sleutel)]);
  return Object.fromEntries(Object.entries(antwoorden).filter(([sleutel]) => gevraagd.has(sleutel)));
}

function* vragenVan(antwoorden: Antwoorden, weg: 'reken' | 'brief'): Generator<Vraag> {
  yield* datumVragen(antwoorden);
  yield* beslagVragen(antwoorden);
  if (antwoorden['beslag'] === 'participatiewet' && weg === 'brief') yield* bijstandUitkomstVragen(antwoorden);
  if (antwoorden['beslag'] !== 'inkomen') return;
  for (const blok of SITUATIEBLOKKEN) {
    if (weg === 'reken') yield* blokVragen(blok, antwoorden, 'e');
    else yield* tweeKeer(blok, antwoorden);
  }
  if (weg === 'brief') yield* uitkomstVragen();
}

/** The letter's version of a block, whether it is right, and the person's own where it is not or says too little. */
function* tweeKeer(blok: Situatieblok, antwoorden: Antwoorden): Generator<Vraag> {
  const brief = [...blokVragen(blok, antwoorden, 'b')];
  yield* brief;
  if (brief.some(({ veld, sleutel }) => !isGeldig(veld, antwoorden[sleutel]))) return;
  const eigen = [...blokVragen(blok, antwoorden, 'e')];
  if (eigen.length === 0) return;
  if (!zegtGenoeg(blok, antwoorden)) {
    yield* eigen;
    return;
  }
  yield kloptVraag(blok, brief.map((vraag) => alsRegel(vraag, antwoorden[vraag.sleutel])));
  if (antwoorden[`klopt.${blok}`] === 'nee') yield* eigen;
}

/** Whether the letter says all of this block. What is missing in the letter is taken from the person's own answers. */
export function staatInBrief(blok: Situatieblok, antwoorden: Antwoorden): boolean {
  const brief = [...blokVragen(blok, antwoorden, 'b')];
  return brief.length > 0 && brief.every(({ sleutel, veld }) => isGeldig(veld, antwoorden[sleutel]) && antwoorden[sleutel] !== ONBEKEND);
}

/** Whether the letter says all that the person's own calculation needs of this block: where that is another calculation, it may not. */
function zegtGenoeg(blok: Situatieblok, antwoorden: Antwoorden): boolean {
  if (!staatInBrief(blok, antwoorden)) return false;
  const hangtAfVanWonen = blok === 'thuis' || blok === 'partner';
  return !hangtAfVanWonen || berekeningVoor(antwoorden, 'b') === berekeningVoor(antwoorden, 'e');
}

/** Whose answers to a block hold: the letter's where the person says it is right. */
export function geldendeBron(blok: Situatieblok, antwoorden: Antwoorden): Bron {
  return antwoorden['weg'] === 'brief' && antwoorden[`klopt.${blok}`] === 'ja' && zegtGenoeg(blok, antwoorden) ? 'b' : 'e';
}

/** The questions of one block for one source. In the letter the calculation it says it made decides what is asked. */
function* blokVragen(blok: Situatieblok, antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  const berekening = (): Berekening => berekeningVoor(antwoorden, bron);
  switch (blok) {
    case 'wonen':
      yield* woonVragen(antwoorden, bron);
      return;
    case 'thuis':
      yield* thuisVragen(antwoorden, bron, berekening() === 'formule', berekening() === 'instelling');
      return;
    case 'inkomen':
      if (berekening() === 'formule') yield* inkomenVragen(antwoorden, bron);
      return;
    case 'partner':
      if (heeftPartner(antwoorden, bronVoor('thuis', antwoorden, bron))) yield* partnerVragen(antwoorden, bron, berekening() === 'formule');
      return;
    case 'ander':
      yield* anderInkomenVragen(antwoorden, bron);
      return;
    case 'woonkosten':
      if (berekening() === 'formule') yield* woonkostenVragen(antwoorden, bron);
      return;
    case 'inhouding':
      yield* inhoudingVragen(antwoorden, bron);
      return;
  }
}

/** The formula of 475da lid 2, the fixed amount without a woonadres (lid 4), or that of an inrichting (475e lid 2). */
type Berekening = 'formule' | 'vast bedrag' | 'instelling';

/** Which calculation goes with where the person lives, by this source. */
function berekeningVoor(antwoorden: Antwoorden, bron: Bron): Berekening {
  const wie = bronVoor('wonen', antwoorden, bron);
  switch (van(antwoorden, wie, 'wonen')) {
    case 'instelling':
      return 'instelling';
    case 'geen':
      return wie === 'e' && antwoorden['e.plek'] === 'ja' ? 'formule' : 'vast bedrag';
    default:
      return 'formule';
  }
}

/**
 * Where a later block looks for an earlier fact: the person's own questions follow what holds for the person, the letter's
 * what the letter says.
 */
function bronVoor(blok: 'wonen' | 'thuis', antwoorden: Antwoorden, bron: Bron): Bron {
  if (bron === 'e') return geldendeBron(blok, antwoorden);
  const gezegd = van(antwoorden, 'b', blok === 'wonen' ? 'wonen' : 'leefsituatie');
  return gezegd !== undefined && gezegd !== ONBEKEND ? 'b' : 'e';
}

/** The first question without a valid answer; undefined when all have one. */
export function eersteOpen(antwoorden: Antwoorden): Vraag | undefined {
  return vragenlijst(antwoorden).find(({ veld, sleutel }) => !isGeldig(veld, antwoorden[sleutel]));
}

/** The answers without those that do not fit their question: what a link from elsewhere may bring. */
export function geschoond(antwoorden: Antwoorden, vandaag?: Dag): Antwoorden {
  const fout = vragenlijst(antwoorden).find(({ veld, sleutel }) => antwoorden[sleutel] !== undefined && !isGeldig(veld, antwoorden[sleutel], vandaag));
  if (fout === undefined) return antwoorden;
  return geschoond(Object.fromEntries(Object.entries(antwoorden).filter(([sleutel]) => sleutel !== fout.sleutel)), vandaag);
}
