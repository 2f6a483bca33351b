import { isCapital, isSmall } from './ascii-letters.ts';
import { REACH, textAfter, textBefore } from './surroundings.ts';

/** So many words in a hundred of capitals make a stretch of text loud. */
const LOUD = 0.7;

/** Words of capitals around a name: a heading in capitals, a list of codes. There capitals show nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  // The nearest words alone are most often enough to say no.
  if (isQuiet(text, end, Math.min(text.length, end + REACH))) return false;
  if (isQuiet(text, start - 1, Math.max(0, start - REACH) - 1)) return false;
  const before = textBefore(text, start);
  const after = textAfter(text, end);
  if (!/^[^A-Za-z]*[A-Z]/.test(after) && !/[A-Z][^A-Za-z]*$/.test(before)) return false;
  const words = wordsOf(`${before.replace(/^\S*/, '')} ${after.replace(/\S*$/, '')}`);
  const near = [...wordsOf(before).slice(-NEAR), ...wordsOf(after).slice(0, NEAR)];
  return near.length >= 2 && near.every(isLoud) && words.filter(isLoud).length >= LOUD * words.length;
}

/** So many words on each side must be loud. */
const NEAR = 2;

/** Has one of the nearest words of two letters or more, from a place towards another, a small letter? No, where letters beyond ASCII stand. */
function isQuiet(text: string, from: number, to: number): boolean {
  const step = from < to ? 1 : -1;
  let words = 0;
  let letters = 0;
  let hasSmall = false;
  for (let at = from; at !== to; at += step) {
    const c = text.charCodeAt(at);
    if (c > 0x7f) return false;
    const small = isSmall(c);
    if (small || isCapital(c)) {
      letters++;
      hasSmall ||= small;
      if (hasSmall && letters > 1) return true;
    } else {
      if (letters > 1 && ++words === NEAR) return false;
      letters = 0;
      hasSmall = false;
    }
  }
  return false;
}

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
const isLoud = (word: string): boolean => word === word.toUpperCase();
