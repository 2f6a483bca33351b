/** The least size of a filter, in bits: 2^17 take 16 kB, which stay in the nearest cache, and let one in fourteen of other words pass. */
const FILTER_BITS = 0x20000;

/**
 * The words with which names begin, and the cue words, in one table, so that reading looks a word up once. They are known by the hashes of their folded
 * letters, which are above 0; two words that share a hash are one here: who asks looks at the letters.
 */
export interface WordTable {
  /** One bit for each value of a hash's lower bits (`filterMask`), eight in a place: clear when no word of the table has it. */
  readonly filter: Uint8Array;
  /** The same for words with which names begin alone. */
  readonly nameFilter: Uint8Array;
  /** The slot of a word, or -1. */
  find(hash: number): number;
  /** Does a name begin with a slot's word? */
  beginsName(slot: number): boolean;
  /** The place in the list of first words of the first value of a slot's word, or -1. */
  firstAt(slot: number): number;
  /** The place of the next value of the same word, in the order of the list, or -1. */
  next(place: number): number;
  /** A number above 0 that stands in a slot from now on for the values of its word, which are not asked for again. */
  keep(slot: number, number: number): void;
  /** The number that was kept, or 0. */
  keptAt(slot: number): number;
  /** The cue that a slot's word is, or -1. */
  cueAt(slot: number): number;
}

/**
 * Takes `hash, value, hash, value …` for the first words of names and `hash, cue, hash, cue …`, of which the first
 * of a hash counts. `firstCount`: how many different hashes the first list has. Open addressing, eight ninths full at most; loops without a call, as they
 * run before anything is compiled.
 */
export function createWordTable(firsts: Int32Array, firstCount: number, cues: Int32Array): WordTable {
  const count = firsts.length >> 1;
  const most = firstCount + (cues.length >> 1);
  const size = 1 << (32 - Math.clz32(most + (most >> 3)));
  const mask = size - 1;
  const nameFilter = new Uint8Array(Math.max(FILTER_BITS, 4 * size) >>> 3);
  const filtered = filterMask(nameFilter);
  /**
   * By slot, side by side as they are asked for together: the hash, 0 where it is free; and the place of the word's last value, 0 where it has none, or a
   * kept number below 0.
   */
  const slots = new Int32Array(2 * size);
  /** By slot: one more than its cue, or 0. */
  const cueOf = new Int16Array(size);
  /** By half a value's place: the place of the next of the same hash, after the last one that of the first. */
  const after = new Int32Array(count);
  // In the order of the list: what stands first in it is found soonest, however long it grows.
  for (let place = 1; place < 2 * count; place += 2) {
    const hash = firsts[place - 1] as number;
    let slot = hash & mask;
    while (slots[2 * slot] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    const last = slots[2 * slot + 1] as number;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = place;
    if (last === 0) after[place >> 1] = place;
    else {
      after[place >> 1] = after[last >> 1] as number;
      after[last >> 1] = place;
    }
    const byte = (hash & filtered) >>> 3;
    nameFilter[byte] = (nameFilter[byte] as number) | (1 << (hash & 7));
  }
  const filter = nameFilter.slice();
  for (let i = 0; i < cues.length; i += 2) {
    const hash = cues[i] as number;
    let slot = hash & mask;
    while (slots[2 * slot] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    if (cueOf[slot] !== 0) continue;
    slots[2 * slot] = hash;
    cueOf[slot] = (cues[i + 1] as number) + 1;
    const byte = (hash & filtered) >>> 3;
    filter[byte] = (filter[byte] as number) | (1 << (hash & 7));
  }
  return {
    filter,
    nameFilter,
    find(hash) {
      let slot = hash & mask;
      let there = slots[2 * slot] as number;
      while (there !== hash) {
        if (there === 0) return -1;
        slot = (slot + 1) & mask;
        there = slots[2 * slot] as number;
      }
      return slot;
    },
    beginsName: (slot) => slots[2 * slot + 1] !== 0,
    firstAt(slot) {
      const last = slots[2 * slot + 1] as number;
      return last <= 0 ? -1 : (after[last >> 1] as number);
    },
    next(place) {
      const next = after[place >> 1] as number;
      return next > place ? next : -1;
    },
    keep(slot, number) {
      slots[2 * slot + 1] = -number;
    },
    keptAt: (slot) => Math.max(0, -(slots[2 * slot + 1] as number)),
    cueAt: (slot) => (cueOf[slot] as number) - 1,
  };
}

/** The bits of a hash that say where in a filter it is looked up. */
export function filterMask(filter: Uint8Array): number {
  return 8 * filter.length - 1;
}
