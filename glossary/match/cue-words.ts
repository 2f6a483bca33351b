import { digit } from './names.ts';

/** The words that speak for or against a meaning, or for a topic. */
export interface CueWords {
  /** How much each cue speaks for a page about medicine (below 0: against). */
  readonly weights: Int8Array;
  /** `hash, cue, hash, cue …` for the words, then for their plurals: what is a cue itself comes before another's plural. */
  readonly pairs: Int32Array;
  wordOf(cue: number): string;
}

/** Added to a cue's weight so that it is one digit. */
export const WEIGHT_ZERO = 20;

/** The least that a cue takes in its string, in characters: its weight, a letter, a blank. */
const CUE_LENGTH = 3;
const BLANK = 32;
const S = 115;

/** Opens the cue words (`weight word` after `weight word`, as the name table has them). */
export function openCueWords(encoded: string): CueWords {
  const { length } = encoded;
  const most = Math.ceil(length / CUE_LENGTH) + 1;
  const hashes = new Int32Array(most);
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
    hashes[count] = hash;
    count++;
  }
  const pairs = new Int32Array(4 * count);
  for (let cue = 0, word = 0, plural = 2 * count; cue < count; cue++, word += 2, plural += 2) {
    const hash = hashes[cue] as number;
    pairs[word] = hash;
    pairs[word + 1] = cue;
    pairs[plural] = (hash & 0x1ffffff) * 31 + S;
    pairs[plural + 1] = cue;
  }
  return {
    weights: weights.slice(0, count),
    pairs,
    wordOf(cue) {
      const end = encoded.indexOf(' ', begins[cue]);
      return encoded.slice(begins[cue], end < 0 ? length : end);
    },
  };
}
