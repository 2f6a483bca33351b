/**
 * Where a text may define an abbreviation. Brackets are everywhere in medical texts, and most hold numbers and references; looking for
 * definitions is dear, so only the surroundings of abbreviations in or right before a bracket are searched.
 */
import { fold, SPACE } from './characters.ts';
import { isClosing, isOpening } from './definitions/characters.ts';
import { findDefinitions } from './definitions.ts';
import { termsOfDefinition } from './long-form.ts';
import type { NameTable } from './name-table.ts';
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

/**
 * Could the words between two places be what an abbreviation stands for? A quick and generous no: its letters stand there in order, the first at
 * the beginning of a word, or half of them, and two at least, begin words in whatever order.
 */
function isSpeltBy(text: string, start: number, end: number, from: number, to: number): boolean {
  let initials = 0;
  let letters = 0;
  let used = 0;
  let last = to;
  let inOrder = true;
  for (let i = end - 1; i >= start; i--) {
    const letter = fold(text.charCodeAt(i));
    if (letter < FIRST_LETTER) continue;
    // The plural's "s" of "NSAIDs" is no letter of the name.
    if (i === end - 1 && text.charCodeAt(i) === SMALL_S) continue;
    letters++;
    let at = last - 1;
    while (at >= from && (fold(text.charCodeAt(at)) !== letter || (i === start && isInWord(text, at)))) at--;
    if (at < from) inOrder = false;
    else last = at;
  }
  if (letters === 0 || inOrder) return letters > 0;
  for (let at = from; at < to; at++) {
    const letter = fold(text.charCodeAt(at));
    if (letter < FIRST_LETTER || isInWord(text, at)) continue;
    const bit = 1 << (letter & 31);
    if ((used & bit) === 0 && holds(text, start, end, letter)) {
      used |= bit;
      initials++;
    }
  }
  return initials >= 2 && 2 * initials >= letters;
}

const FIRST_LETTER = 58;
const SMALL_S = 115;

function isInWord(text: string, at: number): boolean {
  return at > 0 && fold(text.charCodeAt(at - 1)) >= FIRST_LETTER;
}

function holds(text: string, start: number, end: number, letter: number): boolean {
  for (let i = start; i < end; i++) if (fold(text.charCodeAt(i)) === letter) return true;
  return false;
}

const BLANK = 32;
const COLON = 58;
const EQUALS = 61;
const COMMA = 44;

/** The definitions that a text makes in the given brackets and, where it has them, in phrases, with the terms they mean. */
export function definitionsAt(
  text: string,
  brackets: ReadonlySet<number> | null,
  hasPhrases: boolean,
  matches: readonly Match[],
  table: NameTable,
): ReadDefinition[] {
  return findDefinitions(text, (open) => brackets?.has(open) === true, hasPhrases).map((one) => ({
    ...one,
    terms: termsOfDefinition(one, matches, table),
  }));
}
