import { roll } from './characters.ts';
import { createWordTable } from './word-table.ts';

export interface CueIndex {
  /** Lets the cue words pass, and what the filter given to `createCueIndex` did. */
  readonly filter: Uint8Array;
  /** The cue that a word is, by its hash, or -1. */
  find(hash: number): number;
}

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
  for (let at = 1, cue = 1; at < length; at++, cue++) {
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
    find(hash) {
      const word = words.find(hash);
      return word < 0 ? -1 : (cues[word] as number) - 1;
    },
  };
}
