/** Is a found name part of something that is no prose: an address, a file name, a serial number? */

import { isInAddress } from './address.ts';
import { isCapital } from './ascii-letters.ts';
import { fold, HYPHEN, IGNORED, isInWord, LETTER } from './characters.ts';

const AT = 64;
const DOT = 46;
const SLASH = 47;
const BACKSLASH = 92;
const isDigit = (c: number): boolean => c > 47 && c < 58;

/**
 * True for "botox.com", "me@botox.org", "/wiki/Botox", "C:\scs", "v2.RFA" and, where the name is an abbreviation (`exact`),
 * for a piece of a serial number such as "RFA-TR-25-002" or "MS-222".
 */
export function isPartOfCode(text: string, start: number, end: number, exact: boolean): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  const after = end < text.length ? text.charCodeAt(end) : 32;
  if (before === AT || after === AT || before === BACKSLASH || after === BACKSLASH) return true;
  if (after === DOT && isInWord(text, end + 1) && isInAddress(text, start, end)) return true;
  if (before === DOT && isInWord(text, start - 2) && isInAddress(text, start, end)) return true;
  if ((before === SLASH || after === SLASH || before === 61 || before === 38) && isInAddress(text, start, end))
    return true;
  if (fold(before) === HYPHEN || fold(after) === HYPHEN) {
    if (isInAddress(text, start, end)) return true;
    if (exact && (isSerial(text, end, 1) || isSerial(text, start - 1, -1))) return true;
  }
  return false;
}

/** Beside a hyphen: is the piece there made of capitals and digits? */
function isSerial(text: string, hyphen: number, step: 1 | -1): boolean {
  if (hyphen < 0 || hyphen >= text.length || fold(text.charCodeAt(hyphen)) !== HYPHEN) return false;
  let capitals = 0;
  let digits = 0;
  let length = 0;
  for (let i = hyphen + step; i >= 0 && i < text.length; i += step) {
    const c = text.charCodeAt(i);
    const kind = fold(c);
    if (kind === IGNORED) continue;
    if (kind < LETTER) break;
    length++;
    if (isCapital(c)) capitals++;
    else if (isDigit(c)) digits++;
  }
  return length > 0 && (capitals + digits === length ? length > 1 || digits > 0 : false);
}
