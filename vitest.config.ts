import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { compile } from 'svelte/compiler';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { glossaryPlugin } from './glossary/compile/vite-plugin.ts';
import type { Serve, State } from './tests/browser/hosts/host.ts';
import { chromiumPath } from './tools/browsers.ts';
import { vitestFirefox } from './tools/drive/vitest-firefox.ts';

const executablePath = chromiumPath();

/** Random edits of the page in the usual run; issue a longer one with FUZZ_EDITS=10000. */
const FUZZ_EDITS = 2000;

const provide = { fuzzEdits: Number(process.env.FUZZ_EDITS ?? FUZZ_EDITS) };

/** A test waits for the thing itself; this long, in milliseconds, on a machine that is busy with others. */
const PATIENCE_MS = 60_000;

/** What every project needs whose tests run in a page. */
const IN_A_PAGE = {
  // WXT's own asks the extension for its strings; this one reads them from their file.
  resolve: { alias: { '#i18n': resolve(import.meta.dirname, 'tests/browser/i18n.ts') } },
  plugins: [
    glossaryPlugin(resolve(import.meta.dirname, 'glossary/articles')),
    {
      name: 'svelte',
      // `?server` asks for what a server runs.
      transform: (code: string, id: string) =>
        /\.svelte(?:\?server)?$/.test(id)
          ? compile(code, { filename: id, generate: id.endsWith('?server') ? 'server' : 'client' }).js
          : null,
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
      'preact/hooks',
      'preact/jsx-dev-runtime',
      'vue',
      'vue/server-renderer',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
      '@lit-labs/ssr-client',
      '@lit-labs/ssr-client/lit-element-hydrate-support.js',
      'lit',
      'lit/directives/repeat.js',
      'mark.js',
      'linkedom',
      'axe-core',
      'minisearch',
      'yaml',
    ],
    exclude: ['svelte'],
  },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
} satisfies UserWorkspaceConfig;

/** What tests ask of Node. */
const commands = {
  serveLit: (async (_, state) => (await litServer()).serveLit(state)) satisfies BrowserCommand<[State]>,
};

/** By its address, and not bundled with this file: it may be loaded once only, and this file is loaded for each project. */
function litServer(): Promise<{ readonly serveLit: Serve }> {
  return import(new URL('tests/browser/hosts/lit-server.ts', import.meta.url).href);
}

/** What is pure runs in Node, what is page in a real Chromium, and what of it hangs on the browser in a real Firefox too. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: PATIENCE_MS,
        },
      },
      {
        ...IN_A_PAGE,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          provide,
          browser: {
            commands,
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
      {
        ...IN_A_PAGE,
        test: {
          name: 'firefox',
          // Views are pressed and photographed, which takes Playwright; of them both browsers show the same.
          include: ['tests/browser/*.test.ts', 'tests/browser/{content,hosts}/*.test.ts'],
          provide,
          browser: {
            commands,
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: vitestFirefox(),
            instances: [{ browser: 'firefox' }],
          },
        },
      },
    ],
  },
});
