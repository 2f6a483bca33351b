/** Does a name stand in a text? Follows its pattern (`pattern.ts`) letter by letter, as the text stands. */
import { isCapital } from './ascii-letters.ts';
import {
  APOSTROPHE,
  FOLDED,
  fold,
  HYPHEN,
  IGNORED,
  LETTER,
  LIGATURES,
  OTHER,
  SPACE,
  TABLE_SIZE,
} from './characters.ts';
import { BLANK, COLON, DASH, markLength, waysAt } from './pattern.ts';

/** The one mark that would pass for a letter. */
const PLURAL = 95;

/**
 * Does the pattern stand in the text from `start`? Follows every way of it and returns where the longest ends, or -1.
 * `exact`: the words of the pattern that have a capital are written just so.
 */
export function endOfPattern(pattern: string, text: string, start: number, exact: boolean): number {
  const end = follow(pattern, 0, text, start, exact);
  if (end >= 0) return end;
  const spelt = withoutLigatures(text, start, pattern.length * 2 + LIGATURE_MARGIN);
  if (!spelt) return -1;
  const speltEnd = follow(pattern, 0, spelt.text, 0, exact);
  return speltEnd < 0 ? -1 : (spelt.places[speltEnd] ?? -1);
}

function hasLigature(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f && LIGATURES.has(text.charCodeAt(i))) return true;
  return false;
}

/** Soft hyphens and line breaks can make a name longer in the text than in its pattern; so many characters are looked at beyond. */
const LIGATURE_MARGIN = 40;

/** A stretch of text with its ligatures spelt out, and the place in the text of each of its characters; `null`: it has none. */
function withoutLigatures(text: string, start: number, length: number): { text: string; places: number[] } | null {
  const end = Math.min(text.length, start + length);
  if (!hasLigature(text, start, end)) return null;
  const places: number[] = [];
  let spelt = '';
  for (let i = start; i < end; i++) {
    const letters = LIGATURES.get(text.charCodeAt(i)) ?? text.charAt(i);
    for (let j = 0; j < letters.length; j++) places.push(i);
    spelt += letters;
  }
  places.push(end);
  return { text: spelt, places };
}

/** `isStrict`: the word of the pattern that `at` is in is written with its capitals; asked anew at each word. */
function follow(
  pattern: string,
  at: number,
  text: string,
  place: number,
  exact: boolean,
  isStrict = exact && wordHasCapital(pattern, at),
): number {
  for (let i = at; i < pattern.length; i++) {
    const c = pattern.charCodeAt(i);
    const letter = c < TABLE_SIZE ? (FOLDED[c] as number) : OTHER;
    // Most of a pattern, by far: a letter that stands for itself.
    if (letter >= LETTER && c !== PLURAL && place < text.length) {
      const there = text.charCodeAt(place);
      if (
        there === c ||
        (there < TABLE_SIZE && FOLDED[there] === letter && !(isStrict && isCapital(c) !== isCapital(there)))
      ) {
        place++;
        continue;
      }
    }
    const ways = waysAt(pattern, i);
    if (ways) {
      let longest = -1;
      const after = i + markLength(pattern, i);
      for (const way of ways) {
        const begun = followLetters(way, text, place, isStrict);
        if (begun >= 0) longest = Math.max(longest, follow(pattern, after, text, begun, exact, isStrict));
      }
      return longest;
    }
    if (c === DASH) {
      const solid = follow(pattern, i + 1, text, place, exact, isStrict);
      if (solid >= 0) return solid;
    }
    place = followCharacter(c, text, place, isStrict);
    if (place < 0) return -1;
    if (c === BLANK) isStrict = exact && wordHasCapital(pattern, i + 1);
  }
  return endsWord(text, place) ? place : -1;
}

/** The longest of several ways may stop inside a word ("ablation" in "ablations"): that is none. */
function endsWord(text: string, place: number): boolean {
  let at = place;
  while (at < text.length && fold(text.charCodeAt(at)) === IGNORED) at++;
  return at >= text.length || fold(text.charCodeAt(at)) < LETTER;
}

function followLetters(way: string, text: string, place: number, exact: boolean): number {
  for (let i = 0; i < way.length && place >= 0; i++) place = followCharacter(way.charCodeAt(i), text, place, exact);
  return place;
}

/** The place after one character of a pattern in the text, or -1 where the text has another. */
function followCharacter(c: number, text: string, place: number, exact: boolean): number {
  while (place < text.length && fold(text.charCodeAt(place)) === IGNORED) place++;
  if (place >= text.length) return -1;
  const letter = fold(c);
  const there = text.charCodeAt(place);
  if (letter >= LETTER) {
    if (fold(there) !== letter) return -1;
    return exact && isCapital(c) !== isCapital(there) ? -1 : place + 1;
  }
  if (c === BLANK || c === DASH) return endOfGap(text, place);
  if (letter === APOSTROPHE) return fold(there) === APOSTROPHE ? place + 1 : -1;
  return c === there ? place + 1 : -1;
}

/** The end of a gap between two words of one name: blanks, or one hyphen with a line break after it at most; or -1. */
function endOfGap(text: string, start: number): number {
  let place = start;
  if (fold(text.charCodeAt(place)) === HYPHEN) {
    place++;
    if (place < text.length && !LINE_BREAK.test(text.charAt(place))) return place;
  }
  while (place < text.length) {
    const kind = fold(text.charCodeAt(place));
    if (kind !== SPACE && kind !== IGNORED) break;
    place++;
  }
  return place === start ? -1 : place;
}

const LINE_BREAK = /[\n\r]/;

/** Whether the word that begins at a place of the pattern has a capital. */
function wordHasCapital(pattern: string, at: number): boolean {
  for (let i = at; i < pattern.length && pattern.charCodeAt(i) !== BLANK; i++) {
    const c = pattern.charCodeAt(i);
    // The letter of a mark such as ":X" is no letter of the name.
    if (c === COLON) i++;
    else if (isCapital(c)) return true;
  }
  return false;
}
