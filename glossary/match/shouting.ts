import { isCapital, isSmall } from './ascii-letters.ts';
import { REACH, textAfter, textBefore } from './surroundings.ts';

/** So many words in a hundred of capitals make a stretch of text loud. */
const LOUD = 0.7;

/** Words of capitals around a name: a heading in capitals, a list of codes. There capitals show nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  // The next word alone is most often enough to say no.
  if (isNextQuiet(text, end)) return false;
  const before = textBefore(text, start);
  const after = textAfter(text, end);
  if (!/^[^A-Za-z]*[A-Z]/.test(after) && !/[A-Z][^A-Za-z]*$/.test(before)) return false;
  const words = wordsOf(`${before.replace(/^\S*/, '')} ${after.replace(/\S*$/, '')}`);
  const near = [...wordsOf(before).slice(-2), ...wordsOf(after).slice(0, 2)];
  return near.length >= 2 && near.every(isLoud) && words.filter(isLoud).length >= LOUD * words.length;
}

/** Has the next word of two letters or more, as far as they are ASCII, a small one? */
function isNextQuiet(text: string, end: number): boolean {
  const stop = Math.min(text.length, end + REACH);
  let letters = 0;
  let small = 0;
  for (let i = end; i < stop; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x7f) return false;
    if (isSmall(c) || isCapital(c)) {
      letters++;
      if (isSmall(c)) small++;
    } else if (letters > 1) break;
    else letters = small = 0;
    if (letters > 1 && small > 0) return true;
  }
  return false;
}

const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
const isLoud = (word: string): boolean => word === word.toUpperCase();
