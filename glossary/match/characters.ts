/**
 * What each character means to matching, as one number: below `LETTER` a kind of gap, from there on a letter or
 * digit, folded (lower case, no accent, full width narrowed). Text is never copied to be normalized: the matcher
 * folds while it walks, so its offsets are the page's.
 */

/** Any other character: it ends a word and joins nothing. */
export const OTHER = 0;
export const SPACE = 1;
export const HYPHEN = 2;
export const APOSTROPHE = 3;
/** Soft hyphen, zero-width characters, combining marks: as if they were not there. */
export const IGNORED = 4;
/** One character that stands for several letters (ﬁ, æ): see `LIGATURES`. */
export const LIGATURE = 5;
/** Opens a parenthesis: the text may define something. */
export const BRACKET = 6;
/** The first value that is a letter or digit ("0"). An underscore counts as one: "botox_page" is one word. */
export const LETTER = 48;

export const LIGATURES: ReadonlyMap<number, string> = new Map(
  Object.entries({
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ß: 'ss',
    ﬀ: 'ff',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
    ﬅ: 'st',
    ﬆ: 'st',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

/** Characters below this (all but letters with accents, in English) are looked up, the others computed: each page waits for the table. */
export const TABLE_SIZE = 0xc0;

/** The kinds and folded letters of the first `TABLE_SIZE` characters. */
export const FOLDED: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let c = 48; c < 58; c++) table[c] = c;
  for (let c = 97; c < 123; c++) {
    table[c] = c;
    table[c - 32] = c;
  }
  for (const c of ' \t\n\r\v\f\u00a0\u0085') table[c.charCodeAt(0)] = SPACE;
  for (const c of "'`´") table[c.charCodeAt(0)] = APOSTROPHE;
  table[0x2d] = HYPHEN;
  table[0xad] = IGNORED;
  table[0x5f] = 0x5f;
  table[0xaa] = 97;
  table[0xba] = 111;
  table[0xb5] = 0x3bc;
  table[0x28] = table[0x5b] = BRACKET;
  return table;
}

/** The end of Latin Extended-B, and what is known of the letters from `TABLE_SIZE` to there; 0: not asked yet. */
const LATIN_END = 0x250;
const latin = new Uint16Array(LATIN_END - TABLE_SIZE);

function foldLatin(c: number): number {
  if (c === 0xd7 || c === 0xf7) return OTHER;
  const known = latin[c - TABLE_SIZE] as number;
  if (known !== 0) return known;
  const kind = LIGATURES.has(c) ? LIGATURE : baseLetter(c);
  latin[c - TABLE_SIZE] = kind;
  return kind;
}

/** The base letter of a letter's canonical decomposition, or the letter itself when it has none. */
function baseLetter(c: number): number {
  const base = String.fromCharCode(c).normalize('NFD').charCodeAt(0);
  return base < 0x80 ? base | 32 : base;
}

/** The kind or folded letter of a character at or above `TABLE_SIZE` (a UTF-16 unit). */
export function foldWide(c: number): number {
  if (c < LATIN_END) return foldLatin(c);
  if (c < 0x300) return c;
  if (c < 0x370) return IGNORED;
  if (c < 0x400) return foldGreek(c);
  if (c < 0x1e00) return c >= 0x400 && c < 0x530 ? String.fromCharCode(c).toLowerCase().charCodeAt(0) : c;
  if (c < 0x1f00) return baseLetter(c);
  if (c < 0x2000) return foldGreek(String.fromCharCode(c).normalize('NFD').charCodeAt(0));
  if (c < 0x2070) return foldPunctuation(c);
  if (c < 0x20a0) return c >= 0x2080 && c <= 0x2089 ? c - 0x2080 + 48 : OTHER;
  if (c === 0x2212) return HYPHEN;
  if (c < 0x2c00) return c >= 0x2160 && c < 0x2180 ? c : OTHER;
  if (c === 0x3000) return SPACE;
  if (c > 0x3000 && c < 0x3040) return OTHER;
  if (c >= 0xfb00 && c <= 0xfb06) return LIGATURE;
  if (c >= 0xfe00 && c <= 0xfe0f) return IGNORED;
  if (c === 0xfe58 || c === 0xfe63) return HYPHEN;
  if (c === 0xfeff) return IGNORED;
  if (c >= 0xff01 && c <= 0xff5e) return FOLDED[c - 0xfee0] ?? OTHER;
  if (c >= 0xfff0) return OTHER;
  return c;
}

function foldGreek(c: number): number {
  if (c === 0x37e || c === 0x387) return OTHER;
  const lower = String.fromCharCode(c).toLowerCase().normalize('NFD').charCodeAt(0);
  return lower === 0x3c2 ? 0x3c3 : lower;
}

/** General Punctuation, U+2000 to U+206F. An em dash parts; the other dashes join, as a hyphen does. */
function foldPunctuation(c: number): number {
  if (c <= 0x200a || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f) return SPACE;
  if (c <= 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)) return IGNORED;
  if (c <= 0x2013) return HYPHEN;
  if (c === 0x2018 || c === 0x2019 || c === 0x201b || c === 0x2032) return APOSTROPHE;
  return OTHER;
}

/** The kind of a UTF-16 unit, or the letter it folds to. */
export function fold(c: number): number {
  return c < TABLE_SIZE ? (FOLDED[c] as number) : foldWide(c);
}

/** Does a word go on at that place of a text? */
export function isInWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const kind = fold(text.charCodeAt(at));
  return kind >= LETTER || kind === LIGATURE;
}

/**
 * One step of the rolling hash of a word's folded letters: from 0 to 2^30 - 1, and so are all numbers on the way. Chromium keeps those without making
 * objects of them even where code is not compiled yet, as it is on every page that was just opened. Loops that cannot afford the call write
 * it out.
 */
export function roll(hash: number, letter: number): number {
  return (hash & 0x1ffffff) * 31 + letter;
}
