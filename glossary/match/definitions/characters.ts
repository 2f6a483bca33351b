/** What one UTF-16 unit of a text is, to the finder of definitions. Working on units keeps every place in the text true. */

import { isCapital } from '../ascii-letters.ts';
import { isLetter } from '../plain-letters.ts';
import { signs } from '../signs.ts';

/** What \s matches in a regular expression. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
/** Soft hyphens, zero-width spaces and joiners: there for the line breaker, not for the reader. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Units from here on are looked up by what they are in Unicode. */
export const ASCII_END = 0x80;

/** The names of Greek letters: a name stands for its letter, and a Latin initial for both. */
const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu pi sigma tau phi chi psi omega'.split(' ');
const GREEK_LETTERS = 'αβγδεζηθκλμπστφχψω';

/** The name of a Greek letter, or `undefined`: it is none. */
export function greekName(c: number): string | undefined {
  return c < ASCII_END ? undefined : GREEK_NAMES[GREEK_LETTERS.indexOf(String.fromCharCode(c))];
}

/** Names of Greek letters that are long enough to be found inside a word. */
export const LONG_GREEK_NAMES = GREEK_NAMES.filter((name) => name.length > 2);

export function isAlphanumeric(c: number): boolean {
  return isLetter(c) || isDigit(c < ASCII_END ? c : fold(c));
}

export const isSpace = signs(BLANKS);

export function isInvisible(c: number): boolean {
  return c >= ASCII_END && INVISIBLE.test(String.fromCharCode(c));
}

export function isDigit(c: number): boolean {
  return c > 47 && c < 58;
}

export function isLower(c: number): boolean {
  if (c < ASCII_END) return c > 96 && c < 123;
  const char = String.fromCharCode(c);
  return char !== char.toUpperCase();
}

/** Round, square and full-width brackets. */
export function isOpening(c: number): boolean {
  return c === 0x28 || c === 0x5b || c === 0xff08;
}

export function isClosing(c: number): boolean {
  return c === 0x29 || c === 0x5d || c === 0xff09;
}

/** The letter without case and accents. */
export function fold(c: number): number {
  if (c < ASCII_END) return isCapital(c) ? c + 32 : c;
  return String.fromCharCode(c).normalize('NFKD').charAt(0).toLowerCase().charCodeAt(0);
}
