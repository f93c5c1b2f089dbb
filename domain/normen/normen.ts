import type { Dag } from '../kalender/dag.ts';
import { voluit } from '../kalender/dag.ts';
import { halfjaar202101 } from './2021-01-01.ts';
import { halfjaar202107 } from './2021-07-01.ts';
import { halfjaar202201 } from './2022-01-01.ts';
import { halfjaar202207 } from './2022-07-01.ts';
import { halfjaar202301 } from './2023-01-01.ts';
import { halfjaar202307 } from './2023-07-01.ts';
import { halfjaar202401 } from './2024-01-01.ts';
import { halfjaar202407 } from './2024-07-01.ts';
import { halfjaar202501 } from './2025-01-01.ts';
import { halfjaar202507 } from './2025-07-01.ts';
import { halfjaar202601 } from './2026-01-01.ts';
import { halfjaar202607 } from './2026-07-01.ts';
import type { Halfjaar } from './norm.ts';

/** Every half-year of which the norms were collected, in order of time. A new half-year is a new file and a line here. */
export const halfjaren: readonly Halfjaar[] = [
  halfjaar202101,
  halfjaar202107,
  halfjaar202201,
  halfjaar202207,
  halfjaar202301,
  halfjaar202307,
  halfjaar202401,
  halfjaar202407,
  halfjaar202501,
  halfjaar202507,
  halfjaar202601,
  halfjaar202607,
];

export type NormenOpDag =
  { readonly soort: 'bekend'; readonly halfjaar: Halfjaar } | { readonly soort: 'onbeslist'; readonly reden: string };

/**
 * The norms that hold on a day (Rv 475da lid 8: they change on 1 January and 1 July). A day outside the published
 * half-years is `onbeslist`: the last known norm is never used instead. `bron` may be another list, for a test.
 */
export function normenOp(dag: Dag, bron: readonly Halfjaar[] = halfjaren): NormenOpDag {
  const halfjaar = bron.find(({ van, totEnMet }) => van <= dag && dag <= totEnMet);
  if (halfjaar) return { soort: 'bekend', halfjaar };
  return { soort: 'onbeslist', reden: `Voor ${voluit(dag)} zijn geen normen voor de beslagvrije voet gepubliceerd.` };
}
