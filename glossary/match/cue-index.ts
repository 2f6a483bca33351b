import { roll } from './characters.ts';
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
  const words = createWordTable(encoded.length / CUE_LENGTH, filter.slice());
  /** By a word's number: the cue it is, plus 1; 0: none. */
  const cues = new Uint16Array(words.size);
  const { length } = encoded;
  const most = Math.ceil(length / CUE_LENGTH) + 1;
  const weights = new Int8Array(most);
  const begins = new Uint32Array(most);
  for (let at = 1, cue = 1; at < length; at++, cue++) {
    weights[cue - 1] = digit(encoded, at - 1) - WEIGHT_ZERO;
    begins[cue - 1] = at;
    let hash = 0;
    for (; at < length; at++) {
      const c = encoded.charCodeAt(at);
      if (c === BLANK) break;
      hash = (hash & 0x1ffffff) * 31 + c;
    }
    cues[words.add(hash)] = cue;
    const plural = words.add(roll(hash, S));
    if (cues[plural] === 0) cues[plural] = cue;
    // Past the blank and the weight.
    at++;
  }
  return {
    filter: words.filter,
    weights,
    find(hash) {
      const word = words.find(hash);
      return word < 0 ? -1 : (cues[word] as number) - 1;
    },
    wordOf(cue) {
      const end = encoded.indexOf(' ', begins[cue]);
      return encoded.slice(begins[cue], end < 0 ? length : end);
    },
  };
}
