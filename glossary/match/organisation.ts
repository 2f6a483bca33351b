import { isCapital, isSmall } from './ascii-letters.ts';

const BLANK = 32;
/** Characters looked at after a name. */
const REACH = 60;
const ORGANISATION =
  /^ (?:[A-Z][a-z]+ (?:(?:and|&) )?){0,2}(?:Association|Society|Academy|College|Foundation|Federation|Institute|Council|Alliance|Board|Journal)\b/;

/**
 * Is it a piece of an organisation's name, as in "American Physical Therapy Association"? What such a name means is the organisation. Asked of all
 * names, trusted or not.
 */
export function isInOrganisation(text: string, start: number, end: number): boolean {
  return (
    isCapital(text.charCodeAt(start)) &&
    text.charCodeAt(end) === BLANK &&
    isCapital(text.charCodeAt(end + 1)) &&
    isSmall(text.charCodeAt(end + 2)) &&
    ORGANISATION.test(text.slice(end, end + REACH))
  );
}
