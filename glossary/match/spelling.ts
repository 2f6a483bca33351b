/** Whether words may be what an abbreviation stands for, asked of every abbreviation that could be defined where it stands, before the words are read closely. */
import { fold, SPACE } from './characters.ts';
import { signs } from './signs.ts';

/** By letter (modulo 32): as which of the abbreviation's letters it may be read, one bit each, from bit 1. All zero between calls. */
const places = new Int32Array(32);

/** Other letters with which the words begin that a letter may stand for: "oestrogen", "extra", "cross" and "trans" (`definitions/short-form.ts`). */
const SPOKEN: Readonly<Record<string, string>> = { e: 'ao', o: 'e', x: 'ect' };
const mayBeSpoken = signs(Object.keys(SPOKEN).join(''));

/**
 * Could the words between two places be what an abbreviation stands for? A quick no: its letters stand there in order, each at the beginning of a word
 * or part, or inside a word that another begins. One with digits or small letters may be read in another order, and one that begins as the symbol of a
 * quantity does: there two of the letters and half of all must begin words.
 */
export function isSpeltBy(text: string, start: number, end: number, from: number, to: number): boolean {
  // The plural's "s" of "NSAIDs" is no letter of the name.
  const stop = (text.charCodeAt(end - 1) | 32) === SMALL_S ? end - 1 : end;
  let letters = 0;
  let isOrdered = !mayBeQuantity(text.charCodeAt(start));
  /** The letters that stand in the midst of a word that none begins, as in "aspartate aminotransferase". */
  let inner = 0;
  for (let i = start; i < stop; i++) {
    const c = text.charCodeAt(i);
    const letter = fold(c);
    isOrdered &&= letter !== c;
    if (letter < FIRST_LETTER) continue;
    const bit = 1 << ++letters;
    places[letter & 31] = (places[letter & 31] as number) | bit;
    if (letter === SMALL_T) inner |= bit;
    else if (mayBeSpoken(letter)) mark(SPOKEN[String.fromCharCode(letter)] ?? '', bit);
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
    within |= (before << 1) & here & inner;
    if (!inWord) begun |= here;
    inWord = true;
    inPart = true;
  }
  places.fill(0);
  if (letters === 0) return false;
  if (((before | within) >>> letters) & 1) return true;
  if (isOrdered) return false;
  const initials = countBits(begun);
  return initials >= 2 && 2 * initials >= letters;
}

function mark(spoken: string, bit: number): void {
  for (let i = 0; i < spoken.length; i++) {
    const letter = spoken.charCodeAt(i) & 31;
    places[letter] = (places[letter] as number) | bit;
  }
}

/** The first letter of a current or a constant. */
const mayBeQuantity = signs('IK');
const SMALL_T = 116;
const FIRST_LETTER = 58;
const SMALL_S = 115;

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
