/** What meaning costs: all of reading and deciding against matching alone, over the same text in the same run. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeNameTable } from '../../glossary/compile/name-table.ts';
import { encodeScoutNames } from '../../glossary/compile/scout-names.ts';
import { splitTable } from '../../glossary/compile/split-table.ts';
import { decide } from '../../glossary/match/decide.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import type { Core } from '../annotate/core.ts';
import { readDocument } from '../annotate/document.ts';
import { DEFAULT_SETTINGS } from '../annotate/mentions.ts';
import { type Half, readMedicalFiles, readPages } from './corpora.ts';
import type { Figure } from './figures.ts';

/** Pages and texts measured, and rounds of each; the median round counts. */
const DOCUMENTS = 20;
const ROUNDS = 21;

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
  const documents = files.map((file) => readDocument(readFileSync(file, 'utf8'), core.reader).blocks);
  const matcher = createReader(core.table, { meaning: false });
  const reader = createReader(core.table);
  const walk = () =>
    documents.reduce((total, blocks) => total + blocks.reduce((n, { facts }) => n + touch(facts.text), 0), 0);
  const match = () =>
    documents.reduce(
      (total, blocks) => total + blocks.reduce((n, { facts }) => n + matcher.read(facts.text).matches.length, 0),
      0,
    );
  const all = () =>
    documents.reduce((total, blocks) => {
      const read = blocks.map(({ facts, context }) => ({ facts: reader.read(facts.text), context }));
      return total + decide(read, core.table, DEFAULT_SETTINGS).length;
    }, 0);
  const ways = [walk, match, all];
  const times = ways.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    ways.forEach((way, i) => {
      const begin = performance.now();
      way();
      times[i]?.push(performance.now() - begin);
    });
  }
  const [walked = 1, matched = 1, everything = 1] = times.map(median);
  return [
    {
      name: 'all of it against matching alone',
      value: `${(everything / matched).toFixed(2)} times`,
      must: 'at most 1.6',
      ok: everything <= 1.6 * matched,
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

/** Fresh processes for the cold figures; the median counts. */
const COLD_STARTS = 5;

/** What a page pays before anything is compiled, in milliseconds of processor time: the scout's first look, the table, the cues, the first text. */
function coldStart({ terms }: Core): Figure {
  const input = JSON.stringify({ scout: encodeScoutNames(terms), table: splitTable(encodeNameTable(terms)) });
  const runs = Array.from({ length: COLD_STARTS }, () =>
    execFileSync(process.execPath, [join(import.meta.dirname, 'cold-start.ts')], { encoding: 'utf8', input })
      .trim()
      .split(' ')
      .map(Number),
  );
  const value = [0, 1, 2, 3].map((part) => median(runs.map((run) => run[part] ?? 0)).toFixed(1)).join(' / ');
  return {
    name: 'cold: first look of the scout / table / cues / first 32 kB read',
    value: `${value} ms`,
    must: '',
    ok: null,
  };
}

function touch(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 1;
}
