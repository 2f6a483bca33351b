/** What loading a page costs its main thread in Firefox. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from '../drive/driver.ts';
import { driveFirefox } from '../drive/firefox.ts';
import { type Figure, ms, signed } from './figure.ts';
import { REST_MS } from './load.ts';
import { difference, inPairs, median } from './pairs.ts';

export interface FirefoxPage {
  /** The name of its row in Chromium. */
  readonly name: string;
  /** Under the origin. */
  readonly file: string;
}

/**
 * Loads pages in two Firefoxes by turns. Firefox has no counter of a page's tasks; the kernel has one of each thread's processor time
 * (Linux: `/proc/PID/task/TID/schedstat`, in nanoseconds). The main threads of all processes that hold web pages are added up, less what they
 * had before the load.
 */
export function firefoxFigure(pages: readonly FirefoxPage[]): Figure {
  const figureOf = ({ name }: FirefoxPage): string => `Firefox, ${name}`;
  return {
    names: pages.map(figureOf),
    how: 'the processor time of the main thread of the processes that hold web pages, as the kernel counts it (Linux only), while the page is loaded and left to rest for 1.2 s in a tab that stays, by a Firefox with the package and one with an empty add-on in turns; the median of the differences within pairs',
    async *measure({ firefoxPackage, origin, rounds }) {
      const empty = emptyAddOn();
      const bare = await startFirefox(empty, origin);
      const extended = await startFirefox(firefoxPackage, origin);
      try {
        for (const page of pages) {
          const pairs = await inPairs(
            rounds,
            () => load(bare, origin + page.file),
            () => load(extended, origin + page.file),
          );
          const added = difference(pairs);
          yield {
            figure: figureOf(page),
            ours: signed(ms(added.median)),
            beside: `bare ${ms(median(pairs.map(({ bare }) => bare)))}, quartiles ${added.low.toFixed(1)} and ${added.high.toFixed(1)}`,
            must: '',
          };
        }
      } finally {
        await bare.close();
        await extended.close();
        rmSync(empty, { recursive: true });
      }
    },
  };
}

/** Firefox takes seconds after its start for errands of its own. */
const SETTLE_MS = 8000;

interface Runner {
  /** Its first process. */
  readonly pid: number;
  readonly tab: Tab;
  close(): Promise<void>;
}

async function startFirefox(folder: string, origin: string): Promise<Runner> {
  const before = new Set(childrenOf(process.pid));
  const driver = await driveFirefox({ folder, headless: true });
  const pid = childrenOf(process.pid).find((child) => !before.has(child) && nameOf(child).startsWith('firefox'));
  if (pid === undefined) throw new Error('There is no Firefox among our processes');
  const tab = await driver.open(`${origin}empty.html`);
  await pause(SETTLE_MS);
  return { pid, tab, close: driver.close };
}

/** Milliseconds that the main threads of the pages' processes take for a load. */
async function load({ pid, tab }: Runner, url: string): Promise<number> {
  await tab.goto('about:blank');
  await pause(REST_MS / 2);
  const before = mainThreadTime(pid);
  await tab.goto(url);
  await pause(REST_MS);
  return mainThreadTime(pid) - before;
}

/** A package with nothing in it, so that both Firefoxes are started alike. */
function emptyAddOn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'medigloss-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'empty@medigloss.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Processor time of the main threads of a Firefox's processes for web pages so far, in milliseconds. */
function mainThreadTime(firefox: number): number {
  const nanoseconds = descendantsOf(firefox)
    .filter((pid) => /^(?:Isolated )?Web Co/.test(nameOf(pid)))
    .map((pid) => Number(told(`${pid}/task/${pid}/schedstat`).split(' ')[0]));
  return nanoseconds.reduce((total, time) => total + time, 0) / 1e6;
}

/** Processes that a process has started itself. */
function childrenOf(parent: number): number[] {
  // The threads of this process: any may have started one.
  const threads = unlessGone(() => readdirSync(`/proc/${parent}/task`), []);
  return threads.flatMap((thread) =>
    told(`${parent}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
}

/** The same, and all that those have started: a server forks the processes for pages. */
function descendantsOf(parent: number): number[] {
  return childrenOf(parent).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** What a process calls itself, cut to 15 letters: "Isolated Web Co", "Web Content", "WebExtensions". */
function nameOf(pid: number): string {
  return told(`${pid}/comm`).trim();
}

/** What the kernel tells in a file of `/proc`; '' of a process that has ended meanwhile. */
function told(file: string): string {
  return unlessGone(() => readFileSync(`/proc/${file}`, 'utf8'), '');
}

function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch {
    return gone;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
