/**
 * Where a text may define an abbreviation. Brackets are everywhere in medical texts, and most hold numbers and references; looking for
 * definitions is dear, so only the surroundings of abbreviations in or right before a bracket are searched.
 */
import { fold, SPACE } from './characters.ts';
import { isClosing, isOpening } from './definitions/characters.ts';
import { type Brackets, definitionsIn, LONGEST_BRACKETS } from './definitions.ts';
import { termsOfDefinition } from './long-form.ts';
import type { NameTable } from './name-table.ts';
import { isSpeltBy } from './spelling.ts';
import type { Match, ReadDefinition } from './types.ts';

/** A short form begins at most so many characters into its bracket ("also known as RFA"). */
const INTO_BRACKET = 40;
/** A long form begins at most so many characters before its bracket, and a bracket is at most so long. */
const BEFORE = 200;
const AFTER = 160;
/** So many words more than letters a long form has at most; the short form may have more letters than its one word ("HAM-D"). */
const MORE_WORDS = 8;

/** The opening bracket with which the abbreviation from `start` to `end` may make a definition, or -1; `bracket`: the last one before it. */
export function bracketOfDefinition(text: string, start: number, end: number, bracket: number): number {
  let next = end;
  while (next < text.length && fold(text.charCodeAt(next)) === SPACE) next++;
  const c = next < text.length ? text.charCodeAt(next) : 0;
  // "RFA (radiofrequency ablation)"
  if (isOpening(c)) {
    const close = closing(text, next, Math.min(text.length, next + AFTER));
    if (isSpeltBy(text, start, end, next + 1, close)) return next;
  }
  if (bracket < 0 || start - bracket > INTO_BRACKET || closing(text, bracket, start) < start) return -1;
  // "radiofrequency ablation (RFA)", "(radiofrequency ablation, RFA)", "(RFA: radiofrequency ablation)"
  if (isSpeltBy(text, start, end, wordsBefore(text, bracket, end - start + MORE_WORDS), bracket)) return bracket;
  if (isSpeltBy(text, start, end, bracket + 1, start)) return bracket;
  if (c !== COLON && c !== EQUALS && c !== COMMA) return -1;
  const close = closing(text, bracket, Math.min(text.length, bracket + AFTER));
  return isSpeltBy(text, start, end, next + 1, close) ? bracket : -1;
}

/** The place of the bracket that closes the one at `open`, or `limit`. */
function closing(text: string, open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (isOpening(c)) depth++;
    else if (isClosing(c) && --depth === 0) return i;
  }
  return limit;
}

/** Where the last words before a place begin, so many as `most`. */
function wordsBefore(text: string, to: number, most: number): number {
  const floor = Math.max(0, to - BEFORE);
  let words = 0;
  for (let i = to - 1; i > floor; i--) {
    const isGap = text.charCodeAt(i) <= BLANK && text.charCodeAt(i - 1) > BLANK;
    if (isGap && ++words > most) return i + 1;
  }
  return floor;
}

const BLANK = 32;
const COLON = 58;
const EQUALS = 61;
const COMMA = 44;

/** The definitions that a text makes in the brackets that open at the given places and, where it has them, in phrases, with the terms they mean. */
export function definitionsAt(
  text: string,
  opens: readonly number[],
  hasPhrases: boolean,
  matches: readonly Match[],
  table: NameTable,
): ReadDefinition[] {
  const brackets: Brackets[] = [];
  let last = -1;
  let isNested = false;
  for (let i = 0; i < opens.length; i++) {
    const open = opens[i] as number;
    const limit = Math.min(text.length, open + LONGEST_BRACKETS + 1);
    const close = closing(text, open, limit);
    if (close === limit) continue;
    brackets.push([open, close]);
    isNested ||= close < last;
    last = close;
  }
  if (isNested) brackets.sort((a, b) => a[1] - b[1]);
  return definitionsIn(text, brackets, hasPhrases).map((one) => {
    const { shortForm, longForm, start, end, longStart, longEnd } = one;
    const terms = termsOfDefinition(one, matches, table);
    return { shortForm, longForm, start, end, longStart, longEnd, terms };
  });
}
