/** The least size of a filter, in bits: 2^17 take 16 kB, which stay in the nearest cache, and let one in twelve of other words pass. */
const FILTER_BITS = 0x20000;

/** The words of a list, by the hashes of their folded letters. Two words that share a hash are one here: who asks looks at the letters. */
export interface WordTable {
  /** One bit for each value of a hash's lower bits (`filterMask`), eight in a place: clear when no word of the table has it. */
  readonly filter: Uint8Array;
  /** Numbers are below this. */
  readonly size: number;
  /** The number of each of the given hashes, in their order. */
  readonly numbers: Int32Array;
  /** The number of a hash that is in the table, or -1. */
  find(hash: number): number;
}

/**
 * Hashes → numbers, with open addressing, half full at most. The hashes stand in every `stride`-th place of a list. A filter that is given goes
 * on to let its own words pass. One loop without a call, as it runs before anything is compiled.
 */
export function createWordTable(hashes: Int32Array, stride = 1, given?: Uint8Array): WordTable {
  const numbers = new Int32Array(Math.ceil(hashes.length / stride));
  const size = 1 << Math.max(4, Math.ceil(Math.log2(2 * numbers.length + 1)));
  const mask = size - 1;
  const filter = given ?? new Uint8Array(Math.max(FILTER_BITS, 4 * size) >>> 3);
  const filtered = filterMask(filter);
  /** 0: free. The hash 0 is kept as 1. */
  const keys = new Int32Array(size);
  for (let i = 0; i < numbers.length; i++) {
    const hash = hashes[stride * i] as number;
    const key = hash || 1;
    let slot = hash & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    keys[slot] = key;
    numbers[i] = slot;
    const place = (hash & filtered) >>> 3;
    filter[place] = (filter[place] as number) | (1 << (hash & 7));
  }
  return {
    filter,
    size,
    numbers,
    find(hash) {
      const key = hash || 1;
      let slot = hash & mask;
      while (keys[slot] !== 0) {
        if (keys[slot] === key) return slot;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
  };
}

/** The bits of a hash that say where in a filter it is looked up. */
export function filterMask(filter: Uint8Array): number {
  return 8 * filter.length - 1;
}
