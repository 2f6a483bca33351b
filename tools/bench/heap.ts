import type { Page } from 'playwright';

/** A collection frees what the one before has only let go of, across V8's heap and Blink's. */
const COLLECTIONS = 3;

/** Bytes that a page has in use once garbage is collected: V8's heap and Blink's, and the buffers beside them, for all worlds of the page. */
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < COLLECTIONS; i++) await cdp.send('HeapProfiler.collectGarbage');
  // The fields beside `usedSize` are newer than Playwright's types.
  const usage: Record<string, number> = { ...(await cdp.send('Runtime.getHeapUsage')) };
  await cdp.detach();
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
