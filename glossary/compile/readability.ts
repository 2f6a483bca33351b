/** School grade of a text: Flesch-Kincaid, by the packages `flesch-kincaid` and `syllable`. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Number of words in a text. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** The US school grade at which the text can be read; 0 for an empty text. */
export function grade(text: string): number {
  const tokens = wordsOf(text);
  if (tokens.length === 0) return 0;
  const counts = {
    sentence: [...sentences.segment(text)].filter(({ segment }) => wordsOf(segment).length > 0).length,
    word: tokens.length,
    syllable: tokens.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  };
  return Math.max(0, fleschKincaid(counts));
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
