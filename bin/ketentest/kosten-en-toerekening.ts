import { z } from 'zod';
import type { Ketentest } from './ketentest.ts';
import { kosten } from './kosten.ts';
import { toerekening } from './toerekening.ts';
import { lees } from './velden.ts';

const metOnderwerp = z.object({ onderwerp: z.enum(['kosten', 'toerekening']) });

/** The case file kosten_en_toerekening.json. */
export const kostenEnToerekening: Ketentest = {
  rekenUit: (invoer) => (lees(metOnderwerp, invoer).onderwerp === 'kosten' ? kosten(invoer) : toerekening(invoer)),
};
