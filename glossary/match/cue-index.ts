import { digit } from './names.ts';
import { createWordTable } from './word-table.ts';

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
  /** Each cue's hash and number, then those of each plural: what is a cue itself is found before another's plural. */
  const list = new Int32Array(4 * most);
  const weights = new Int8Array(most);
  const begins = new Uint32Array(most);
  let count = 0;
  for (let at = 0; at < length; at++) {
    weights[count] = digit(encoded, at) - WEIGHT_ZERO;
    begins[count] = at + 1;
    let hash = 0;
    for (at++; at < length; at++) {
      const c = encoded.charCodeAt(at);
      if (c === BLANK) break;
      hash = (hash & 0x1ffffff) * 31 + c;
    }
    list[2 * count] = hash;
    list[2 * count + 1] = count;
    count++;
  }
  const pairs = list.slice(0, 4 * count);
  for (let cue = 0, plural = 2 * count; cue < count; cue++, plural += 2) {
    pairs[plural] = ((pairs[2 * cue] as number) & 0x1ffffff) * 31 + S;
    pairs[plural + 1] = cue;
  }
  const words = createWordTable(pairs, filter.slice());
  return {
    filter: words.filter,
    weights,
    find(hash) {
      const place = words.find(hash);
      return place < 0 ? -1 : (pairs[place] as number);
    },
    wordOf(cue) {
      const end = encoded.indexOf(' ', begins[cue]);
      return encoded.slice(begins[cue], end < 0 ? length : end);
    },
  };
}
