import { centen, min, nietNegatief, NUL, som, type Centen } from '../geld/centen.ts';
import { verdeelNaarRato } from '../geld/verdeling.ts';
import { plusDagen, plusMaanden, type Dag } from '../kalender/dag.ts';

/** One of the terms in which a claim is to be paid: its last day and its part of the hoofdsom, in cents. */
export interface Betaaltermijn {
  readonly laatsteDag: Dag;
  readonly centen: Centen;
}

/**
 * Last days of `aantal` terms: the first a month after the dagtekening, each next one a month later (the form of IW 9 lid 5,
 * which a verordening may take over: Gemeentewet 250 lid 1). Never extended (IW 9 lid 10). Throws RangeError on less than one.
 */
export function termijndagen(dagtekening: Dag, aantal: number): readonly Dag[] {
  if (!Number.isSafeInteger(aantal) || aantal < 1) throw new RangeError('een vordering heeft ten minste één betaaltermijn');
  return Array.from({ length: aantal }, (_leeg, i) => plusMaanden(dagtekening, i + 1));
}

/**
 * The hoofdsom in equal terms with these last days, in order of time. Cents that do not divide go to the first terms, one
 * each; the parts add up to the hoofdsom. Unit: cents. Throws RangeError when the days do not follow one another.
 */
export function gelijkeTermijnen(hoofdsom: Centen, dagen: readonly Dag[]): readonly Betaaltermijn[] {
  if (dagen.some((dag, i) => i > 0 && dag <= (dagen[i - 1] ?? dag))) throw new RangeError('betaaltermijnen volgen elkaar op in de tijd');
  const delen = verdeelNaarRato(hoofdsom, dagen.map(() => centen(1)));
  return dagen.map((laatsteDag, i) => ({ laatsteDag, centen: delen[i] ?? NUL }));
}

/**
 * What of the hoofdsom is due and overdue on a day, in cents: the terms whose last day has passed, less what was paid or
 * taken off. That counts for the earliest terms first. Never more than is open.
 */
export function achterstalligOp(termijnen: readonly Betaaltermijn[], openHoofdsom: Centen, vandaag: Dag): Centen {
  const heel = som(...termijnen.map((termijn) => termijn.centen));
  const vervallen = som(...termijnen.filter(({ laatsteDag }) => laatsteDag < vandaag).map((termijn) => termijn.centen));
  const afgedaan = nietNegatief(min(heel, openHoofdsom));
  return nietNegatief(min(vervallen, afgedaan));
}

/** First day on which something is overdue as long as nothing more is paid; null where nothing is open. */
export function achterstalligVanaf(termijnen: readonly Betaaltermijn[], openHoofdsom: Centen): Dag | null {
  const dag = termijnen.map(({ laatsteDag }) => plusDagen(laatsteDag, 1)).find((erna) => achterstalligOp(termijnen, openHoofdsom, erna) > 0);
  return dag ?? null;
}
