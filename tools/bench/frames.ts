import type { Runner } from './chromium.ts';
import { type Figure, ms, signed } from './figure.ts';
import { REST_MS } from './load.ts';
import { timeIn } from './main-thread.ts';
import { difference, inPairs, median } from './pairs.ts';

const PAGES = {
  'a frame of an animation, 72 kB': 'article-72k.html',
  'a frame of an animation, 1 MB': 'article-1m.html',
};
const FRAMES = 60;

/** Something small moves above the text, by its style, frame after frame. */
const ANIMATE = `new Promise((done) => {
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; top: 0; width: 20px; height: 20px; background: teal';
  document.body.append(box);
  let frame = 0;
  const step = () => {
    if (++frame > ${FRAMES}) return done();
    box.style.left = frame + 'px';
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** What a page with many marks pays for each frame in which something else changes. */
export const framesFigure: Figure = {
  names: Object.keys(PAGES),
  how: `${FRAMES} frames in each of which a small box moves over a page that has come to rest; a new tab for each run; the median of the differences within pairs, in main-thread processor time, for a frame`,
  async *measure({ bare, extended, origin, rounds }) {
    for (const [figure, file] of Object.entries(PAGES)) {
      const run = async ({ context }: Runner): Promise<number> => {
        const page = await context.newPage();
        await page.goto(origin + file);
        await page.bringToFront();
        await page.waitForTimeout(REST_MS);
        const time = await timeIn(page, () => page.evaluate(ANIMATE));
        await page.close();
        return time / FRAMES;
      };
      const pairs = await inPairs(
        rounds,
        () => run(bare),
        () => run(extended),
      );
      const added = difference(pairs);
      yield {
        figure,
        ours: signed(ms(added.median)),
        beside: `bare ${ms(median(pairs.map((pair) => pair.bare)))}, quartiles ${added.low.toFixed(1)} and ${added.high.toFixed(1)}`,
        must: '',
      };
    }
  },
};
