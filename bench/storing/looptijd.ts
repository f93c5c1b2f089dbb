import { dag } from '../../domain/kalender/dag.ts';

/** First and last legal day that is played. */
export const BEGIN = dag('2025-01-06');
export const EINDE = dag('2025-08-31');
