import { fold, roll } from './characters.ts';
import { BLANK, COLON, DASH, nextWords, waysAt } from './pattern.ts';

/** The names to look for. Each pattern is a stretch of one long string, so that names nobody meets are never cut out of it. */
export interface NameList {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The case of words with capitals counts. */
  isExact(name: number): boolean;
}

/** Numbers for each first word: its hash, the name, and the place in the pattern where the next word begins. */
export const FIRST = 3;
/** The mark of a hyphen that may be missing in the name, and of a regular plural. */
const MAY_JOIN = 126;
const PLURAL = 95;
const S = 115;
const SINGLE_QUOTE = 39;
/** Parts of one word that are read without unfolding, and entries that these and the last word can make. */
const MOST_PARTS = 6;
const MOST_WAYS = MOST_PARTS + 2;
/** Instead of a place: the pattern must be unfolded. */
const UNFOLDED = -1;
/** Instead of a place: the word stands in the list with each of its endings. */
const WRITTEN = -2;

/**
 * The words with which names can begin, `FIRST` numbers each, by name. Nearly all are plain, or have a hyphen or a plural at most, and need no
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
        firsts[count++] = name;
        firsts[count++] = at + 1 - start;
      } else if (c === BLANK && at > start) next = at + 1 - start;
      else if (c === PLURAL && (at + 1 === end || text.charCodeAt(at + 1) === BLANK)) {
        next = Math.min(at + 2, end) - start;
        firsts[count++] = (hash & 0x1ffffff) * 31 + S;
        firsts[count++] = name;
        firsts[count++] = next;
      } else if (isEnding(text, at, end)) {
        count = addEndings(firsts, count, waysAt(text, at) ?? [], hash, name, Math.min(at + 3, end) - start);
        next = WRITTEN;
      } else next = UNFOLDED;
    }
    if (next === UNFOLDED) {
      const unfolded = unfold(text.slice(start, end), name);
      while (begin + unfolded.length > firsts.length) firsts = longer(firsts);
      firsts.set(unfolded, begin);
      count = begin + unfolded.length;
      continue;
    }
    if (next === WRITTEN) continue;
    firsts[count++] = hash;
    firsts[count++] = name;
    firsts[count++] = next === 0 ? end - start : next;
  }
  return firsts.slice(0, count);
}

/** Whether a mark of several endings ("magnesi:u") stands there and ends the word; one with an apostrophe begins another. */
function isEnding(text: string, at: number, end: number): boolean {
  return (
    text.charCodeAt(at) === COLON &&
    text.charCodeAt(at + 1) !== SINGLE_QUOTE &&
    (at + 2 === end || text.charCodeAt(at + 2) === BLANK)
  );
}

/** Writes a word with each of its endings, and returns how many numbers there are now. */
function addEndings(
  firsts: Int32Array,
  count: number,
  ways: readonly string[],
  begun: number,
  name: number,
  next: number,
): number {
  for (const way of ways) {
    let hash = begun;
    for (let i = 0; i < way.length; i++) hash = roll(hash, fold(way.charCodeAt(i)));
    firsts[count++] = hash;
    firsts[count++] = name;
    firsts[count++] = next;
  }
  return count;
}

/** Apart from the loop, because a closure over its variables would make each step of it dearer. */
function unfold(pattern: string, name: number): number[] {
  const firsts: number[] = [];
  nextWords(pattern, 0, (hash, next) => firsts.push(hash, name, next));
  return firsts;
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * list.length + FIRST * MOST_WAYS);
  more.set(list);
  return more;
}
