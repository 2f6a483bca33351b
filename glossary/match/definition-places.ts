/**
 * Where a text may define an abbreviation. Brackets are everywhere in medical texts, and most hold numbers and references; looking for
 * definitions is dear, so only the surroundings of abbreviations in or right before a bracket are searched.
 */
import { fold, SPACE } from './characters.ts';
import { isClosing, isOpening } from './definitions/characters.ts';
import { type Brackets, definitionsIn, LONGEST_BRACKETS } from './definitions.ts';
import { termsOfDefinition } from './long-form.ts';
import type { NameTable } from './name-table.ts';
import { signs } from './signs.ts';
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

/** By letter (modulo 32): in which places of the abbreviation at hand it stands, one bit each, from bit 1. All zero between calls. */
const places = new Int32Array(32);

/**
 * Could the words between two places be what an abbreviation stands for? A quick no: its letters stand there in order, each at the beginning of a word
 * or part, or inside a word that another begins; where letters or digits may also be read otherwise (X for "ex", T3 for "triiodo"), two of them and half of all
 * begin words in whatever order.
 */
function isSpeltBy(text: string, start: number, end: number, from: number, to: number): boolean {
  // The plural's "s" of "NSAIDs" is no letter of the name.
  const stop = text.charCodeAt(end - 1) === SMALL_S ? end - 1 : end;
  let letters = 0;
  let isSpokenOtherwise = false;
  for (let i = start; i < stop; i++) {
    const c = text.charCodeAt(i);
    const letter = fold(c);
    isSpokenOtherwise ||= letter === c || mayBeSpoken(letter);
    if (letter < FIRST_LETTER) continue;
    letters++;
    places[letter & 31] = (places[letter & 31] as number) | (1 << letters);
  }
  /** One bit for each number of letters that may have been read before the word at hand, and up to a place in it. */
  let before = 1;
  let within = 0;
  let begun = 0;
  let inWord = false;
  let inPart = false;
  for (let at = from; at < to; at++) {
    const letter = fold(text.charCodeAt(at));
    if (letter < FIRST_LETTER) {
      inPart = false;
      if (letter === SPACE) {
        before |= within;
        if (((before >>> letters) & 1) === 1) break;
        within = 0;
        inWord = false;
      }
      continue;
    }
    const here = places[letter & 31] as number;
    within |= ((inPart ? within : within | before) << 1) & here;
    if (!inWord) begun |= here;
    inWord = true;
    inPart = true;
  }
  for (let i = start; i < stop; i++) places[fold(text.charCodeAt(i)) & 31] = 0;
  if (letters === 0) return false;
  if (((before | within) >>> letters) & 1) return true;
  const initials = isSpokenOtherwise ? countBits(begun) : 0;
  return initials >= 2 && 2 * initials >= letters;
}

/** Capitals that may be: "oestrogen", "cross", "aminotransferase"; so may what is no capital. */
const mayBeSpoken = signs('eikotx');
const FIRST_LETTER = 58;
const SMALL_S = 115;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
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
  for (const open of opens) {
    const limit = Math.min(text.length, open + LONGEST_BRACKETS + 1);
    const close = closing(text, open, limit);
    if (close < limit) brackets.push([open, close]);
  }
  if (brackets.length > 1) brackets.sort((a, b) => a[1] - b[1]);
  return definitionsIn(text, brackets, hasPhrases).map((one) => ({
    ...one,
    terms: termsOfDefinition(one, matches, table),
  }));
}
