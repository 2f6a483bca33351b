/**
 * What reading costs once everything is compiled: `node warm-reading.ts FILE…` prints the milliseconds that touching every character, matching alone, and
 * reading with deciding take for all of them. A process of its own, since code is compiled for what went through it before.
 */
import { readFileSync } from 'node:fs';
import { decide } from '../../glossary/match/decide.ts';
import { createReader, type Reader } from '../../glossary/match/read-block.ts';
import type { BlockContext } from '../../glossary/match/types.ts';
import { loadCore } from '../annotate/core.ts';
import { readDocument } from '../annotate/document.ts';
import { DEFAULT_SETTINGS } from '../annotate/mentions.ts';
import { median } from '../bench/pairs.ts';

/** Of each document and each way; the median counts. */
const ROUNDS = 31;

interface Text {
  readonly text: string;
  readonly context: BlockContext;
}

const { table, reader } = loadCore();
const matcher = createReader(table, { meaning: false });
/**
 * The text as one plain string, as the browser gives it. What our parser cuts out of a file and joins is made of parts of other strings, which are dearer
 * to go over: that would weigh on matching most, and flatter what comes after it.
 */
const plain = (text: string): string => JSON.parse(JSON.stringify(text));
/** By document: its blocks, without what was read of them, as nothing of that outlives its reading here. */
const documents = process.argv
  .slice(2)
  .map((file) =>
    readDocument(readFileSync(file, 'utf8'), reader).blocks.map(
      ({ facts: { text }, context }): Text => ({ text: plain(text), context }),
    ),
  );

function touch(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

const readWith = ({ read }: Reader, blocks: readonly Text[]) =>
  blocks.map(({ text, context }) => ({ facts: read(text), context }));

const ways: readonly ((blocks: readonly Text[]) => number)[] = [
  (blocks) => blocks.reduce((sum, { text }) => sum + touch(text), 0),
  (blocks) => readWith(matcher, blocks).length,
  (blocks) => decide(readWith(reader, blocks), table, DEFAULT_SETTINGS).length,
];

// One document after the other, each way in turn: what else the machine does falls on all ways alike.
const times = documents.map(() => ways.map((): number[] => []));
for (let round = 0; round < ROUNDS; round++) {
  documents.forEach((blocks, document) => {
    ways.forEach((way, i) => {
      const begin = performance.now();
      way(blocks);
      times[document]?.[i]?.push(performance.now() - begin);
    });
  });
}
console.log(ways.map((_, i) => times.reduce((sum, of) => sum + median(of[i] ?? []), 0)).join(' '));
