/** The least size of a filter, in bits: 2^17 take 16 kB, which stay in the nearest cache, and let one in twelve of other words pass. */
const FILTER_BITS = 0x20000;

/**
 * The words of a list, by the hashes of their folded letters, each with the numbers that are kept for it. Two words that share a hash are one here:
 * who asks looks at the letters.
 */
export interface WordTable {
  /** One bit for each value of a hash's lower bits (`filterMask`), eight in a place: clear when no word of the table has it. */
  readonly filter: Uint8Array;
  /** What is kept for the words. Who made the table may put other numbers in their places. */
  readonly values: Int32Array;
  /** The place in `values` of the first number kept for a hash, or -1. */
  find(hash: number): number;
  /** The place of the next one for the same hash, in the order given, or -1. */
  next(place: number): number;
}

/**
 * Takes `hash, value, hash, value …` and puts those side by side whose hashes end alike: a table needs no more room than its words, and one or two are
 * compared in each look. A filter that is given goes on to let its own words pass. Loops without a call, as they run before anything is compiled.
 */
export function createWordTable(pairs: Int32Array, given?: Uint8Array): WordTable {
  const count = pairs.length >> 1;
  const size = 1 << (31 - Math.clz32(count + 1));
  const mask = size - 1;
  const filter = given ?? new Uint8Array(Math.max(FILTER_BITS, 16 * size) >>> 3);
  const filtered = filterMask(filter);
  /** Where the words begin whose hashes end in each number; at first, how many there are. */
  const begins = new Int32Array(size + 1);
  for (let i = 0; i < 2 * count; i += 2) {
    const hash = pairs[i] as number;
    const end = hash & mask;
    begins[end] = (begins[end] as number) + 1;
    const place = (hash & filtered) >>> 3;
    filter[place] = (filter[place] as number) | (1 << (hash & 7));
  }
  for (let end = 0, total = 0; end <= size; end++) {
    total += begins[end] as number;
    begins[end] = total;
  }
  const hashes = new Int32Array(count);
  const values = new Int32Array(count);
  // From the last to the first, each before those that came after it.
  for (let i = 2 * count - 2; i >= 0; i -= 2) {
    const hash = pairs[i] as number;
    const end = hash & mask;
    const place = (begins[end] as number) - 1;
    begins[end] = place;
    hashes[place] = hash;
    values[place] = pairs[i + 1] as number;
  }
  const findFrom = (place: number, hash: number): number => {
    const stop = begins[(hash & mask) + 1] as number;
    for (let at = place; at < stop; at++) if (hashes[at] === hash) return at;
    return -1;
  };
  return {
    filter,
    values,
    find: (hash) => findFrom(begins[hash & mask] as number, hash),
    next: (place) => findFrom(place + 1, hashes[place] as number),
  };
}

/** The bits of a hash that say where in a filter it is looked up. */
export function filterMask(filter: Uint8Array): number {
  return 8 * filter.length - 1;
}
