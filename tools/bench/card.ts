import type { CDPSession, Page } from 'playwright';
import { DWELL_MS } from '../../annotator/hover.ts';
import { CARD_TAG } from '../../annotator/shadow-root-of.ts';
import { stopBackground } from '../drive/chromium.ts';
import { MARKS, type PaintedMark, until } from '../drive/driver.ts';
import type { Runner } from './chromium.ts';
import { type Figure, ms } from './figure.ts';
import { REST_MS } from './load.ts';
import { median, quantile } from './pairs.ts';

const first = 'card, first in a tab';
const later = 'card, later';
const asleep = 'card, background asleep';

/** What the page's own world marks in the trace once the card is painted. */
const PAINTED = 'card-painted';

/** How long a card takes from the end of the dwell until it is painted. */
export const cardFigure: Figure = {
  names: [first, later, asleep],
  how: `from the moment at which the timer of the dwell (${DWELL_MS} ms) fires, which the browser's trace tells, until the page's main thread is done with the first frame that has the card in it; the pointer comes to a mark of the 72 kB article: the first in a new tab, another word in the same tab, and the first in a new tab after the extension's service worker was stopped. "From the pointer's coming" is what the reader waits, dwell included`,
  async *measure({ extended, origin, rounds }) {
    const waits: Record<string, Wait[]> = { [first]: [], [later]: [], [asleep]: [] };
    // The first round warms what all share, and is not counted.
    for (let round = 0; round <= rounds; round++) {
      const page = await openPage(extended, `${origin}article-72k.html`);
      const [one, another] = await twoMarks(page);
      const atFirst = await hover(page, one);
      await leave(page);
      const atAnother = await hover(page, another);
      await page.close();
      const other = await openPage(extended, `${origin}article-72k.html`);
      await stopBackground(other);
      const afterSleep = await hover(other, one);
      await other.close();
      if (round === 0) continue;
      waits[first]?.push(atFirst);
      waits[later]?.push(atAnother);
      waits[asleep]?.push(afterSleep);
    }
    for (const [figure, all] of Object.entries(waits)) {
      const afterDwell = all.map((wait) => wait.afterDwell);
      yield {
        figure,
        ours: ms(median(afterDwell)),
        beside: `quartiles ${quantile(afterDwell, 0.25).toFixed(1)} and ${quantile(afterDwell, 0.75).toFixed(1)}, from the pointer's coming ${ms(median(all.map((wait) => wait.inAll)))}`,
        must: figure === asleep ? '150 ms' : '16 ms',
      };
    }
  },
};

interface Wait {
  /** Milliseconds from the dwell's end until the card is painted. */
  readonly afterDwell: number;
  /** The same from the pointer's coming. */
  readonly inAll: number;
}

async function openPage({ context }: Runner, url: string): Promise<Page> {
  const page = await context.newPage();
  // Only the page's document sees the card's host come; what is in it is drawn in the same task.
  await page.addInitScript(
    ([tag, painted]) => {
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver((records) => {
          const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
          if (!added.some(({ nodeName }) => nodeName.toLowerCase() === tag)) return;
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => performance.mark(painted);
            port2.postMessage(null);
          });
        }).observe(document.documentElement, { childList: true });
      });
    },
    [CARD_TAG, PAINTED] as const,
  );
  await page.goto(url);
  await page.bringToFront();
  await page.waitForTimeout(REST_MS);
  return page;
}

/** Places of two words in sight that are not the same. */
async function twoMarks(page: Page): Promise<[PaintedMark, PaintedMark]> {
  const inSight = ((await page.evaluate(MARKS)) as PaintedMark[]).filter(({ y }) => y !== null && y > 0 && y < 700);
  const [one] = inSight;
  const another = inSight.find(({ text }) => text !== one?.text);
  if (!one || !another) throw new Error('The article shows no two marks');
  return [one, another];
}

/** The pointer comes to a mark and rests there. */
async function hover(page: Page, { x, y }: PaintedMark): Promise<Wait> {
  const cdp = await page.context().newCDPSession(page);
  const events = await trace(cdp, async () => {
    await page.evaluate(`performance.clearMarks('${PAINTED}')`);
    await page.mouse.move(x ?? 0, y ?? 0);
    await until('the card', () => page.evaluate(`performance.getEntriesByName('${PAINTED}').length > 0`));
  });
  await cdp.detach();
  const came = events.find(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove');
  // Other timers may run as long; the dwell's is the one that has fired when the card comes.
  const dwells = events
    .filter(({ name, args }) => name === 'TimerInstall' && args?.data?.timeout === DWELL_MS)
    .map(({ args }) => args?.data?.timerId);
  const fired = events.findLast(({ name, args }) => name === 'TimerFire' && dwells.includes(args?.data?.timerId));
  const painted = events.find(({ name }) => name === PAINTED);
  if (!came || !fired || !painted) throw new Error('The trace does not tell when the card came');
  return { afterDwell: (painted.ts - fired.ts) / 1000, inAll: (painted.ts - came.ts) / 1000 };
}

/** The pointer goes away, and the card with it. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(1090, 790);
  await until('the card to go', () => page.evaluate(`document.querySelector('${CARD_TAG}') === null`));
}

/** The part of a trace's events that is asked here. */
interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
  readonly args?: {
    readonly data?: { readonly type?: string; readonly timeout?: number; readonly timerId?: number };
  };
}

/** What happened in the browser meanwhile, in order. */
async function trace(cdp: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    // Playwright types an event as a record of strings; it is what the trace's own format says.
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  await act();
  await cdp.send('Tracing.end');
  await complete;
  return events.sort((a, b) => a.ts - b.ts);
}
