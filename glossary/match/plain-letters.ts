/**
 * Letters beyond ASCII, for regular expressions that know [A-Z] and [a-z] only: one with \p{…} costs a page up to a millisecond before it is
 * first used, and some tenths of one even if it never is.
 */
import { fold, LIGATURE } from './characters.ts';

/** Units from here on are not ASCII. */
const BEYOND = 0x80;
const WIDE = /[\u0080-\uffff]/;
/** `fold` takes these for letters: digits up to here, and halves of characters and what has no meaning agreed on from there to there. */
const NINE = 57;
const SURROGATES = 0xd800;
const PRIVATE_END = 0xf900;

export function isLetter(c: number): boolean {
  if (c < BEYOND) return (c | 32) > 96 && (c | 32) < 123;
  if (c >= SURROGATES && c < PRIVATE_END) return false;
  const kind = fold(c);
  return kind > NINE || kind === LIGATURE;
}

export function isUpper(c: number): boolean {
  return c < BEYOND ? c > 64 && c < 91 : isLetter(c) && isOfUpperCase(c);
}

/** Capitals are what small letters are written for. */
function isOfUpperCase(c: number): boolean {
  const char = String.fromCharCode(c);
  return char !== char.toLowerCase();
}

/** The text with "A" or "a" for each letter beyond ASCII, by its case. It is as long as before, so places in it hold. */
export function inPlainLetters(text: string): string {
  const first = text.search(WIDE);
  if (first < 0) return text;
  let plain = '';
  let done = 0;
  for (let i = first; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < BEYOND || !isLetter(c)) continue;
    plain += text.slice(done, i) + (isOfUpperCase(c) ? 'A' : 'a');
    done = i + 1;
  }
  return plain + text.slice(done);
}
