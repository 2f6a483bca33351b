/** A small page to annotate, with a stand-in for the glossary: what is found is what stands in a list. */
import { type Annotator, type AnnotatorSettings, createAnnotator } from '../../annotator/annotator.ts';
import { createElementPainter } from '../../annotator/element-painter.ts';
import { type Mark, rangeOf } from '../../annotator/marks.ts';
import type { Painter } from '../../annotator/painter.ts';
import { toRange } from '../../annotator/ranges.ts';
import { createSnapshotReader } from '../../annotator/read-snapshot.ts';
import { type Reading, toSent } from '../../annotator/reading.ts';
import elementsCss from '../../entrypoints/elements/elements.css?inline';
import { elementRules } from '../../entrypoints/page/underline-rules.ts';
import type { Decided, SentBlock } from '../../glossary/match/page-reader.ts';
import { summarize } from '../../glossary/match/term-summary.ts';
import type { Mention } from '../../glossary/match/types.ts';
import type { UnderlineStyle } from '../../settings.ts';

export const SETTINGS: AnnotatorSettings = {
  density: 'every',
  level: 'patient',
  known: [],
  pageDefined: true,
  medicalOnly: false,
  style: '',
  painter: 'highlight',
};

export const NAMES = ['heart failure', 'nerve block', 'Botox', 'RFA', 'nerve'];

/** A name found in a text, by its number in the list. */
interface Find {
  readonly start: number;
  readonly end: number;
  readonly name: number;
}

/** Finds each name wherever it stands as whole words, the longest first; spaces match any white space. */
export function createListReader(names: readonly string[]): (text: string) => readonly Find[] {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sorted.map((name) => `(${[...name].map((c) => (c === ' ' ? '[\\s\\u00a0]+' : c)).join('\\u00ad?')})`).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: names.indexOf(sorted[match.slice(1).findIndex((group) => group !== undefined)] ?? ''),
    }));
}

/** Shows all that is found, except in links, headings, navigation and buttons. */
function decideAll(blocks: readonly SentBlock[], find: (text: string) => readonly Find[]): Decided {
  const mentions = blocks.map((block) =>
    find(block.text).map(({ start, end, name }): Mention => {
      const inLink = block.links.some(([from, to]) => start < to && from < end);
      const hiddenBy = inLink ? ('link' as const) : block.place === 'text' ? null : block.place;
      return { start, end, name, term: name, reason: 'in the list', hiddenBy, defined: null };
    }),
  );
  return {
    shown: mentions.flatMap((all, block) => {
      const shown = all.filter(({ hiddenBy }) => hiddenBy === null);
      return shown.length > 0 ? [[block, shown] as const] : [];
    }),
    terms: summarize(mentions),
  };
}

export interface ListReadingOptions {
  readonly names?: readonly string[];
  readonly onRead?: (text: string) => void;
  /** Reads no snapshots: the page is walked from the beginning. */
  readonly walked?: boolean;
  /** Called when the answer what to show is on its way. */
  readonly onDecide?: () => void;
}

/** Reads by the list. Answers come in tasks of their own, as from the background. */
export function listReading({ names = NAMES, onRead, onDecide, walked = false }: ListReadingOptions = {}): Reading {
  const find = createListReader(names);
  // As the background, it has nothing but what was sent.
  const sent = new Map<number, SentBlock>();
  const readSent = (blocks: readonly SentBlock[]): number[][] =>
    blocks.map((block) => {
      sent.set(block.id, block);
      onRead?.(block.text);
      return find(block.text).flatMap(({ start, end }) => [start, end]);
    });
  const snapshots = createSnapshotReader(readSent);
  return {
    async readSnapshot(snapshot) {
      const read = walked ? null : snapshots.read(snapshot);
      await nextTask();
      return read;
    },
    async readSnapshotAgain(displays) {
      const read = snapshots.readAgain(displays);
      await nextTask();
      return read;
    },
    async read(blocks) {
      const places = readSent(blocks.map(toSent));
      await nextTask();
      return places;
    },
    async decide(blocks) {
      const decided = decideAll(
        blocks.map(({ id }) => sent.get(id) ?? fail(id)),
        find,
      );
      onDecide?.();
      await nextTask();
      return decided;
    },
  };
}

function fail(id: number): never {
  throw new RangeError(`Block ${id} was never sent`);
}

/** Settles in a task after this one; those that wait go on in the order in which they came. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The letters of a mark whose text has left the page: it paints nothing. */
export const GONE = '(gone)';

/** Paints nothing, so that two can look at one page. */
export const NO_PAINTER: Painter = {
  paint() {},
  release: () => [],
  restore() {},
  markAt: () => null,
  adopt() {},
  clear() {},
};

export interface Page {
  readonly annotator: Annotator;
  /** Texts that were read since the last time this was asked. */
  readonly takeRead: () => string[];
  readonly stop: () => void;
}

const elementSheet = new CSSStyleSheet();
elementSheet.replaceSync(elementsCss + elementRules());

/** Annotates the test's own document. */
export function annotate(
  settings: Partial<AnnotatorSettings> = {},
  names: readonly string[] = NAMES,
  painter?: Painter,
  restMs = 0,
  look: UnderlineStyle = 'dotted',
): Page {
  const controller = new AbortController();
  let texts: string[] = [];
  const annotator = createAnnotator({
    document,
    reading: listReading({ names, onRead: (text) => texts.push(text) }),
    settings: { ...SETTINGS, ...settings },
    sheet: null,
    signal: controller.signal,
    ...(painter === undefined ? {} : { painter }),
    loadElementPainter: async () =>
      createElementPainter({
        document,
        look,
        idOf: ({ text }) => text,
        describe: () => 'Explained by Medigloss',
        sheet: () => elementSheet,
        restMs,
      }),
  });
  return {
    annotator,
    takeRead: () => {
      const taken = texts;
      texts = [];
      return taken;
    },
    stop: () => controller.abort(),
  };
}

/** The marks of the document as it stands, by a walk over all of it that nothing came before. */
export async function walkedMarks(): Promise<readonly Mark[]> {
  const controller = new AbortController();
  const annotator = createAnnotator({
    document,
    reading: listReading({ walked: true }),
    settings: SETTINGS,
    sheet: null,
    signal: controller.signal,
    painter: NO_PAINTER,
  });
  await annotator.settled();
  const marks = annotator.marks();
  controller.abort();
  return marks;
}

/** What a reader sees underlined: the letters under each mark, as they stand on the page now. */
export function underlined(annotator: Annotator): string[] {
  return annotator.marks().map(lettersOf);
}

export function lettersOf(mark: Mark): string {
  return rangeOf(mark)?.toString() ?? GONE;
}

/** What the browser has in its registry under our names, whether or not we know of it. */
export function painted(): string[] {
  const texts: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (name.startsWith('medigloss-')) for (const range of highlight) texts.push(toRange(range)?.toString() ?? GONE);
  }
  return texts;
}

/** Puts markup into the test's page. Tests may: it is their own. */
export function show(html: string): void {
  document.body.innerHTML = html;
}
