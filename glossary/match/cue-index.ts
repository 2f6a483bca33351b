import { digit } from './names.ts';
import { filterMask } from './word-table.ts';

export interface CueIndex {
  /** Lets the cue words pass, and what the filter given to `createCueIndex` did. */
  readonly filter: Uint8Array;
  /** How much each cue speaks for a page about medicine (below 0: against). */
  readonly weights: Int8Array;
  /** The cue that a word is, by its hash, or -1. */
  find(hash: number): number;
  wordOf(cue: number): string;
}

/** Added to a cue's weight so that it is one digit. */
export const WEIGHT_ZERO = 20;

/** The least that a cue takes in its string, on average, in characters; plurals counted. */
const CUE_LENGTH = 3;
const BLANK = 32;
const S = 115;

/** Prepares cue words (`weight word` after `weight word`, as the name table has them) and their plurals for looking up. */
export function createCueIndex(encoded: string, filter: Uint8Array): CueIndex {
  const { length } = encoded;
  const most = Math.ceil(length / CUE_LENGTH) + 1;
  const hashes = new Int32Array(most);
  const allWeights = new Int8Array(most);
  const begins = new Uint32Array(most);
  let count = 0;
  for (let at = 0; at < length; at++) {
    allWeights[count] = digit(encoded, at) - WEIGHT_ZERO;
    begins[count] = at + 1;
    let hash = 0;
    for (at++; at < length; at++) {
      const c = encoded.charCodeAt(at);
      if (c === BLANK) break;
      hash = (hash & 0x1ffffff) * 31 + c;
    }
    hashes[count] = hash;
    count++;
  }
  /** A hash and one more than its cue at a place that the hash says, or in the next free one; 0: free. Beside each other, as each look-up wants both. */
  const size = 1 << (32 - Math.clz32(3 * count));
  const mask = size - 1;
  const slots = new Int32Array(2 * size);
  const filtered = filterMask(filter);
  const all = filter.slice();
  // The words before the plurals: what is a cue itself is found before another's plural.
  for (let i = 0; i < 2 * count; i++) {
    const cue = i < count ? i : i - count;
    const hash = i < count ? (hashes[cue] as number) : ((hashes[cue] as number) & 0x1ffffff) * 31 + S;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
    if (slots[2 * slot + 1] !== 0) continue;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = cue + 1;
    const byte = (hash & filtered) >>> 3;
    all[byte] = (all[byte] as number) | (1 << (hash & 7));
  }
  return {
    filter: all,
    weights: allWeights.slice(0, count),
    find(hash) {
      let slot = hash & mask;
      let cue = slots[2 * slot + 1] as number;
      while (cue !== 0 && slots[2 * slot] !== hash) {
        slot = (slot + 1) & mask;
        cue = slots[2 * slot + 1] as number;
      }
      return cue - 1;
    },
    wordOf(cue) {
      const end = encoded.indexOf(' ', begins[cue]);
      return encoded.slice(begins[cue], end < 0 ? length : end);
    },
  };
}
