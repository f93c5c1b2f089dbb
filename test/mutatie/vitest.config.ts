import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The smallest test files first: most mutants are killed before the long ones begin. */
class KleinsteEerst extends BaseSequencer {
  override sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const grootte = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return Promise.resolve([...bestanden].sort((a, b) => grootte(a) - grootte(b)));
  }
}

/**
 * The tests that mutation testing of the domain runs: pure ones only, without database or server, and without the two
 * files of slow properties, which would run again for each of some thousands of mutants. One worker loads the domain once
 * for all of them: it is pure, so no test can leave anything behind for the next.
 */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/ketentest/**/*.test.ts'],
    exclude: ['**/beslagvrije-voet/eigenschappen.test.ts', '**/beslagvrije-voet/meer-inkomen.test.ts', '**/opdrachtregel.test.ts'],
    setupFiles: ['test/mutatie/eigenschappen.ts'],
    sequence: { sequencer: KleinsteEerst },
    isolate: false,
    testTimeout: 60_000,
  },
});
