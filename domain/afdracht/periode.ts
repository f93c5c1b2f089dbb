import { NUL } from '../geld/centen.ts';
import { eerste, laatsteVanMaand, eersteDagVan, maandVan, plusDagen, volgendeMaand, type Dag, type Maand } from '../kalender/dag.ts';
import { verhoging, type Voetmaat } from './voet.ts';

/**
 * The first month of which the derde must pay over: the one after the month in which the beslag was laid, so that
 * no payroll that was already closed is asked for.
 */
export function eerstePeriode(gelegdOp: Dag): Maand {
  return volgendeMaand(maandVan(gelegdOp));
}

/** First day on which the afdracht over a month counts as missing: the day after `afdrachtDagen` days past its end. */
export function ontbreektVanaf(periode: Maand, afdrachtDagen: number): Dag {
  return plusDagen(laatsteVanMaand(eersteDagVan(periode)), afdrachtDagen + 1);
}

/** The earliest month, counted from the first one, of which nothing is known yet. */
export function volgendePeriode(eersteMaand: Maand, bekend: ReadonlySet<Maand>): Maand {
  let maand = eersteMaand;
  while (bekend.has(maand)) maand = volgendeMaand(maand);
  return maand;
}

/**
 * The day that decides which beslagvrije voet holds for the income of a month: the day on which the derde paid over,
 * and at the latest the last day of that month. The voet is an amount a month (Rv 475d lid 6): a month has one.
 */
export function peildagVanPeriode(periode: Maand, ontvangenOp: Dag): Dag {
  return eerste(ontvangenOp, laatsteVanMaand(eersteDagVan(periode)));
}

/**
 * Which of the successive voeten holds on a day: the one made last of those that work from that day or before, and not over a term that ended
 * before it. A correction that works back (Rv 475i lid 3 and 4) so takes the place of the older ones from its own first day, and after a
 * term that was past when it was made (Rv 475fa) the one of before holds again. On the days of such a term nothing lower ever comes in its place.
 * Before the first one works, the one that works earliest. `voeten` in the order in which they were made.
 */
export function geldendeVoet<T extends { readonly vanaf: Dag; readonly voet: Voetmaat; readonly totEnMet?: Dag }>(voeten: readonly T[], dag: Dag): T | null {
  const werkend = voeten.filter(({ vanaf, totEnMet = dag }) => vanaf <= dag && dag <= totEnMet);
  const [begin] = werkend;
  if (begin !== undefined) return werkend.reduce((gold, voet) => (gold.totEnMet !== undefined && (verhoging(gold.voet, voet.voet) ?? NUL) < 0 ? gold : voet), begin);
  return voeten.filter(({ totEnMet }) => totEnMet === undefined).reduce<T | null>((vroegste, voet) => (vroegste === null || voet.vanaf < vroegste.vanaf ? voet : vroegste), null);
}
