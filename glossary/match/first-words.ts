/** The names to look for. Each pattern is a stretch of one long string, so that names nobody meets are never cut out of it. */
export interface NameList {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The case of words with capitals counts. */
  isExact(name: number): boolean;
}

/**
 * Numbers for each word with which a name can begin: its hash, and the name with the place in its pattern where the next word begins (`nameOf`,
 * `placeOf`). The compiler writes them (`compile/first-words.ts`).
 */
export const FIRST = 2;
const PLACE_BITS = 10;
/** No pattern may be longer than this, or its places would not fit. */
export const LONGEST_PATTERN = (1 << PLACE_BITS) - 1;

/** A first word's second number. */
export function firstOf(name: number, place: number): number {
  return (name << PLACE_BITS) | place;
}

/** The name of a first word's second number. */
export function nameOf(first: number): number {
  return first >> PLACE_BITS;
}

/** The place of a first word's second number. */
export function placeOf(first: number): number {
  return first & LONGEST_PATTERN;
}
