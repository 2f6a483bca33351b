import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { chromiumPath } from '../browsers.ts';

export interface Runner {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A Chromium of its own, with the extension of a folder or bare. */
export async function startChromium(extension: string | null): Promise<Runner> {
  const profile = mkdtempSync(join(tmpdir(), 'medigloss-bench-'));
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  if (extension !== null && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
