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
  /** The place in the list of first words of the first value of a slot's word, or -1. */
  firstAt(slot: number): number;
  /** The place of the next value of the same word, in the order of the list, or -1. */
  next(place: number): number;
  /** The cue that a slot's word is, or -1. */
  cueAt(slot: number): number;
}

/**
 * Takes `hash, value, hash, value …` for the first words of names, a list whose values may change later, and `hash, cue, hash, cue …`, of which the first
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
  /** By slot: the hash, 0 where it is free; the place of the word's last value, or 0; one more than its cue, or 0. */
  const hashes = new Int32Array(size);
  const lasts = new Int32Array(size);
  const cueOf = new Int16Array(size);
  /** By half a value's place: the place of the next of the same hash, after the last one that of the first. */
  const after = new Int32Array(count);
  // In the order of the list: what stands first in it is found soonest, however long it grows.
  for (let place = 1; place < 2 * count; place += 2) {
    const hash = firsts[place - 1] as number;
    let slot = hash & mask;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    const last = lasts[slot] as number;
    hashes[slot] = hash;
    lasts[slot] = place;
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
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (cueOf[slot] !== 0) continue;
    hashes[slot] = hash;
    cueOf[slot] = (cues[i + 1] as number) + 1;
    const byte = (hash & filtered) >>> 3;
    filter[byte] = (filter[byte] as number) | (1 << (hash & 7));
  }
  return {
    filter,
    nameFilter,
    find(hash) {
      let slot = hash & mask;
      let there = hashes[slot] as number;
      while (there !== hash) {
        if (there === 0) return -1;
        slot = (slot + 1) & mask;
        there = hashes[slot] as number;
      }
      return slot;
    },
    firstAt(slot) {
      const last = lasts[slot] as number;
      return last === 0 ? -1 : (after[last >> 1] as number);
    },
    next(place) {
      const next = after[place >> 1] as number;
      return next > place ? next : -1;
    },
    cueAt: (slot) => (cueOf[slot] as number) - 1,
  };
}

/** The bits of a hash that say where in a filter it is looked up. */
export function filterMask(filter: Uint8Array): number {
  return 8 * filter.length - 1;
}
