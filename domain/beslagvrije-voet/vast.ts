import { vast } from '../spoor/term.ts';

/** 95%: of the bijstandsnorm (Rv 475da lid 2, 475dc lid 2) and of the income (475dc lid 1). */
export const VIJFENNEGENTIG = vast('95%', '0.95');

/** From this day on 475da lid 5 asks no voet at the maximum any more, and 475db holds in an inrichting too. */
export const VANAF_2023 = '2023-01-01';
