import type { Runner } from './chromium.ts';
import { type Figure, mb, signed } from './figure.ts';
import { heapOf } from './heap.ts';
import { REST_MS } from './load.ts';
import { inPairs, median } from './pairs.ts';

/** A page with its heap as the extension leaves it. */
export interface MemoryPages {
  /** With about 4,000 marks. */
  readonly marked: string;
  /** The same text without a name, but for what makes us read a page. */
  readonly unmarked: string;
  /** Two names and nothing else. */
  readonly short: string;
  /** How many mentions of a page are shown. */
  readonly marksOf: (file: string) => number;
}

const MARKS = 4000;
const perMarks = 'memory for 4,000 marks';
const code = 'memory, code and tables';
const blocks = 'memory, blocks of 1 MB of text';

/** What a large page with marks weighs, taken apart. Files are under the origin. */
export function memoryFigure({ marked, unmarked, short, marksOf }: MemoryPages): Figure {
  return {
    names: [perMarks, code, blocks],
    how: "the heaps of a tab, V8's and Blink's, all worlds of the page, after garbage collections. Code and tables: a page of two names, with us and without. Blocks: what is added when a page of 1 MB is read that has hardly a name. Marks: what is added when the same page has a name in two of five sentences, for each 4,000 marks",
    async *measure({ bare, extended, origin, rounds }) {
      const added = async (file: string): Promise<number> => {
        const pairs = await inPairs(
          Math.ceil(rounds / 3),
          () => heap(bare, origin + file),
          () => heap(extended, origin + file),
        );
        return median(pairs.map(({ bare, ours }) => ours - bare));
      };
      const ofCode = await added(short);
      const ofBlocks = await added(unmarked);
      const ofMarks = await added(marked);
      const marks = marksOf(marked);
      yield {
        figure: perMarks,
        ours: signed(mb(((ofMarks - ofBlocks) * MARKS) / (marks - marksOf(unmarked)))),
        beside: `${marks} marks; all of ours on that page ${mb(ofMarks)}`,
        must: '3 MB',
      };
      yield { figure: code, ours: signed(mb(ofCode)), beside: `${marksOf(short)} marks`, must: '' };
      yield { figure: blocks, ours: signed(mb(ofBlocks - ofCode)), beside: `${marksOf(unmarked)} marks`, must: '' };
    },
  };
}

/** Bytes in use once garbage is collected. */
async function heap({ context }: Runner, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(REST_MS);
  const bytes = await heapOf(page);
  await page.close();
  return bytes;
}
