import fc from 'fast-check';

/** Fewer draws of each property, and every time the same: a mutant that survives one run survives the next. */
fc.configureGlobal({ numRuns: 25, seed: 20260701 });
