import { fold, LETTER, roll } from './characters.ts';
import { BLANK, DASH, markLength, nextWords, waysAt } from './pattern.ts';

/** The names to look for. Each pattern is a stretch of one long string, so that names nobody meets are never cut out of it. */
export interface NameList {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The case of words with capitals counts. */
  isExact(name: number): boolean;
}

/** Numbers for each first word: its hash, and the name with the place in its pattern where the next word begins (`nameOf`, `placeOf`). */
export const FIRST = 2;
const PLACE_BITS = 10;
/** No pattern may be longer than this, or its places would not fit. */
export const LONGEST_PATTERN = (1 << PLACE_BITS) - 1;
/** The mark of a hyphen that may be missing in the name, and of a regular plural. */
const MAY_JOIN = 126;
const PLURAL = 95;
const S = 115;
/** Parts of one word that are read without unfolding, and entries that a name can make without. */
const MOST_PARTS = 6;
const MOST_WAYS = 16;
/** Instead of a place: the word has a mark. */
const MARKED = -1;

/** The name of a first word's second number. */
export function nameOf(first: number): number {
  return first >> PLACE_BITS;
}

/** The place of a first word's second number. */
export function placeOf(first: number): number {
  return first & LONGEST_PATTERN;
}

/**
 * The words with which names can begin, `hash, first, hash, first …` by name. Nearly all are plain, or have a hyphen or a plural at most, and need no
 * unfolding; one loop without a call goes over them, because it runs before anything is compiled.
 */
export function firstWords({ text, starts, ends }: NameList): Int32Array {
  let firsts = new Int32Array(FIRST * 4 * starts.length);
  let count = 0;
  for (let name = 0; name < starts.length; name++) {
    if (count + FIRST * MOST_WAYS > firsts.length) firsts = longer(firsts);
    const start = starts[name] as number;
    const end = ends[name] as number;
    const begin = count;
    let hash = 0;
    let at = start;
    let next = 0;
    for (; at < end && next === 0; at++) {
      const c = text.charCodeAt(at);
      if ((c > 96 && c < 123) || (c > 47 && c < 58)) hash = (hash & 0x1ffffff) * 31 + c;
      else if (c > 64 && c < 91) hash = (hash & 0x1ffffff) * 31 + c + 32;
      else if ((c === DASH || c === MAY_JOIN) && at > start && at + 1 < end && count - begin < FIRST * MOST_PARTS) {
        // The word may end here, or go on without the hyphen.
        firsts[count++] = hash;
        firsts[count++] = (name << PLACE_BITS) | (at + 1 - start);
      } else if (c === BLANK && at > start) next = at + 1 - start;
      else if (c === PLURAL && (at + 1 === end || text.charCodeAt(at + 1) === BLANK)) {
        next = Math.min(at + 2, end) - start;
        firsts[count++] = (hash & 0x1ffffff) * 31 + S;
        firsts[count++] = (name << PLACE_BITS) | next;
      } else next = MARKED;
    }
    if (next === MARKED) {
      const spelt = addSpellings(firsts, begin, begin + FIRST * MOST_WAYS, { text, start, end, name }, start, 0);
      if (spelt > 0) {
        count = spelt;
        continue;
      }
      const unfolded = unfold(text.slice(start, end), name);
      while (begin + unfolded.length > firsts.length) firsts = longer(firsts);
      firsts.set(unfolded, begin);
      count = begin + unfolded.length;
      continue;
    }
    firsts[count++] = hash;
    firsts[count++] = (name << PLACE_BITS) | (next === 0 ? end - start : next);
  }
  return firsts.slice(0, count);
}

/** A name where it stands. */
interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly name: number;
}

/**
 * Writes a word with each way of its marks, from a place in it on, and returns how many numbers there are then; -1 where that takes more than `most`, or a
 * mark or sign may part the word.
 */
function addSpellings(
  firsts: Int32Array,
  count: number,
  most: number,
  written: Written,
  from: number,
  begun: number,
): number {
  const { text, start, end, name } = written;
  let hash = begun;
  let next = end - start;
  for (let at = from; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === BLANK) {
      next = at + 1 - start;
      break;
    }
    const ways = waysAt(text, at);
    if (ways) {
      let total = count;
      for (const way of ways) {
        const rolled = rollLetters(hash, way);
        total = rolled < 0 ? -1 : addSpellings(firsts, total, most, written, at + markLength(text, at), rolled);
        if (total < 0) return -1;
      }
      return total;
    }
    const letter = fold(c);
    if (letter < LETTER) return -1;
    hash = roll(hash, letter);
  }
  if (hash === 0 || count + FIRST > most) return -1;
  firsts[count++] = hash;
  firsts[count++] = (name << PLACE_BITS) | next;
  return count;
}

/** The hash with some letters more; -1: there is a sign among them. */
function rollLetters(hash: number, letters: string): number {
  for (let i = 0; i < letters.length; i++) {
    const letter = fold(letters.charCodeAt(i));
    if (letter < LETTER) return -1;
    hash = roll(hash, letter);
  }
  return hash;
}

/** Apart from the loop, because a closure over its variables would make each step of it dearer. */
function unfold(pattern: string, name: number): number[] {
  const firsts: number[] = [];
  nextWords(pattern, 0, (hash, next) => firsts.push(hash, (name << PLACE_BITS) | next));
  return firsts;
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * list.length + FIRST * MOST_WAYS);
  more.set(list);
  return more;
}
