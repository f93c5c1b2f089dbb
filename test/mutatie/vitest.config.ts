import { defineConfig } from 'vitest/config';

/**
 * The tests that mutation testing of the beslagvrije voet runs: pure ones only, without database or server, and without
 * the two files of slow properties, which would run again for each of a thousand mutants.
 */
export default defineConfig({
  test: {
    include: ['test/domain/beslagvrije-voet/**/*.test.ts', 'test/ketentest/rekentool.test.ts'],
    exclude: ['**/eigenschappen.test.ts', '**/meer-inkomen.test.ts'],
    testTimeout: 60_000,
  },
});
