import { plusMaanden, type Dag } from '../../domain/kalender/dag.ts';

/** Months that an index entry and the log about it stay after afmelding (AMvB art. 10). */
export const BEWAARMAANDEN = 18;

/** The day on which it is destroyed: the same day eighteen months later. The day before it is still there. */
export function vernietigdOp(afgemeldOp: Dag): Dag {
  return plusMaanden(afgemeldOp, BEWAARMAANDEN);
}
