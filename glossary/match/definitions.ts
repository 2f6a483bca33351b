import { type Pair, readBrackets } from './definitions/brackets.ts';
import { readPhrases } from './definitions/phrases.ts';

/** An abbreviation that a text defines itself. Places are UTF-16 offsets, and both forms are slices of the text as it stands. */
export interface Definition {
  shortForm: string;
  longForm: string;
  /** The place of the short form. */
  start: number;
  end: number;
  /** The place of the long form. */
  longStart: number;
  longEnd: number;
}

/** Longest brackets that are read, in characters, and deepest nesting: they keep the work linear whatever the text. */
const LONGEST_BRACKETS = 200;
const DEEPEST_BRACKETS = 8;

/**
 * The abbreviations a text defines, in the order of their short forms: "radiofrequency ablation (RFA)", "RFA (radiofrequency
 * ablation)", "radiofrequency ablation, hereafter RFA", "RFA stands for radiofrequency ablation" and their like. A text is what
 * reads as one: a paragraph, a heading, a cell.
 *
 * It finds the candidates of Schwartz & Hearst (PSB 2003) and BADREX (Gooch, A hybrid approach to finding abbreviation
 * definitions, 2012), some more, and judges all by the cheapest alignment of letters and words (see `definitions/align.ts`).
 * `isWorthReading` spares brackets, by the place of the opening one, that the caller knows to define nothing.
 * Never throws, and takes time linear in the text: each pair of brackets or phrase looks at a window of fixed size.
 */
export function findDefinitions(text: string, isWorthReading: (open: number) => boolean = () => true): Definition[] {
  const brackets = bracketsOf(text).filter(([open]) => isWorthReading(open));
  const pairs = [...brackets.flatMap(([open, close]) => readBrackets(text, open, close)), ...readPhrases(text)];
  if (pairs.length === 0) return [];
  const taken = new Set<number>();
  return pairs
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !taken.has(start) && taken.add(start))
    .map((pair) => definition(text, pair));
}

function definition(text: string, { start, end, long }: Pair): Definition {
  const longForm = text.slice(long.start, long.end);
  return { shortForm: text.slice(start, end), longForm, start, end, longStart: long.start, longEnd: long.end };
}

/** The pairs of brackets, inner ones before those around them. */
function bracketsOf(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]（）]/g)) {
    if ('([（'.includes(bracket)) {
      open.push(index);
      if (open.length > DEEPEST_BRACKETS) open.shift();
      continue;
    }
    const start = open.pop();
    if (start !== undefined && index - start <= LONGEST_BRACKETS) pairs.push([start, index]);
  }
  return pairs;
}
