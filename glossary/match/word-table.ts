/** Bits of the filter: 2^17, so that some ten thousand words let one other in twelve pass; 16 kB stay in the nearest cache. */
export const FILTER_BITS = 17;
/** Mixes the bits of a hash: Knuth's multiplier (2^32 / golden ratio). */
export const FILTER_MIX = 0x9e3779b1;

/** The words of a list, by the hashes of their folded letters. Two words that share a hash are one here: who asks looks at the letters. */
export interface WordTable {
  /** One bit for each value of a hash's upper bits: clear when no word of the table has them. */
  readonly filter: Uint32Array;
  /** Numbers are below this. */
  readonly size: number;
  /** The number of a hash, from now on. */
  add(hash: number): number;
  /** The number of a hash that was added, or -1. */
  find(hash: number): number;
}

/** Hashes → numbers, with open addressing: `most` hashes fill half of it. A filter that is given goes on to let its own words pass. */
export function createWordTable(most: number, filter = new Uint32Array(1 << (FILTER_BITS - 5))): WordTable {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)));
  const shift = 32 - bits;
  const size = 1 << bits;
  const mask = size - 1;
  /** 0: free. The hash 0 is kept as 1. */
  const keys = new Int32Array(size);
  const slotOf = (hash: number): number => {
    const key = hash || 1;
    let slot = Math.imul(hash, FILTER_MIX) >>> shift;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    filter,
    size,
    add(hash) {
      const slot = slotOf(hash);
      keys[slot] = hash || 1;
      const bit = Math.imul(hash, FILTER_MIX) >>> (32 - FILTER_BITS);
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
      return slot;
    },
    find(hash) {
      const slot = slotOf(hash);
      return keys[slot] === 0 ? -1 : slot;
    },
  };
}
