import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/story.ts';

/** End to end: the built packages in real browsers. `npm test` builds them first. */
export default defineConfig<object, Options>({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  // Two browsers on two cores: one that hiccups is asked once more, and the report calls the story flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { driven: 'chromium' } },
    { name: 'firefox', use: { driven: 'firefox' } },
  ],
});
