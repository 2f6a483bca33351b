/**
 * A name and its inflections as one short string. The compiler writes patterns (`compile/inflect.ts`); the matcher
 * follows them as they are, so the name table holds each name once and nothing is spelt out in the page.
 *
 *     radio~frequency ablation_      radiofrequency / radio-frequency ablation / ablations
 *     an<sthesiologist_              anaesthesiologist / anesthesiologist, and plurals
 *
 * A space or a hyphen in a pattern is any space or hyphen in the text; a hyphen may also be missing there.
 */
import { fold, LETTER, roll } from './characters.ts';

/** What each mark of a pattern stands for; a colon and the character after it are one mark. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  _: ['', 's'],
  '~': ['', '-'],
  '<': ['e', 'ae'],
  '>': ['e', 'oe'],
  '=': ['z', 's'],
  '^': ['or', 'our'],
  ':e': ['', 'es'],
  ':y': ['y', 'ies'],
  ':i': ['is', 'es'],
  ':t': ['itis', 'itides'],
  ':u': ['um', 'a', 'ums'],
  ':o': ['us', 'i', 'uses'],
  ':a': ['a', 'ae', 'as'],
  ':m': ['ma', 'mas', 'mata'],
  ':n': ['on', 'a', 'ons'],
  ':x': ['ex', 'ices', 'exes'],
  ':X': ['ix', 'ices', 'ixes'],
  ':N': ['nx', 'nges', 'nxes'],
  ':v': ['f', 'ves', 'fs'],
  ':f': ['foot', 'feet'],
  ':r': ['er', 're'],
  ':p': ['f', 'ph'],
  ':d': ['', 'l'],
  ':k': ['k', 'c'],
  ':c': ['s', 'c'],
  ':g': ['', 'me'],
  ':w': ['', 'e'],
  ':q': ['', 'ue'],
  ":'": ['', 's', "'s"],
  // Greek letters as they are would make every character of the string that holds all names take two bytes.
  ':A': ['α'],
  ':B': ['β'],
  ':G': ['γ'],
  ':D': ['δ'],
  ':K': ['κ'],
  ':M': ['μ'],
  ':O': ['ω'],
  ':1': ['1', 'I'],
  ':2': ['2', 'II'],
  ':3': ['3', 'III'],
  ':4': ['4', 'IV'],
  ':5': ['5', 'V'],
};

/** Characters that a name cannot hold, because patterns and the name table use them. */
export const RESERVED = /[_~<>=^:;|@\\"\n]/;

/** Characters of patterns. */
export const DASH = 45;
export const BLANK = 32;
export const COLON = 58;

/** The ways of each mark, by its own character code, those after a colon 128 higher. */
const WAYS: readonly (readonly string[] | undefined)[] = (() => {
  const ways: (readonly string[] | undefined)[] = new Array<undefined>(256).fill(undefined);
  for (const [mark, list] of Object.entries(MARKS)) {
    ways[mark.length === 1 ? mark.charCodeAt(0) : mark.charCodeAt(1) + 128] = list;
  }
  return ways;
})();

/** The ways of the mark that begins at a place of the pattern; `undefined`: none begins there. */
export function waysAt(pattern: string, at: number): readonly string[] | undefined {
  const c = pattern.charCodeAt(at);
  if (c === COLON) return WAYS[pattern.charCodeAt(at + 1) + 128];
  return c < 128 ? WAYS[c] : undefined;
}

/** The length of the mark that begins there. */
export function markLength(pattern: string, at: number): 1 | 2 {
  return pattern.charCodeAt(at) === COLON ? 2 : 1;
}

/** Every spelling of a pattern, American and singular first. For the build and for tests: the matcher does not spell. */
export function spellings(pattern: string): string[] {
  let spelt = [''];
  for (let at = 0; at < pattern.length; ) {
    const piece = pattern.charAt(at);
    const ways = waysAt(pattern, at) ?? (piece === '-' ? ['-', ''] : [piece]);
    spelt = ways.flatMap((way) => spelt.map((start) => start + way));
    at += markLength(pattern, at);
  }
  return spelt;
}

/** Called with the hash of a word that can stand next, and the place in the pattern where the word after it begins. */
export type OnWord = (hash: number, next: number) => void;

/** Every word that can come next in a pattern from `at`; `next` is the pattern's length after the last word. */
export function nextWords(pattern: string, at: number, onWord: OnWord, hash = 0, begun = false): void {
  for (let i = at; i < pattern.length; i++) {
    const ways = waysAt(pattern, i);
    if (ways) {
      const after = i + markLength(pattern, i);
      for (const way of ways) {
        if (way !== '' && fold(way.charCodeAt(0)) < LETTER) {
          // A way that parts two words. What follows the gap ("'s") is met again when the mark is read between words.
          if (begun) onWord(hash, way.length === 1 ? after : i);
        } else nextWords(pattern, after, onWord, rollAll(hash, way), begun || way !== '');
      }
      return;
    }
    const c = pattern.charCodeAt(i);
    const letter = fold(c);
    if (letter >= LETTER) {
      hash = roll(hash, letter);
      begun = true;
    } else if (begun) {
      onWord(hash, i + 1);
      if (c !== DASH) return;
    }
  }
  if (begun) onWord(hash, pattern.length);
}

function rollAll(hash: number, letters: string): number {
  for (let i = 0; i < letters.length; i++) hash = roll(hash, fold(letters.charCodeAt(i)));
  return hash;
}

/**
 * The letters with which the rest of a pattern can begin, one bit each (modulo 32); `0`: nothing is left, `null`: the rest can be nothing or
 * begin with any letter.
 */
export function firstLetters(pattern: string, at: number): number | null {
  for (let i = at; i < pattern.length; i++) {
    if (waysAt(pattern, i)) return null;
    const letter = fold(pattern.charCodeAt(i));
    if (letter >= LETTER) return 1 << (letter & 31);
  }
  return 0;
}

/** Stands for every second letter. */
const ANY = 32;

/**
 * Notes with which two letters the next word of a pattern can begin: by its first letter (modulo 32) one bit for each second letter (modulo 32), bit 0
 * where it ends after the first. False where its first letter is not certain.
 */
export function addFirstPair(pairs: Int32Array, pattern: string, at: number): boolean {
  let first = -1;
  let second = 0;
  for (let i = at; i < pattern.length; i++) {
    const c = pattern.charCodeAt(i);
    const letter = fold(c);
    if (waysAt(pattern, i)) {
      if (first < 0) return false;
      second = ANY;
      break;
    }
    if (letter < LETTER) {
      if (first < 0) continue;
      // A hyphen may be missing in the text.
      if (c === DASH) second = ANY;
      break;
    }
    if (first >= 0) {
      second = letter & 31;
      break;
    }
    first = letter & 31;
  }
  if (first < 0) return false;
  pairs[first] = second === ANY ? -1 : (pairs[first] as number) | (1 << second);
  return true;
}
