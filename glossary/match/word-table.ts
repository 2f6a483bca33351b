/** Which bit of a filter a hash has: its lower 17, so that some ten thousand words let one other in twelve pass; 16 kB stay in the nearest cache. */
export const FILTER_MASK = 0x1ffff;

/** The words of a list, by the hashes of their folded letters. Two words that share a hash are one here: who asks looks at the letters. */
export interface WordTable {
  /** One bit for each value of `hash & FILTER_MASK`, eight in a place: clear when no word of the table has it. */
  readonly filter: Uint8Array;
  /** Numbers are below this. */
  readonly size: number;
  /** The number of a hash, from now on. */
  add(hash: number): number;
  /** The number of a hash that was added, or -1. */
  find(hash: number): number;
}

/** Hashes → numbers, with open addressing: `most` hashes fill half of it. A filter that is given goes on to let its own words pass. */
export function createWordTable(most: number, filter = new Uint8Array((FILTER_MASK + 1) >>> 3)): WordTable {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)));
  const size = 1 << bits;
  const mask = size - 1;
  /** 0: free. The hash 0 is kept as 1. */
  const keys = new Int32Array(size);
  const slotOf = (hash: number): number => {
    const key = hash || 1;
    let slot = hash & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    filter,
    size,
    add(hash) {
      const slot = slotOf(hash);
      keys[slot] = hash || 1;
      const place = (hash & FILTER_MASK) >>> 3;
      filter[place] = (filter[place] as number) | (1 << (hash & 7));
      return slot;
    },
    find(hash) {
      const slot = slotOf(hash);
      return keys[slot] === 0 ? -1 : slot;
    },
  };
}
