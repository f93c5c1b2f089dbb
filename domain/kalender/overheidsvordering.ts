import { centen, type Centen } from '../geld/centen.ts';
import { eerste, laatsteVanMaand, maandVan, plusMaanden, type Dag } from './dag.ts';

/** Limits of Uitvoeringsregeling IW 1990 art. 1ce, text of 2026-01-01 (older texts have other amounts). */
const UR_1CE = { hoogsteBedrag: centen(500_00), hoogsteOpenstaand: centen(1500_00), perKalendermaand: 2, kalendermaanden: 3 } as const;

/** Why an overheidsvordering may not be made, in the order of Uitvoeringsregeling IW 1990 art. 1ce. */
export type Weigering =
  | 'bedrag_hoger_dan_500'
  | 'openstaand_hoger_dan_1500'
  | 'al_twee_in_deze_kalendermaand'
  | 'buiten_drie_aaneengesloten_kalendermaanden';

/** An overheidsvordering that was made on the same aanslag. Deelvorderingen share the number of the one they are part of. */
export interface EerdereOverheidsvordering {
  readonly datum: Dag;
  readonly nummer: string;
}

export type Overheidsvordering = { readonly laatsteDagPeriode: Dag } & (
  | { readonly toegestaan: true }
  | { readonly toegestaan: false; readonly redenen: readonly [Weigering, ...Weigering[]] }
);

/**
 * Whether an overheidsvordering of `bedrag` cents may be made on that day on an aanslag of which `openstaand` cents
 * are open (IW 19 lid 4, Uitvoeringsregeling IW 1990 art. 1ce lid 1–3, Gemeentewet 251), and the end of the three
 * calendar months, which run from the month of the first on this aanslag. No second period is assumed.
 */
export function overheidsvordering(
  datum: Dag,
  bedrag: Centen,
  openstaand: Centen,
  eerdere: readonly EerdereOverheidsvordering[],
): Overheidsvordering {
  const begin = eerdere.map((vordering) => vordering.datum).reduce(eerste, datum);
  const laatsteDagPeriode = laatsteVanMaand(plusMaanden(begin, UR_1CE.kalendermaanden - 1));
  const dezeMaand = new Set(eerdere.filter((vordering) => maandVan(vordering.datum) === maandVan(datum)).map(({ nummer }) => nummer));

  const redenen: Weigering[] = [];
  if (bedrag > UR_1CE.hoogsteBedrag) redenen.push('bedrag_hoger_dan_500');
  if (openstaand > UR_1CE.hoogsteOpenstaand) redenen.push('openstaand_hoger_dan_1500');
  if (dezeMaand.size >= UR_1CE.perKalendermaand) redenen.push('al_twee_in_deze_kalendermaand');
  if (datum > laatsteDagPeriode) redenen.push('buiten_drie_aaneengesloten_kalendermaanden');

  const [eersteReden, ...overige] = redenen;
  return eersteReden ? { toegestaan: false, redenen: [eersteReden, ...overige], laatsteDagPeriode } : { toegestaan: true, laatsteDagPeriode };
}
