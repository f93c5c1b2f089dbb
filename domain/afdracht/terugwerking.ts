import { plusDagen, type Dag } from '../kalender/dag.ts';
import { geldendeVoet } from './periode.ts';
import { verhoging, type Voetmaat } from './voet.ts';

/** A voet and the day from which it works. */
export interface VoetVanaf {
  readonly vanaf: Dag;
  readonly voet: Voetmaat;
  /** Its last day, where it was made for a term that was past; absent: until the next one. */
  readonly totEnMet?: Dag;
}

/**
 * The day from which a new voet works: back to `terugTot` where that takes nothing from the debtor, and else the earliest
 * day after it from which, up to `vandaag`, no voet that held was higher. A raise so works back (Rv 475d lid 5, 475i lid 3
 * and 4); what lowers works from today, because nothing is taken backwards. `voeten` in the order in which they were made.
 */
export function werktVanaf(voeten: readonly VoetVanaf[], nieuw: Voetmaat, terugTot: Dag, vandaag: Dag): Dag {
  if (terugTot >= vandaag) return terugTot;
  const grenzen = [...new Set([terugTot, vandaag, ...wisselingen(voeten).filter((dag) => dag > terugTot && dag < vandaag)])].sort().reverse();
  let vroegst = vandaag;
  for (const grens of grenzen) {
    const gold = geldendeVoet(voeten, grens);
    const meer = gold === null ? null : verhoging(gold.voet, nieuw);
    if (meer !== null && meer < 0) return vroegst;
    vroegst = grens;
  }
  return vroegst;
}

/** The days on which another voet may begin to hold. */
export function wisselingen(voeten: readonly VoetVanaf[]): Dag[] {
  return voeten.flatMap(({ vanaf, totEnMet }) => (totEnMet === undefined ? [vanaf] : [vanaf, plusDagen(totEnMet, 1)]));
}
