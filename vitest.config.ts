import { playwright } from '@vitest/browser-playwright';
import { compile } from 'svelte/compiler';
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
        plugins: [
          {
            name: 'svelte',
            transform: (code, id) => (id.endsWith('.svelte') ? compile(code, { filename: id }).js : null),
          },
        ],
        // Found only while tests run, they would be bundled then and the tests reloaded. Svelte compiles to imports of its own parts.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react-dom/server',
            'preact',
            'vue',
            'lit',
            'lit/directives/repeat.js',
          ],
          exclude: ['svelte'],
        },
        define: {
          __VUE_OPTIONS_API__: 'true',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
        },
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
