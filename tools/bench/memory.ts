import type { Runner } from './chromium.ts';
import { type Figure, mb, signed } from './figure.ts';

const figure = 'memory, 1 MB article';

/** What the marks of a large page weigh. */
export const memoryFigure: Figure = {
  names: [figure],
  how: 'the used heap after a garbage collection',
  async *measure({ bare, extended, origin }) {
    const heap = async ({ context }: Runner): Promise<number> => {
      const page = await context.newPage();
      await page.goto(`${origin}article-1m.html`);
      await page.waitForTimeout(1500);
      const cdp = await context.newCDPSession(page);
      await cdp.send('HeapProfiler.enable');
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      await page.close();
      return usedSize;
    };
    const without = await heap(bare);
    const added = (await heap(extended)) - without;
    yield { figure, ours: signed(mb(added)), beside: `bare ${mb(without)}`, must: '3 MB' };
  },
};
