import { plusDagen, voluit, type Dag } from '../kalender/dag.ts';
import { vooraankondigingIw19 } from '../kalender/invorderingswet.ts';
import { beginVanTermijn, type Briefstap, type Straatdossier, type Straatstap } from './bewijs.ts';
import { termijnVanStap } from './termijn-van-stap.ts';

/** Whether a step may be taken; `reden` is Dutch, for the operator, without personal data. */
export type Verlof =
  | { readonly soort: 'toegestaan'; readonly grond: readonly string[] }
  /** The law does not ask this step here. */
  | { readonly soort: 'niet_nodig'; readonly grond: readonly string[] }
  /** Nothing is open any more: there is nothing to demand. */
  | { readonly soort: 'voldaan' }
  | { readonly soort: 'geweigerd'; readonly reden: string; readonly artikel: string };

type Weigering = Extract<Verlof, { soort: 'geweigerd' }>;

/** The articles a step rests on. */
const GROND: Readonly<Record<Straatstap, readonly string[]>> = {
  herinnering: ['beleid (de wet kent geen herinnering)'],
  aanmaning: ['IW 11', 'Kostenwet art. 2'],
  dwangbevel: ['IW 12', 'IW 13 lid 3', 'Kostenwet art. 3 lid 1'],
  vooraankondiging: ['IW 19 lid 9'],
  verhaal: ['IW 19 lid 1', 'IW 19 lid 5', 'IW 19 lid 9'],
};

/** Where it stands that a letter must have gone before the next step, and its term be over. */
const ARTIKEL: Readonly<Record<Briefstap, string>> = {
  herinnering: 'beleid',
  aanmaning: 'IW 12',
  dwangbevel: 'IW 19 lid 5',
  vooraankondiging: 'IW 19 lid 9',
};

/**
 * Which letters must have been proven for a step. The herinnering is policy: it must come before the aanmaning, and no
 * later step rests on it. The vooraankondiging is judged apart: a derde may pay already.
 */
const VOORAF: Readonly<Record<Straatstap, readonly Briefstap[]>> = {
  herinnering: [],
  aanmaning: ['herinnering'],
  dwangbevel: ['aanmaning'],
  vooraankondiging: ['aanmaning', 'dwangbevel'],
  verhaal: ['aanmaning', 'dwangbevel', 'vooraankondiging'],
};

/**
 * Whether a step of the street may be taken on a day, by what is stored alone: the payment term is over (IW 9), and
 * of each letter before it the posting is proven, it did not come back (IW 13 lid 4), and its term has ended (IW 11,
 * IW 13 lid 5, IW 19 lid 9). What was not stored was not done: without proof the step is refused, with the article.
 */
export function magStap(stap: Straatstap, vandaag: Dag, dossier: Straatdossier): Verlof {
  if (dossier.openstaand <= 0) return { soort: 'voldaan' };
  if (vandaag <= dossier.betaaltermijnTotEnMet) {
    return geweigerd(`de betaaltermijn loopt tot en met ${voluit(dossier.betaaltermijnTotEnMet)}`, 'IW 9');
  }
  for (const eerder of VOORAF[stap]) {
    if (eerder === 'vooraankondiging' && !moetAankondigen(vandaag, dossier)) continue;
    const bezwaar = bezwaarTegen(eerder, vandaag, dossier);
    if (bezwaar) return bezwaar;
  }
  if (stap === 'vooraankondiging' && !moetAankondigen(vandaag, dossier)) return { soort: 'niet_nodig', grond: GROND.vooraankondiging };
  return { soort: 'toegestaan', grond: GROND[stap] };
}

/** Why the letter of an earlier step is no basis yet, or null when it is. */
function bezwaarTegen(eerder: Briefstap, vandaag: Dag, { brieven }: Straatdossier): Weigering | null {
  const bewijs = brieven[eerder];
  if (bewijs === undefined) return geweigerd(`er is geen ${eerder} verzonden`, ARTIKEL[eerder]);
  if (bewijs.terpostbezorgdOp === null) return geweigerd(`het bewijs van terpostbezorging van de ${eerder} van ${voluit(bewijs.dagtekening)} ontbreekt`, ARTIKEL[eerder]);
  if (bewijs.teruggekomen) return geweigerd(`de ${eerder} van ${voluit(bewijs.dagtekening)} kwam onbestelbaar terug`, eerder === 'aanmaning' ? 'IW 13 lid 4' : ARTIKEL[eerder]);
  const termijn = termijnVanStap(eerder, beginVanTermijn(bewijs.dagtekening, bewijs.terpostbezorgdOp), bewijs.beleid);
  if (vandaag >= termijn.volgendeStapVanaf) return null;
  return geweigerd(`de termijn van de ${eerder} loopt tot en met ${voluit(plusDagen(termijn.volgendeStapVanaf, -1))}`, termijn.grondslag);
}

/** IW 19 lid 9: here the dwangbevel is always served by post and the derde is no bank. */
function moetAankondigen(vandaag: Dag, { derdeBetaaltAl }: Straatdossier): boolean {
  return vooraankondigingIw19(vandaag, { dwangbevelBetekendPerPost: true, derdeIsBank: false, derdeBetaaltAlOpVordering: derdeBetaaltAl }).vereist;
}

function geweigerd(reden: string, artikel: string): Weigering {
  return { soort: 'geweigerd', reden: `De stap mag niet: ${reden}.`, artikel };
}
