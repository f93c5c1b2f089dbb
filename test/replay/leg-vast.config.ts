import { defineConfig } from 'vitest/config';

/** `npm run histories`: plays part of the sample and stores its histories under the present release. Not part of the tests. */
export default defineConfig({
  test: { include: ['test/replay/leg-vast.ts', 'test/replay/leg-handelingen-vast.ts'], globalSetup: ['test/opzet/opzet.ts'], testTimeout: 1_800_000, teardownTimeout: 60_000 },
});
