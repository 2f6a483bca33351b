/** Longest quotation, in characters: more than this is a paragraph, not a sentence. */
const MAX_LENGTH = 320;

/** Made when the first sentence is asked for: its rules take ten milliseconds to load. */
let sentences: Intl.Segmenter | null = null;

/** The sentence of a text that holds a place, in one line, shortened around the place when it is very long. */
export function sentenceAround(text: string, place: number): string {
  // Segmenting a whole chapter for one sentence would be felt; no sentence worth quoting reaches further.
  const from = Math.max(0, place - 2 * MAX_LENGTH);
  const near = text.slice(from, place + 2 * MAX_LENGTH);
  sentences ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const found = sentences.segment(near).containing(place - from);
  const sentence = (found?.segment ?? near).replace(/[\s\u00ad\u200b]+/g, ' ').trim();
  if (sentence.length <= MAX_LENGTH) return sentence;
  const at = Math.max(0, place - from - (found?.index ?? 0) - MAX_LENGTH / 2);
  return `… ${sentence.slice(at, at + MAX_LENGTH).trim()} …`;
}
