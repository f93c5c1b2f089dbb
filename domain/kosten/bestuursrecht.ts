import { centenUitEuro, type Centen } from '../geld/centen.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Kosten } from './kosten.ts';

/**
 * Awb 4:113 lid 1, read in the texts of 2025-01-01, 2026-01-01 and 2026-07-01 (BWBR0005537, MinBZK/regelrecht-corpus),
 * which have the same amounts. Of other years no text was read.
 */
const AWB_4_113 = {
  jaren: ['2025', '2026'],
  grens: centenUitEuro('454'),
  laag: centenUitEuro('9'),
  hoog: centenUitEuro('20'),
} as const;

/** Fee for an aanmaning outside the taxes (Awb 4:113 lid 1), by the debt in cents: below the limit low, from it on high. */
export function vergoedingAanmaningAwb(schuld: Centen, peildatum: Dag): Kosten {
  if (schuld < 0) throw new RangeError('een schuld is niet negatief');
  const grondslag = 'Awb 4:113 lid 1';
  const jaar = peildatum.slice(0, 4);
  if (!AWB_4_113.jaren.some((bekend) => bekend === jaar)) {
    return { soort: 'onbeslist', reden: `de vergoeding van Awb 4:113 voor ${jaar} is niet bekend`, grondslag };
  }
  return { soort: 'vast', bedrag: schuld < AWB_4_113.grens ? AWB_4_113.laag : AWB_4_113.hoog, grondslag };
}
