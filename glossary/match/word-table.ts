/** The least size of a filter, in bits: 2^17 take 16 kB, which stay in the nearest cache, and let one in twelve of other words pass. */
const FILTER_BITS = 0x20000;

/**
 * The words of a list, by the hashes of their folded letters, each with the values that stand beside it. Two words that share a hash are one here:
 * who asks looks at the letters.
 */
export interface WordTable {
  /** One bit for each value of a hash's lower bits (`filterMask`), eight in a place: clear when no word of the table has it. */
  readonly filter: Uint8Array;
  /** The place in the list of the first value of a hash, or -1. */
  find(hash: number): number;
  /** The place of the next value of the same hash, in the order of the list, or -1. */
  next(place: number): number;
}

/**
 * Takes `hash, value, hash, value …` and keeps the list, whose values may change. Hashes are from 0 on. A filter that is given goes on to let its own
 * words pass. Open addressing, four fifths full at most; one loop without a call, as it runs before anything is compiled.
 */
export function createWordTable(pairs: Int32Array, given?: Uint8Array): WordTable {
  const count = pairs.length >> 1;
  const size = 1 << (32 - Math.clz32(count + (count >> 2)));
  const mask = size - 1;
  const filter = given ?? new Uint8Array(Math.max(FILTER_BITS, 8 * size) >>> 3);
  const filtered = filterMask(filter);
  /** The place of a hash's last value; 0: free. */
  const lasts = new Int32Array(size);
  /** By half a value's place: the place of the next of the same hash, after the last one that of the first. */
  const after = new Int32Array(count);
  // In the order of the list: what stands first in it is found soonest, however long it grows.
  for (let place = 1; place < 2 * count; place += 2) {
    const hash = pairs[place - 1] as number;
    let slot = hash & mask;
    let last = lasts[slot] as number;
    while (last !== 0 && pairs[last - 1] !== hash) {
      slot = (slot + 1) & mask;
      last = lasts[slot] as number;
    }
    lasts[slot] = place;
    if (last === 0) after[place >> 1] = place;
    else {
      after[place >> 1] = after[last >> 1] as number;
      after[last >> 1] = place;
    }
    const byte = (hash & filtered) >>> 3;
    filter[byte] = (filter[byte] as number) | (1 << (hash & 7));
  }
  return {
    filter,
    find(hash) {
      let slot = hash & mask;
      let last = lasts[slot] as number;
      while (last !== 0) {
        if (pairs[last - 1] === hash) return after[last >> 1] as number;
        slot = (slot + 1) & mask;
        last = lasts[slot] as number;
      }
      return -1;
    },
    next(place) {
      const next = after[place >> 1] as number;
      return next > place ? next : -1;
    },
  };
}

/** The bits of a hash that say where in a filter it is looked up. */
export function filterMask(filter: Uint8Array): number {
  return 8 * filter.length - 1;
}
