/** Is a page, or a section of it, about medicine? Judged from cue words, which `read` counts as it goes. */

/** What was counted in a stretch of text. */
export interface TopicSum {
  for: number;
  against: number;
  words: number;
}

/** How medical a stretch of text is. */
export type Topic = 'medical' | 'unclear' | 'other';

export const NO_TOPIC: Readonly<TopicSum> = { for: 0, against: 0, words: 0 };

/** Points for medicine per 100 words that make a text medical, and the fewest that can. */
const MEDICAL_DENSITY = 6;
const FEWEST_POINTS = 8;
/** Below so many points per 100 words, a text is about something else. */
const OTHER_DENSITY = 1.5;
/** A point against weighs as much as so many for. */
const AGAINST = 1.5;
/** Short texts are judged as if they had this many words, so that one sentence does not decide. */
const FEWEST_WORDS = 40;

export function topicOf(sum: Readonly<TopicSum>): Topic {
  const points = sum.for - AGAINST * sum.against;
  const density = (100 * points) / Math.max(sum.words, FEWEST_WORDS);
  if (density >= MEDICAL_DENSITY && points >= FEWEST_POINTS) return 'medical';
  return density < OTHER_DENSITY ? 'other' : 'unclear';
}
