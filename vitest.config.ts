import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './tools/browsers.ts';

const executablePath = chromiumPath();

/** Random edits of the page in the usual run; issue a longer one with FUZZ_EDITS=10000. */
const FUZZ_EDITS = 2000;

/** What is pure runs in Node, what is page in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          provide: { fuzzEdits: Number(process.env.FUZZ_EDITS ?? FUZZ_EDITS) },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
