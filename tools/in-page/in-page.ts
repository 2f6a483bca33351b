/** What the tools call inside a page. */
import { meanings } from 'medigloss:meanings';
import { names } from 'medigloss:names';
import { type Annotator, createAnnotator } from '../../annotator/annotator.ts';
import { type Block, walkBlocks } from '../../annotator/blocks.ts';
import { domMarkup } from '../../annotator/dom-markup.ts';
import { readBlock } from '../../annotator/read-block.ts';
import { createSnapshotReader } from '../../annotator/read-snapshot.ts';
import { outlineOf, type Reading, toSent } from '../../annotator/reading.ts';
import { regionOf } from '../../annotator/regions.ts';
import { numberSections } from '../../annotator/sections.ts';
import type { SplitTable } from '../../glossary/compile/split-table.ts';
import { decide } from '../../glossary/match/decide.ts';
import { openNameTable } from '../../glossary/match/name-table.ts';
import { createPageReader } from '../../glossary/match/page-reader.ts';
import { createReader, type Reader } from '../../glossary/match/read-block.ts';
import { describeBlock, type PlainBlock } from './plain-block.ts';

const SETTINGS = {
  density: 'section',
  level: 'patient',
  known: [],
  pageDefined: true,
  medicalOnly: false,
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
  return createAnnotator({
    document,
    reading: readHere(),
    settings: SETTINGS,
    sheet: null,
    signal,
  });
}

/** Reads in the page itself, as there is no background here. */
function readHere(): Reading {
  const table = openNameTable({ names, meanings });
  const page = createPageReader(table, createReader(table));
  const snapshots = createSnapshotReader(page.read);
  return {
    readSnapshot: async (snapshot) => snapshots.read(snapshot),
    readSnapshotAgain: async (displays) => snapshots.readAgain(displays),
    read: async (blocks) => page.read(blocks.map(toSent)),
    decide: async (blocks, settings, isWhole) => page.decide(outlineOf(blocks, isWhole), settings),
  };
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
  /** Milliseconds of the median round, all warm and in the same page. */
  readonly bareWalk: number;
  readonly blocks: number;
  /** The reader's own part. */
  readonly reading: number;
  /** Reading as the annotator does it, style asked for matches that cross a boundary. */
  readonly readingWithStyle: number;
  readonly deciding: number;
  readonly units: number;
  readonly texts: number;
  readonly blockCount: number;
  readonly matches: number;
}

/** Each is done so many times between two looks at the clock, which is coarse. */
const REPEAT = 10;

/** Reading and deciding against a bare walk over the same text nodes that touches every character once. */
export function speeds(rounds: number): Speeds {
  const table = openNameTable({ names, meanings });
  const { read } = createReader(table);
  const nodes = walk().flatMap((block) => block.nodes);
  const units = nodes.reduce((total, { length }) => total + length, 0);
  let sum = 0;
  function bareWalk(): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let next = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node !== nodes[next]) continue;
      next++;
      const { data } = node as Text;
      for (let i = 0; i < data.length; i++) sum = (sum * 31 + data.charCodeAt(i)) | 0;
    }
  }
  let walked = walk();
  let entries = walked.flatMap((block) => readBlock(block, read, domMarkup));
  const parts = {
    bareWalk,
    blocks: () => {
      walked = walk();
    },
    reading: () => {
      for (const block of walked) sum += read(block.text).matches.length;
    },
    readingWithStyle: () => {
      entries = walked.flatMap((block) => readBlock(block, read, domMarkup));
    },
    deciding: () => {
      numberSections(entries);
      for (const { context, facts } of entries) {
        if (facts.matches.length > 0) context.visible = domMarkup.rendered(context.box as Element);
      }
      decide(entries, table, { ...SETTINGS, known: new Set() });
    },
  };
  const times = { bareWalk: [], blocks: [], reading: [], readingWithStyle: [], deciding: [] } as Record<
    keyof typeof parts,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
      const from = performance.now();
      for (let i = 0; i < REPEAT; i++) parts[part]();
      times[part].push((performance.now() - from) / REPEAT);
    }
  }
  if (sum === 0.5) throw new Error('The walk must not be optimized away');
  const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return {
    bareWalk: median(times.bareWalk),
    blocks: median(times.blocks),
    reading: median(times.reading),
    readingWithStyle: median(times.readingWithStyle),
    deciding: median(times.deciding),
    units,
    texts: nodes.length,
    blockCount: entries.length,
    matches: entries.reduce((total, { facts }) => total + facts.matches.length, 0),
  };
}

const readers: Reader[] = [];

/** Makes a reader that only matches, keeps it, and has it read the texts once; the number of matches. */
export function addReader(table: SplitTable, texts: readonly string[]): number {
  const reader = createReader(openNameTable(table), { meaning: false });
  readers.push(reader);
  return texts.reduce((total, text) => total + reader.read(text).matches.length, 0);
}

/** Milliseconds that each kept reader takes for the texts, the median of rounds in which they take turns. */
export function readerSpeeds(texts: readonly string[], rounds: number): number[] {
  const times = readers.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, reader] of readers.entries()) {
      const from = performance.now();
      for (let k = 0; k < REPEAT; k++) for (const text of texts) reader.read(text);
      times[i]?.push((performance.now() - from) / REPEAT);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0);
}
