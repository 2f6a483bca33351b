/** What meaning costs: all of reading and deciding against matching alone, over the same text in the same run. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { encodeNameTable } from '../../glossary/compile/name-table.ts';
import { splitTable } from '../../glossary/compile/split-table.ts';
import type { Core } from '../annotate/core.ts';
import { median } from '../bench/pairs.ts';
import { type Half, readMedicalFiles, readPages } from './corpora.ts';
import type { Figure } from './figures.ts';

/** Pages and texts measured. */
const DOCUMENTS = 20;
/** Processes in which warm reading is measured; the one in the middle counts, as each compiles the same code to something a little else. */
const WARM_RUNS = 5;
/** What all of it may take at most, in times of matching alone. */
const MOST = 1.6;

export function evaluateSpeed(folder: string, core: Core, half: Half): Figure[] {
  const files = [
    ...readMedicalFiles(folder, half)
      .slice(0, DOCUMENTS)
      .map((file) => join(folder, 'medical-text', file)),
    ...readPages(folder, half)
      .filter(({ lang }) => lang === 'en')
      .slice(0, DOCUMENTS)
      .map(({ file }) => join(folder, 'pages', file)),
  ];
  const runs = Array.from({ length: WARM_RUNS }, () => timesOf('warm-reading.ts', files)).sort(
    (a, b) => timesOfMatching(a) - timesOfMatching(b),
  );
  const [walked = 1, matched = 1, everything = 1] = runs[WARM_RUNS >> 1] ?? [];
  const all = runs.map((run) => timesOfMatching(run).toFixed(2)).join(', ');
  return [
    {
      name: `all of it against matching alone, the middle of ${all}`,
      value: `${(everything / matched).toFixed(2)} times`,
      must: `at most ${MOST}`,
      ok: everything <= MOST * matched,
    },
    {
      name: 'all of it against touching every character (matching alone)',
      value: `${(everything / walked).toFixed(2)} (${(matched / walked).toFixed(2)}) times`,
      must: '',
      ok: null,
    },
    coldStart(core),
  ];
}

function timesOfMatching([, matched = 1, everything = 1]: readonly number[]): number {
  return everything / matched;
}

/** Fresh processes for the cold figures; the median counts. */
const COLD_STARTS = 5;

/** What the background pays when it wakes, before anything is compiled, in milliseconds of processor time: the table, the first text. */
function coldStart({ terms }: Core): Figure {
  const input = JSON.stringify(splitTable(encodeNameTable(terms)));
  const runs = Array.from({ length: COLD_STARTS }, () => timesOf('cold-start.ts', [], input));
  const value = [0, 1].map((part) => median(runs.map((run) => run[part] ?? 0)).toFixed(1)).join(' / ');
  return {
    name: 'cold: table / first 32 kB read and decided',
    value: `${value} ms`,
    must: '',
    ok: null,
  };
}

/** Runs one of the measurements beside this file in a process of its own: the numbers that it prints, in milliseconds. */
function timesOf(script: string, args: readonly string[], input = ''): number[] {
  const path = join(import.meta.dirname, script);
  return execFileSync(process.execPath, [path, ...args], { encoding: 'utf8', input })
    .trim()
    .split(' ')
    .map(Number);
}
