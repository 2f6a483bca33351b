import { roll } from '../characters.ts';
import { isLetter } from '../plain-letters.ts';
import { letterPairs } from '../signs.ts';
import { ASCII_END, fold, isAlphanumeric, isDigit, isInvisible, isLower, isSpace } from './characters.ts';

/** Words that abbreviations leave out and that join what is said before to a name: by, of, the. */
export const CONNECTIVES = 'a an and at by for from of or the to und with without &'.split(' ');
/** Words that abbreviations leave out, with those that begin names as well: In vitro fertilisation, neurofibromatosis type 1 (NF1). */
const FUNCTION_WORDS = [...CONNECTIVES, ...'de del der des di du et in into la le on per type van von'.split(' ')];
const MOST_LETTERS_OF_FUNCTION_WORD = 7;

/** Where a letter stands: it begins a word. */
export const WORD = 0;
/** It begins the part behind what only places it ("methyl" in "N-methyl"). */
export const NAME = 1;
/** It begins another part of a word ("brain" in "blood-brain"). */
export const PART = 2;
/** It stands inside. */
export const INSIDE = 3;

/** What is true of a word, one bit each. */
export const FUNCTIONAL = 1;
export const CONNECTIVE = 2;
/** A comma follows it. */
export const COMMA = 4;
/** Brackets that stand on their own follow it. */
export const ASIDE = 8;
/** It has more parts than one. */
export const PARTED = 16;

/** By the hash of a function word's letters. */
const BITS: ReadonlyMap<number, number> = new Map(
  FUNCTION_WORDS.map((word) => [
    [...word].reduce((hash, letter) => roll(hash, letter.charCodeAt(0)), 0),
    CONNECTIVES.includes(word) ? FUNCTIONAL | CONNECTIVE : FUNCTIONAL,
  ]),
);

/** Is the word from `start` to `end`, which has letters only, one that abbreviations leave out? */
export function isFunctional(text: string, start: number, end: number): boolean {
  if (end - start > MOST_LETTERS_OF_FUNCTION_WORD) return false;
  let hash = 0;
  for (let i = start; i < end; i++) hash = roll(hash, fold(text.charCodeAt(i)));
  return BITS.has(hash);
}

/** More letters than any stretch has that is read: the caller's windows are shorter. */
export const MOST_LETTERS = 1024;

/**
 * The words of a stretch of text and their letters (letters, digits, "&"), as parallel lists: definitions are looked for in many stretches, and
 * objects for each letter cost more than all else.
 */
export interface Words {
  /** How many words there are, and how many letters. */
  count: number;
  letters: number;
  /** By word: its place in the text, its bits, and its first letter, with one more entry for the end of the last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly bits: Uint8Array;
  readonly first: Int32Array;
  /** By letter: what it folds to, where it stands in the text, and `WORD`, `NAME`, `PART` or `INSIDE`. */
  readonly letter: Uint16Array;
  readonly at: Int32Array;
  readonly place: Uint8Array;
}

/** The lists, written anew by each reading; each stretch is done with before the next is read. */
const words: Words = {
  count: 0,
  letters: 0,
  start: new Int32Array(MOST_LETTERS),
  end: new Int32Array(MOST_LETTERS),
  bits: new Uint8Array(MOST_LETTERS),
  first: new Int32Array(MOST_LETTERS + 1),
  letter: new Uint16Array(MOST_LETTERS),
  at: new Int32Array(MOST_LETTERS),
  place: new Uint8Array(MOST_LETTERS),
};

/** The words between two places, read as letters and digits; brackets that stand between words are passed over. They hold until the next call. */
export function wordsOf(text: string, from: number, to: number): Words {
  words.count = 0;
  words.letters = 0;
  const stop = Math.min(to, from + MOST_LETTERS);
  for (let i = from; i < stop; i++) {
    const aside = asideEnd(text, i, stop);
    if (aside > 0) {
      if (words.count > 0) words.bits[words.count - 1] = (words.bits[words.count - 1] ?? 0) | ASIDE;
      i = aside - 1;
      continue;
    }
    const start = i;
    while (i < stop && !isSpace(text.charCodeAt(i))) i++;
    const first = words.letters;
    const parts = readLetters(text, start, i);
    if (words.letters === first) continue;
    words.start[words.count] = start;
    words.end[words.count] = i;
    words.first[words.count] = first;
    words.bits[words.count] =
      (text.charCodeAt(i - 1) === COMMA_SIGN ? COMMA : 0) | (parts > 1 ? PARTED : 0) | bitsFrom(first);
    words.first[++words.count] = words.letters;
  }
  return words;
}

const isOpening = (c: number): boolean => c === 40 || c === 91;
const isClosing = (c: number): boolean => c === 41 || c === 93;
const HYPHEN = 45;
const AMPERSAND = 38;
const COMMA_SIGN = 44;

/** The end of brackets that begin here and stand on their own, or -1: those before a letter or hyphen belong to the word, (R)-methadone. */
function asideEnd(text: string, from: number, to: number): number {
  if (!isOpening(text.charCodeAt(from))) return -1;
  let depth = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (isOpening(c)) depth++;
    else if (isClosing(c) && --depth === 0) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      return next === HYPHEN || isAlphanumeric(next) ? -1 : i + 1;
    }
  }
  return -1;
}

const GREEK_LOCANTS = ['alpha', 'beta', 'gamma', 'delta'];

/** Is there nothing but what belongs to a chemical name and carries no letter: numbers, single letters and Greek names (4-amino-, N-methyl-)? */
function isLocant(text: string, from: number, to: number): boolean {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && isLetter(text.charCodeAt(i))) continue;
    if (i - start > 1 && !GREEK_LOCANTS.includes(text.slice(start, i).toLowerCase())) return false;
    start = i + 1;
  }
  return true;
}

/** Before the part of a chemical name that an abbreviation takes its letter from: aspartate aminotransferase (AST). */
const PREFIX = /(?:amino|bis|tris?)(?=ph|i?odo|transf)/iy;
/** The two letters with which such a prefix begins. */
const beginsPrefix = letterPairs('am bi tr');

function prefixEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLetter(text.charCodeAt(at))) at++;
  if (!beginsPrefix(text.charCodeAt(at), text.charCodeAt(at + 1))) return -1;
  PREFIX.lastIndex = at;
  return PREFIX.test(text) ? PREFIX.lastIndex : -1;
}

/** Takes the letters of a word; returns how many of them begin the word or a part of it. */
function readLetters(text: string, from: number, end: number): number {
  const prefixed = prefixEnd(text, from, end);
  const first = words.letters;
  let before = NO_LETTER;
  let parts = 0;
  for (let at = from; at < end; at++) {
    const raw = text.charCodeAt(at);
    if (isInvisible(raw)) continue;
    const kind = kindOf(raw);
    const letter = fold(raw);
    if (raw < ASCII_END ? kind !== NO_LETTER || raw === AMPERSAND : isAlphanumeric(letter) || letter === AMPERSAND) {
      const isPart =
        at === prefixed ||
        before === NO_LETTER ||
        (before === DIGIT) !== (kind === DIGIT) ||
        (before === SMALL && kind !== SMALL);
      if (isPart) parts++;
      const n = words.letters++;
      words.letter[n] = letter;
      words.at[n] = at;
      words.place[n] = n === first ? WORD : !isPart ? INSIDE : isLocant(text, from, at) ? NAME : PART;
    }
    before = kind;
  }
  return parts;
}

/** What a character is to the parts of a word: most are asked of a table. */
const NO_LETTER = 0;
const SMALL = 1;
const NOT_SMALL = 2;
const DIGIT = 3;
const KINDS = Uint8Array.from({ length: ASCII_END }, (_, c) => plainKindOf(c));

function kindOf(c: number): number {
  return c < ASCII_END ? (KINDS[c] as number) : plainKindOf(c);
}

function plainKindOf(c: number): number {
  if (!isAlphanumeric(c)) return NO_LETTER;
  return isDigit(c) ? DIGIT : isLower(c) ? SMALL : NOT_SMALL;
}

/** What is true of the word whose letters are the last ones read, from a letter on. */
function bitsFrom(first: number): number {
  const { letters } = words;
  if (letters - first > MOST_LETTERS_OF_FUNCTION_WORD) return 0;
  // A sign between its letters makes it another word.
  if ((words.at[letters - 1] as number) - (words.at[first] as number) !== letters - first - 1) return 0;
  let hash = 0;
  for (let l = first; l < letters; l++) hash = roll(hash, words.letter[l] as number);
  return BITS.get(hash) ?? 0;
}
