/** What stands around a name, for the signs against it: most are ruled out by one look at a character, before any text is cut out. */
import { isSpace } from './definitions/characters.ts';
import { inPlainLetters } from './plain-letters.ts';

/** Characters looked at on each side. */
export const REACH = 60;

/** The text before a name, in plain letters (`plain-letters.ts`). */
export function textBefore(text: string, start: number): string {
  return inPlainLetters(text.slice(Math.max(0, start - REACH), start));
}

/** The text after a name, in plain letters. */
export function textAfter(text: string, end: number): string {
  return inPlainLetters(text.slice(end, end + REACH));
}

/** A name with the text on both sides, in plain letters. */
export function textAround(text: string, start: number, end: number): string {
  return inPlainLetters(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** The place of the last character before a name that is no blank; -1: there is none. */
export function lastBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--;
  return at;
}
