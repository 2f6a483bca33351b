import type { Runner } from './chromium.ts';
import { type Figure, ms, signed } from './figure.ts';
import { taskDuration, watchMainThread } from './main-thread.ts';
import { markJs } from './mark-js.ts';
import { difference, inPairs, median } from './pairs.ts';

/** Until a loaded page has come to rest, in milliseconds. */
export const REST_MS = 1200;

export interface LoadOptions {
  readonly name: string;
  /** Of the page, under the origin. */
  readonly file: string;
  readonly must: string;
  /** How many mentions of the page are shown; those near the view are painted. */
  readonly marks: number;
  /** Names for mark.js to search for on the same page. */
  readonly markJsNames?: readonly string[];
}

/** What loading a page costs its main thread. */
export function loadFigure({ name, file, must, marks, markJsNames }: LoadOptions): Figure {
  return {
    names: [name],
    how: 'a new tab is opened, loaded, left to rest for 1.2 s and closed, by each browser in turn; the difference of `TaskDuration`. "longest task" stands there if a task was over 50 ms although none was in the bare browser; tasks over 50 ms of the bare browser itself are counted beside ours',
    async *measure({ bare, extended, origin, rounds }) {
      const pairs = await inPairs(
        rounds,
        () => load(bare, origin + file),
        () => load(extended, origin + file),
      );
      const tasks = pairs.map(({ bare, ours }) => ({ bare: bare.task, ours: ours.task }));
      const added = difference(tasks);
      const beside = [
        `bare ${ms(median(tasks.map(({ bare }) => bare)))}`,
        `quartiles ${added.low.toFixed(1)} and ${added.high.toFixed(1)}`,
        `${marks} marks, ${median(pairs.map(({ ours }) => ours.painted))} painted`,
      ];
      const longest = longestOfOurs(pairs.map(({ bare, ours }) => ({ bare: bare.long, ours: ours.long })));
      if (longest !== '') beside.push(longest);
      if (markJsNames !== undefined) beside.push(`mark.js ${await markJs(bare, origin + file, markJsNames)}`);
      yield { figure: name, ours: signed(ms(added.median)), beside: beside.join(', '), must };
    },
  };
}

/** What to say of tasks over 50 ms: nothing where we have none; the longest where the bare browser has none; else how many each has. */
function longestOfOurs(
  loads: readonly { readonly bare: readonly number[]; readonly ours: readonly number[] }[],
): string {
  const longest = Math.max(0, ...loads.flatMap(({ ours }) => ours));
  if (longest === 0) return '';
  if (loads.every(({ bare }) => bare.length === 0)) return `longest task ${ms(longest)}`;
  const count = (of: 'bare' | 'ours') => median(loads.map((one) => one[of].length));
  return `tasks over 50 ms: ${count('ours')}, bare ${count('bare')}`;
}

export interface Load {
  /** Processor time of all tasks of the main thread, layout and paint included, in milliseconds; waiting for a busy machine does not count. */
  readonly task: number;
  /** Tasks over 50 ms that the page itself could see, in milliseconds. */
  readonly long: readonly number[];
  /** Ranges in highlights of ours. */
  readonly painted: number;
}

/** Loads a page in a new tab, lets it rest, and reads the counters. */
async function load({ context }: Runner, url: string): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, { longTasks: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (window as never as { longTasks: number[] }).longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const cdp = await watchMainThread(page);
  const before = await taskDuration(cdp);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST_MS);
  const after = await taskDuration(cdp);
  const seen = await page.evaluate(() => ({
    long: (window as never as { longTasks: number[] }).longTasks,
    painted: [...CSS.highlights].reduce(
      (total, [name, { size }]) => total + (name.startsWith('medigloss-') ? size : 0),
      0,
    ),
  }));
  await page.close();
  return { task: after - before, ...seen };
}
