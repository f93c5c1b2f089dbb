import { Temporal } from 'temporal-polyfill';
import { dag, type Dag } from '../domain/kalender/dag.ts';

/** The calendar day in the Netherlands now; only for processes, never in a workflow or an activity. */
export function vandaagInNederland(): Dag {
  return dag(Temporal.Now.plainDateISO('Europe/Amsterdam').toString());
}
