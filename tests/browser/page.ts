/** A small page to annotate, with a stand-in for the glossary: what is found is what stands in a list. */
import { type Annotator, type AnnotatorSettings, createAnnotator } from '../../annotator/annotator.ts';
import { createElementPainter } from '../../annotator/element-painter.ts';
import { type Mark, rangeOf } from '../../annotator/marks.ts';
import type { Painter } from '../../annotator/painter.ts';
import { toRange } from '../../annotator/ranges.ts';
import type { Facts, Read } from '../../annotator/reading.ts';
import elementsCss from '../../entrypoints/elements/elements.css?inline';
import { elementRules } from '../../entrypoints/page/underline-rules.ts';
import type { UnderlineStyle } from '../../settings.ts';

export const SETTINGS: AnnotatorSettings = {
  density: 'every',
  level: 'patient',
  known: new Set(),
  pageDefined: true,
  medicalOnly: false,
  style: '',
  painter: 'highlight',
};

export const NAMES = ['heart failure', 'nerve block', 'Botox', 'RFA', 'nerve'];

/** Finds each name wherever it stands as whole words, the longest first; spaces match any white space. */
export function createListReader(names: readonly string[], onRead?: (text: string) => void): Read<Facts> {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sorted.map((name) => `(${[...name].map((c) => (c === ' ' ? '[\\s\\u00a0]+' : c)).join('\\u00ad?')})`).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => {
    onRead?.(text);
    return {
      matches: [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        name: names.indexOf(sorted[match.slice(1).findIndex((group) => group !== undefined)] ?? ''),
        inOrganisation: false,
        shorter: null,
      })),
    };
  };
}

/** Shows all that is found, except in links, headings, navigation and buttons. */
export function decideAll(blocks: Parameters<Parameters<typeof createAnnotator<Facts>>[0]['decide']>[0]) {
  return blocks.map(({ context: block, facts }) =>
    facts.matches.map(({ start, end, name }) => {
      const inLink = block.links.some(([from, to]) => start < to && from < end);
      const hiddenBy = inLink ? ('link' as const) : block.place === 'text' ? null : block.place;
      return { start, end, name, term: name, reason: 'in the list', hiddenBy, defined: null };
    }),
  );
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
  const annotator = createAnnotator<Facts>({
    document,
    read: createListReader(names, (text) => texts.push(text)),
    decide: decideAll,
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
