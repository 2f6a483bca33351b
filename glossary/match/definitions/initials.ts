import { isCapital } from './characters.ts';
import type { Pair } from './pair.ts';
import { isPlain } from './segments.ts';
import { CONNECTIVES } from './words.ts';

const BLANK = 32;
const MOST_INITIALS = 8;
/** So long a word fits into the window that is looked at for each letter. */
const LONGEST_PLAIN = 39;

/**
 * "spinal cord stimulation (SCS)": capitals in brackets, right after as many plain words that begin with them. Nearly half of all definitions are
 * so, and as no reading is cheaper than this one, the words need not be aligned.
 */
export function initialsBefore(text: string, open: number, close: number): Pair | null {
  const letters = close - open - 1;
  if (letters < 2 || letters > MOST_INITIALS || open < 2 || text.charCodeAt(open - 1) !== BLANK) return null;
  let at = open - 2;
  for (let i = close - 1; i > open; i--) {
    const capital = text.charCodeAt(i);
    if (!isCapital(capital)) return null;
    const end = at;
    while (at >= 0 && isPlain(text.charCodeAt(at))) at--;
    // The word's first letter may be a capital; what comes before it is a blank or the text's beginning.
    const first = text.charCodeAt(at);
    if (i === open + 1 ? first === capital : first === capital && end > at) at--;
    else if (end === at || text.charCodeAt(at + 1) !== capital + 32) return null;
    if (at >= 0 && text.charCodeAt(at) !== BLANK) return null;
    if (end - at > LONGEST_PLAIN) return null;
    at--;
  }
  const start = at + 2;
  const short = text.slice(open + 1, close);
  if (/^[IVX]+$/.test(short) || CONNECTIVES.includes(text.slice(start, text.indexOf(' ', start)).toLowerCase()))
    return null;
  if (open - 1 - start <= letters) return null;
  return { start: open + 1, end: close, long: { start, end: open - 1, cost: 0 } };
}
