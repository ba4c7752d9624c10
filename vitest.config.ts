import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    pool: 'forks',
    // TimelineJS is written for a bundler: its files import each other without endings.
    server: { deps: { inline: ['@knight-lab/timelinejs'] } },
  },
});
