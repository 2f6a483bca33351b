/**
 * Run by `speed.ts` in a process of its own, the table on its standard input: prints the milliseconds of processor time that the
 * table, and reading and deciding the first 32 kB of text take while nothing is compiled yet.
 */
import { json } from 'node:stream/consumers';
import type { SplitTable } from '../../glossary/compile/split-table.ts';
import { type DecideBlock, decide } from '../../glossary/match/decide.ts';
import { openNameTable } from '../../glossary/match/name-table.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import { DEFAULT_SETTINGS } from '../annotate/mentions.ts';

const PARAGRAPH =
  'After radiofrequency ablation (RFA) of the medial branches, 12 of 31 patients had less pain for six months (39 %). ' +
  'Others went on with gabapentin, exercise, or both, and two of them asked for another injection before the winter. ' +
  'Nobody had to stay overnight; RFA took half an hour, and most people drove home with a friend on the same day. ';
const CHARACTERS = 32_000;

// What the process that runs this wrote.
const table = (await json(process.stdin)) as SplitTable;
/** Of this thread, in milliseconds: what other processes take does not count. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const times = [cpu()];
const names = openNameTable(table);
times.push(cpu());
const { read } = createReader(names);
const context = { place: 'text', section: 0, links: [], lang: 'en', visible: true } as const;
const blocks: DecideBlock[] = [];
for (let done = 0; done < CHARACTERS; done += PARAGRAPH.length) blocks.push({ facts: read(PARAGRAPH), context });
decide(blocks, names, DEFAULT_SETTINGS);
times.push(cpu());
console.log(
  times
    .slice(1)
    .map((time, i) => (time - (times[i] ?? 0)).toFixed(2))
    .join(' '),
);
