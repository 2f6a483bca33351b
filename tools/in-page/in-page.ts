/** What the tools call inside a page. */
import { meanings } from 'medigloss:meanings';
import { names } from 'medigloss:names';
import { type Annotator, createAnnotator } from '../../annotator/annotator.ts';
import { type Block, walkBlocks } from '../../annotator/blocks.ts';
import { domMarkup } from '../../annotator/dom-markup.ts';
import { readBlock } from '../../annotator/reading.ts';
import { regionOf } from '../../annotator/regions.ts';
import { numberSections } from '../../annotator/sections.ts';
import { decide } from '../../glossary/match/decide.ts';
import { decodeNameTable } from '../../glossary/match/name-table.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import { joinTable } from '../../glossary/match/split-table.ts';
import { describeBlock, type PlainBlock } from './plain-block.ts';

const SETTINGS = {
  density: 'section',
  level: 'patient',
  known: new Set<number>(),
  pageDefined: true,
  style: '',
  painter: 'highlight',
} as const;

let stop: AbortController | null = null;

/** The page's blocks, by the live adapter. */
export function blocks(): PlainBlock[] {
  const walked = walk();
  numberSections(walked.map((context) => ({ context })));
  return walked.map(describeBlock);
}

/** Annotates the page; settles with the number of marks when all of it is read and painted. */
export async function annotate(): Promise<number> {
  stop = new AbortController();
  const annotator: Annotator = start(stop.signal);
  await annotator.settled();
  return annotator.marks().length;
}

/** Ends what `annotate` began. */
export function end(): void {
  stop?.abort();
  stop = null;
}

function start(signal: AbortSignal): Annotator {
  const table = decodeNameTable(joinTable(names, meanings));
  const { read } = createReader(table);
  return createAnnotator({
    document,
    read,
    decide: (entries, settings) => decide(entries, table, settings),
    settings: SETTINGS,
    sheet: null,
    signal,
  });
}

function walk(): Block[] {
  const region = regionOf(document.body);
  if (region === null) return [];
  return walkBlocks(document.body, region, {
    markup: domMarkup,
    inlined: new WeakSet(),
    deep: true,
    budget: Number.POSITIVE_INFINITY,
  }).blocks;
}

export interface Speeds {
  /** Milliseconds, each the best of its rounds, all warm and in the same page. */
  readonly bareWalk: number;
  readonly blocks: number;
  readonly reading: number;
  readonly deciding: number;
  readonly units: number;
  readonly texts: number;
  readonly blockCount: number;
  readonly matches: number;
}

/** Reading and deciding against a bare walk over the same text nodes that touches every character once. */
export function speeds(rounds: number): Speeds {
  const table = decodeNameTable(joinTable(names, meanings));
  const { read } = createReader(table);
  const nodes = new Set<Text>(walk().flatMap((block) => block.nodes));
  let sum = 0;
  let units = 0;
  const best = { bareWalk: Infinity, blocks: Infinity, reading: Infinity, deciding: Infinity };
  let entries: ReturnType<typeof readAll> = [];
  function readAll(walked: readonly Block[]) {
    return walked.flatMap((block) => readBlock(block, read, domMarkup));
  }
  for (let round = 0; round < rounds; round++) {
    const t0 = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    units = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let i = 0; i < data.length; i++) sum = (sum * 31 + data.charCodeAt(i)) | 0;
      units += data.length;
    }
    const t1 = performance.now();
    const walked = walk();
    const t2 = performance.now();
    entries = readAll(walked);
    const t3 = performance.now();
    numberSections(entries);
    for (const { context, facts } of entries) {
      if (facts.matches.length > 0) context.visible = domMarkup.rendered(context.box as Element);
    }
    decide(entries, table, SETTINGS);
    const t4 = performance.now();
    best.bareWalk = Math.min(best.bareWalk, t1 - t0);
    best.blocks = Math.min(best.blocks, t2 - t1);
    best.reading = Math.min(best.reading, t3 - t2);
    best.deciding = Math.min(best.deciding, t4 - t3);
  }
  if (sum === 0.5) throw new Error('The walk must not be optimized away');
  return {
    ...best,
    units,
    texts: nodes.size,
    blockCount: entries.length,
    matches: entries.reduce((total, { facts }) => total + facts.matches.length, 0),
  };
}
