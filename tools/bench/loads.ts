/** What loading a page costs its main thread, with the extension and without, from Chromium's own counters. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { chromiumPath } from '../browsers.ts';

/** Until a loaded page has come to rest, in milliseconds. */
const REST_MS = 1200;

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

export interface Load {
  /** Processor time of all tasks of the main thread, layout and paint included, in milliseconds; waiting for a busy machine does not count. */
  readonly task: number;
  /** Longest task that the page itself could see, in milliseconds; 0 when none was over 50. */
  readonly longest: number;
  /** Ranges in highlights of ours. */
  readonly marks: number;
}

/** Loads a page in a new tab, lets it rest, and reads the counters. */
export async function load({ context }: Runner, url: string): Promise<Load> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(() => {
    Object.assign(window, { longTasks: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (window as never as { longTasks: number[] }).longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskDuration(cdp);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST_MS);
  const after = await taskDuration(cdp);
  const seen = await page.evaluate(() => ({
    longest: Math.max(0, ...(window as never as { longTasks: number[] }).longTasks),
    marks: [...CSS.highlights].reduce(
      (total, [name, { size }]) => total + (name.startsWith('medigloss-') ? size : 0),
      0,
    ),
  }));
  await page.close();
  return { task: after - before, ...seen };
}

export async function taskDuration(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Main-thread milliseconds that something in an open page takes. */
export async function timeIn(page: Page, run: () => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskDuration(cdp);
  await run();
  const after = await taskDuration(cdp);
  await cdp.detach();
  return after - before;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
