/** Is a page, or a section of it, about medicine? Judged from cue words, which `read` counts as it goes. */

/** What was counted in a stretch of text. */
export interface TopicSum {
  for: number;
  against: number;
  words: number;
}

/**
 * How medical a stretch of text is. `lookalike`: it is about pets, injury law, pests, gyms or insurance, which use the words of medicine;
 * `unknown`: it is too short to tell.
 */
export type Topic = 'medical' | 'unclear' | 'other' | 'lookalike' | 'unknown';

/** Points for medicine per 100 words that make a text medical, and the fewest that can. */
const MEDICAL_DENSITY = 6;
const FEWEST_POINTS = 8;
/** Below so many points per 100 words, a text of some length is about something else. */
const OTHER_DENSITY = 3;
const LENGTH_TO_TELL = 60;
/** Points against, per 100 words, that with fewer points for show a lookalike. */
const LOOKALIKE_DENSITY = 4;
/** Short texts are judged as if they had this many words, so that one sentence does not decide. */
const FEWEST_WORDS = 40;

export function topicOf(sum: Readonly<TopicSum>): Topic {
  const points = sum.for - sum.against;
  const density = (100 * points) / Math.max(sum.words, FEWEST_WORDS);
  if (density >= MEDICAL_DENSITY && points >= FEWEST_POINTS) return 'medical';
  if (sum.words < LENGTH_TO_TELL) return 'unknown';
  if (density < 0 && 100 * sum.against >= LOOKALIKE_DENSITY * sum.words) return 'lookalike';
  return density < OTHER_DENSITY ? 'other' : 'unclear';
}

/** A section on a page of another topic must be longer and clearer: a link list with three diseases is no article about them. */
const SECTION_DENSITY = 9;
const SECTION_POINTS = 40;

export function isMedicalSection(sum: Readonly<TopicSum>): boolean {
  const points = sum.for - sum.against;
  return points >= SECTION_POINTS && 100 * points >= SECTION_DENSITY * sum.words;
}
