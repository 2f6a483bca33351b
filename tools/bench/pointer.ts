import type { Runner } from './chromium.ts';
import type { Figure } from './figure.ts';
import { REST_MS } from './load.ts';
import { taskDuration, watchMainThread } from './main-thread.ts';
import { difference, inPairs, median } from './pairs.ts';

const figure = 'pointer moving over text';
const SECONDS = 10;
/** Moves a second: what a mouse gives a page, once a frame. */
const MOVES = 60;
/** Each round takes twice the seconds, and scatters little. */
const ROUNDS_LESS = 2;

/** What a pointer that wanders over an article with marks costs. */
export const pointerFigure: Figure = {
  names: [figure],
  how: `${SECONDS} s over the 72 kB article, ${MOVES} moves a second on the same way for both, over text and marks without resting on any; the median of the differences within pairs, in main-thread processor time`,
  async *measure({ bare, extended, origin, rounds }) {
    const pairs = await inPairs(
      Math.ceil(rounds / ROUNDS_LESS),
      () => wander(bare, `${origin}article-72k.html`),
      () => wander(extended, `${origin}article-72k.html`),
    );
    const percent = (time: number): string => (time / (SECONDS * 10)).toFixed(2);
    const added = difference(pairs);
    yield {
      figure,
      ours: `${percent(added.median)} % of a core`,
      beside: `quartiles ${percent(added.low)} and ${percent(added.high)} %, bare ${percent(median(pairs.map(({ bare }) => bare)))} %`,
      must: '1 %',
    };
  },
};

/** Main-thread milliseconds. */
async function wander({ context }: Runner, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(REST_MS);
  const cdp = await watchMainThread(page);
  const before = await taskDuration(cdp);
  const from = performance.now();
  for (let i = 0; i < SECONDS * MOVES; i++) {
    await page.mouse.move(40 + ((i * 7) % 900), 60 + ((i * 3) % 650));
    const ahead = from + ((i + 1) * 1000) / MOVES - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
  const spent = (await taskDuration(cdp)) - before;
  await page.close();
  return spent;
}
