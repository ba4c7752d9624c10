import { defineConfig } from '@playwright/test';

/**
 * Stories drive the packaged program; one at a time, for they share one virtual display. One that fails
 * is told once more in a new program: the report names it as flaky, with the fault of the first time.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.story.ts',
  workers: 1,
  timeout: 120_000,
  retries: 1,
  outputDir: '../../test-output/stories',
  reporter: [['list'], ['json', { outputFile: '../../test-output/stories.json' }]],
});
