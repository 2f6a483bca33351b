/** What the main thread of a page has done, from Chromium's own counters. */
import type { CDPSession, Page } from 'playwright';

/** A session that counts processor time: waiting for a busy machine is not in it. */
export async function watchMainThread(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Processor time of all tasks of the main thread so far, layout and paint included, in milliseconds. */
export async function taskDuration(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Main-thread milliseconds that something in an open page takes. */
export async function timeIn(page: Page, run: () => Promise<unknown>): Promise<number> {
  const cdp = await watchMainThread(page);
  const before = await taskDuration(cdp);
  await run();
  const after = await taskDuration(cdp);
  await cdp.detach();
  return after - before;
}
