import type { Runner } from './chromium.ts';
import { type Figure, ms } from './figure.ts';
import { REST_MS } from './load.ts';
import { timeIn } from './main-thread.ts';
import { difference, inPairs, median } from './pairs.ts';

const figure = 'to-do application, 1,000 items';
/** More rounds than elsewhere: a few percent of what scatters as much are looked for. */
const ROUNDS_MORE = 2;

/** How much slower an application without terms gets. */
export const todoFigure: Figure = {
  names: [figure],
  how: `an application of the shape of TodoMVC adds, completes and deletes 1,000 items, a frame for every ten; a new tab for each run, both browsers taking turns at being the first, ${ROUNDS_MORE} times the rounds; the median of the differences within pairs, in main-thread processor time, of the bare median`,
  async *measure({ bare, extended, origin, rounds }) {
    const run = async ({ context }: Runner): Promise<number> => {
      const page = await context.newPage();
      await page.goto(`${origin}todo.html`);
      await page.waitForTimeout(REST_MS);
      const time = await timeIn(page, () => page.evaluate('run()'));
      await page.close();
      return time;
    };
    const pairs = await inPairs(
      ROUNDS_MORE * rounds,
      () => run(bare),
      () => run(extended),
    );
    const without = median(pairs.map((pair) => pair.bare));
    const added = difference(pairs);
    const percent = (time: number): string => ((100 * time) / without).toFixed(1);
    yield {
      figure,
      ours: `${percent(added.median)} % slower`,
      beside: `quartiles ${percent(added.low)} and ${percent(added.high)} %, bare ${ms(without)}`,
      must: '3 %',
    };
  },
};
