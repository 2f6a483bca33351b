/**
 * Vitest's browser mode in a stock Firefox. Its own providers want a Firefox that is patched, or a driver program beside the
 * browser; this one opens Vitest's pages and gives them their size, and no more: tests in it do without real input and pictures.
 */
import { defineBrowserProvider } from '@vitest/browser';
import type { Page } from 'puppeteer-core';
import { launchFirefox } from './firefox.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** How Vitest asks for the size of a page, in CSS pixels. */
    __vitest_viewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  }
}

export function vitestFirefox() {
  return defineBrowserProvider({
    name: 'firefox',
    supportedBrowser: ['firefox'],
    providerFactory({ browser }) {
      let launched: ReturnType<typeof launchFirefox> | undefined;
      const pages = new Map<string, Page>();
      browser?.registerCommand('__vitest_viewport', async ({ sessionId }, size) => {
        await pages.get(sessionId)?.setViewport(size);
      });
      return {
        name: 'firefox',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(sessionId, url) {
          launched ??= launchFirefox({ headless: true });
          const firefox = await launched;
          await pages.get(sessionId)?.close();
          const page = await firefox.browser.newPage();
          pages.set(sessionId, page);
          await page.goto(url);
        },
        async close() {
          const firefox = await launched;
          await firefox?.close();
        },
      };
    },
  });
}
