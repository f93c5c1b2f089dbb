import { z } from 'zod';
import { dagsoort } from '../../domain/kalender/dagsoort.ts';
import { isWerkdagUr1cf } from '../../domain/kalender/werkdag.ts';
import type { Uitkomst } from './ketentest.ts';
import { datum, lees } from './velden.ts';

const dag = z.object({ datum });

/** What a day is for the Algemene termijnenwet and for Uitvoeringsregeling IW 1990 art. 1cf lid 2. */
export function feestdag(invoer: unknown): Uitkomst {
  const gelezen = lees(dag, invoer).datum;
  const is_werkdag_1cf = isWerkdagUr1cf(gelezen);
  const soort = dagsoort(gelezen);
  switch (soort.soort) {
    case 'vrij':
      return { is_atw_dag: true, naam: soort.reden, is_werkdag_1cf };
    case 'werkdag':
      return { is_atw_dag: false, naam: null, is_werkdag_1cf };
    case 'onbekend':
      // The gelijkgestelde dagen of this year are not known, so this weekday may be one.
      return { is_atw_dag: null, naam: null, is_werkdag_1cf, onbeslist: true };
  }
}
