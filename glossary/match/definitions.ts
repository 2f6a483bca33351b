import { readBrackets } from './definitions/brackets.ts';
import { isClosing, isOpening } from './definitions/characters.ts';
import type { Pair } from './definitions/pair.ts';
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

/** The places of an opening bracket and of the one that closes it. */
export type Brackets = readonly [open: number, close: number];

/** Longest brackets that are read, in characters, and deepest nesting: they keep the work linear whatever the text. */
export const LONGEST_BRACKETS = 200;
const DEEPEST_BRACKETS = 8;

/**
 * The abbreviations a text defines, in the order of their short forms: "radiofrequency ablation (RFA)", "RFA (radiofrequency
 * ablation)", "radiofrequency ablation, hereafter RFA", "RFA stands for radiofrequency ablation" and their like. A text is what
 * reads as one: a paragraph, a heading, a cell.
 *
 * It finds the candidates of Schwartz & Hearst (PSB 2003) and BADREX (Gooch, A hybrid approach to finding abbreviation
 * definitions, 2012), some more, and judges all by the cheapest alignment of letters and words (see `definitions/align.ts`).
 * Never throws, and takes time linear in the text: each pair of brackets or phrase looks at a window of fixed size.
 */
export function findDefinitions(text: string): Definition[] {
  return definitionsIn(text, bracketsOf(text), true);
}

/** The same, in the given brackets only (inner ones first), and in phrases if there may be any. */
export function definitionsIn(text: string, brackets: readonly Brackets[], hasPhrases: boolean): Definition[] {
  const pairs: Pair[] = [];
  for (const [open, close] of brackets) {
    for (const pair of readBrackets(text, open, close)) pairs.push(pair);
  }
  if (hasPhrases) pairs.push(...readPhrases(text));
  if (!isInOrder(pairs)) pairs.sort((a, b) => a.start - b.start);
  const definitions: Definition[] = [];
  for (const pair of pairs) {
    if (definitions[definitions.length - 1]?.start !== pair.start) definitions.push(definition(text, pair));
  }
  return definitions;
}

/** Most are, as they come; sorting makes lists of its own. */
function isInOrder(pairs: readonly Pair[]): boolean {
  for (let i = 1; i < pairs.length; i++) {
    if ((pairs[i] as Pair).start < (pairs[i - 1] as Pair).start) return false;
  }
  return true;
}

function definition(text: string, { start, end, long }: Pair): Definition {
  const longForm = text.slice(long.start, long.end);
  return { shortForm: text.slice(start, end), longForm, start, end, longStart: long.start, longEnd: long.end };
}

/** The pairs of brackets, inner ones before those around them. */
function bracketsOf(text: string): Brackets[] {
  const pairs: Brackets[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isOpening(c)) {
      open.push(i);
      if (open.length > DEEPEST_BRACKETS) open.shift();
    } else if (isClosing(c)) {
      const start = open.pop();
      if (start !== undefined && i - start <= LONGEST_BRACKETS) pairs.push([start, i]);
    }
  }
  return pairs;
}
