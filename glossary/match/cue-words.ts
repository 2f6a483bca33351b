import { roll } from './characters.ts';
import { digit } from './names.ts';
import { type PackedNumbers, unpackNumbers } from './packed-numbers.ts';

/** The words that speak for or against a meaning, or for a topic. */
export interface CueWords {
  /** How much each cue speaks for a page about medicine (below 0: against). */
  readonly weights: Int8Array;
  /** `hash, cue, hash, cue …` for the words, then for their plurals: what is a cue itself comes before another's plural. */
  readonly pairs: Int32Array;
  /** The word, or '' where the words did not come along. */
  wordOf(cue: number): string;
}

/** What the compiler writes; the words themselves are for reasons that a person reads, and no page shows one. */
export interface EncodedCues {
  /** The hashes of the words' letters, by cue. */
  readonly hashes: PackedNumbers;
  /** The weights of the first of them, each a digit with `WEIGHT_ZERO` added; the others have none. */
  readonly weights: string;
}

/** Added to a cue's weight so that it is one digit. */
export const WEIGHT_ZERO = 20;

const S = 115;

/** The hash by which a cue is known. For the build. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = roll(hash, word.charCodeAt(i));
  return hash;
}

/** Opens the cue words. `words`: in the order of the cues, for reasons that name them. */
export function openCueWords(encoded: EncodedCues, words: readonly string[] = []): CueWords {
  const hashes = unpackNumbers(encoded.hashes);
  const count = hashes.length;
  const weights = new Int8Array(count);
  for (let cue = 0; cue < encoded.weights.length; cue++) weights[cue] = digit(encoded.weights, cue) - WEIGHT_ZERO;
  const pairs = new Int32Array(4 * count);
  // Without a call in it: it runs before anything is compiled.
  for (let cue = 0, word = 0, plural = 2 * count; cue < count; cue++, word += 2, plural += 2) {
    const hash = hashes[cue] as number;
    pairs[word] = hash;
    pairs[word + 1] = cue;
    pairs[plural] = (hash & 0x1ffffff) * 31 + S;
    pairs[plural + 1] = cue;
  }
  return { weights, pairs, wordOf: (cue) => words[cue] ?? '' };
}
