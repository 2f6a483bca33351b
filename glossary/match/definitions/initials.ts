import { isCapital, isSmall } from '../ascii-letters.ts';
import type { Pair } from './pair.ts';
import { shortFormOf } from './short-form.ts';
import { CONNECTIVES, isFunctional } from './words.ts';

const BLANK = 32;
const MOST_INITIALS = 8;
/** So long a word fits into the window that is looked at for each letter. */
const LONGEST_PLAIN = 39;
/** What `align.ts` would say that one function word left out costs; with a second one there may be a cheaper reading. */
const FUNCTION_WORD = 2;

/**
 * "spinal cord stimulation (SCS)", "area under the curve (AUC)", "repetitive transcranial magnetic stimulation (rTMS)": capitals in brackets, of which the first
 * may be small, right after as many plain words that begin with them and one function word between them at most. More than half of all definitions are
 * so, and as no reading is cheaper than this one, the words need not be aligned.
 */
export function initialsBefore(text: string, open: number, close: number): Pair | null {
  const letters = close - open - 1;
  if (letters < 2 || letters > MOST_INITIALS || open < 2 || text.charCodeAt(open - 1) !== BLANK) return null;
  const beginsSmall = letters > 2 && isSmall(text.charCodeAt(open + 1));
  const firstCapital = beginsSmall ? open + 2 : open + 1;
  let at = open - 2;
  let leftOut = 0;
  for (let i = close - 1; i > open; i--) {
    const letter = text.charCodeAt(i);
    if (i >= firstCapital && !isCapital(letter)) return null;
    const end = at;
    while (at >= 0 && isSmall(text.charCodeAt(at))) at--;
    // The word's first letter may be a capital; what comes before it is a blank or the text's beginning.
    if (at >= 0 && isCapital(text.charCodeAt(at)) && (end > at || i === open + 1)) at--;
    if (at === end || (at >= 0 && text.charCodeAt(at) !== BLANK) || end - at > LONGEST_PLAIN) return null;
    if ((text.charCodeAt(at + 1) | 32) !== (letter | 32)) {
      if (i === close - 1 || leftOut > 0 || !isFunctional(text, at + 1, end + 1)) return null;
      leftOut++;
      i++;
    }
    at--;
  }
  const start = at + 2;
  const short = text.slice(open + 1, close);
  if (/^[IVX]+$/.test(short) || CONNECTIVES.includes(text.slice(start, text.indexOf(' ', start)).toLowerCase()))
    return null;
  if (open - 1 - start <= letters || (beginsSmall && !shortFormOf(short))) return null;
  return { start: open + 1, end: close, long: { start, end: open - 1, cost: leftOut * FUNCTION_WORD } };
}
