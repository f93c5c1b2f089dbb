import { defineConfig } from 'vitest/config';
import { LangzaamEerst } from './test/opzet/volgorde.ts';

/** These put something else in the place of a module: each gets a process where nothing has loaded that module yet. */
const EIGEN_PROCES = ['test/simulatie/*-gewijzigd.test.ts'];
const GEDULD = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 30_000 } as const;

export default defineConfig({
  test: {
    // Here and not in a project: what it makes is then shared by both.
    globalSetup: ['test/opzet/opzet.ts'],
    // One more than the two cores: a file often waits for the time-skipping server, a browser or another process.
    maxWorkers: 3,
    sequence: { sequencer: LangzaamEerst },
    projects: [
      // Loading the Temporal packages, Prisma and typst again for each of the files took nearly as long as the tests themselves.
      { test: { name: 'gedeeld', include: ['test/**/*.test.ts'], exclude: EIGEN_PROCES, isolate: false, ...GEDULD } },
      { test: { name: 'eigen', include: EIGEN_PROCES, ...GEDULD } },
    ],
  },
});
