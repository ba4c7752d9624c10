import { defineConfig } from '@playwright/test';

/** Stories drive the packaged program; one at a time, for they share one virtual display. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.story.ts',
  workers: 1,
  timeout: 120_000,
  outputDir: '../../test-output/stories',
  reporter: [['list'], ['json', { outputFile: '../../test-output/stories.json' }]],
});
