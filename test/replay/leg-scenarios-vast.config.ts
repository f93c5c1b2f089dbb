import { defineConfig } from 'vitest/config';

/** Part of `npm run histories`: plays the scenarios of the workflows one by one, and stores the runs that went a path no stored run went yet. */
export default defineConfig({
  test: { include: ['test/workflows/**/*.test.ts'], globalSetup: ['test/opzet/opzet.ts'], env: { INVORDERSTRAAT_LEG_VAST: 'ja' }, fileParallelism: false, isolate: false, testTimeout: 120_000, hookTimeout: 600_000, teardownTimeout: 60_000 },
});
