import { type Alignment, align, alignInAnyOrder, type Position } from './align.ts';
import { isSpace } from './characters.ts';
import { otherReadings, type Unit, unitsOf } from './short-form.ts';

/** How far back a long form may begin, in characters for each letter of the short form: a long word and a skipped one. */
const WINDOW = 40;

/**
 * The highest cost at which a long form is believed, by the number of letters that must be found. The fewer they are, the
 * more easily any words have them, so the less may be missing; a single one must begin the one word there is.
 */
const LIMITS = [0, 0.1, 1.9, 4, 4.8];
const LONGEST_LIMIT = 5.2;
/** A short form without capitals or digits looks like any word: its letters must be where they belong. */
const PLAIN = /^(?=.*[aeiouy])(?:\p{Ll}+|\p{Lu}\p{Ll}{4,})$/u;
const PLAIN_LIMIT = 0.7;
/** What it costs that the halves, or the letters, of a short form stand in another order. */
const SWAPPED = 0.6;
/** What is forgiven when the text goes on to use the short form, as it does with one it has defined. */
const USED_AGAIN = 1;
/** How far ahead that is looked for, in characters: a long paragraph. */
const USE_WINDOW = 2000;

/** The long form of a short form among the words that end at `to`; null if there is none to believe. */
export function longFormBefore(shortForm: string, text: string, to: number): Alignment | null {
  const units = unitsOf(shortForm);
  const end = trimEnd(text, to);
  const from = windowStart(text, end, units.length);
  let best = longForm(shortForm, units, text, from, end, 'last');
  if (best && best.cost <= SWAPPED) return best;
  for (const reading of otherReadings(shortForm)) {
    const other = believe(shortForm, reading, text, align(reading, text, from, end, 'last'), SWAPPED);
    if (other && (!best || other.cost < best.cost)) best = other;
  }
  if (best || !/^\p{Lu}{3,}s?$/u.test(shortForm)) return best;
  return believe(shortForm, units, text, alignInAnyOrder(units, text, from, end), SWAPPED);
}

/** The same in the words after `from` and before `to`, which it must fill (`all`) or only begin (`first`). */
export function longFormWithin(
  shortForm: string,
  text: string,
  from: number,
  to: number,
  position: Exclude<Position, 'last'>,
): Alignment | null {
  const units = unitsOf(shortForm);
  return units.length < 2 ? null : longForm(shortForm, units, text, from, trimEnd(text, to), position);
}

function longForm(
  shortForm: string,
  units: readonly Unit[],
  text: string,
  from: number,
  to: number,
  position: Position,
): Alignment | null {
  return units.length === 0 ? null : believe(shortForm, units, text, align(units, text, from, to, position), 0);
}

function believe(
  shortForm: string,
  units: readonly Unit[],
  text: string,
  found: Alignment | null,
  extra: number,
): Alignment | null {
  if (!found) return null;
  const cost = found.cost + extra;
  const required = units.filter((unit) => unit.optional === null).length;
  const limit =
    (LIMITS[required] ?? LONGEST_LIMIT) + (required > 2 && isUsedAgain(shortForm, text, found.end) ? USED_AGAIN : 0);
  if (cost > (!PLAIN.test(shortForm) ? limit : Math.min(limit, PLAIN_LIMIT))) return null;
  const start = trimStart(text, found.start, found.end);
  const end = trimEnd(text, found.end);
  const words = text.slice(start, end);
  // "RFA device (RFA)" defines nothing.
  if (words.length <= shortForm.length || hasWord(words, shortForm)) return null;
  return isCode(shortForm, text, start, end) ||
    (/^[RDI]-[A-Z]{2}$/.test(shortForm) && cost > 0.5) ||
    isAbbreviation(words)
    ? null
    : { start, end, cost };
}

/** Does the short form stand in the text again, after the brackets it was defined in? */
function isUsedAgain(shortForm: string, text: string, after: number): boolean {
  const ahead = text.slice(after, after + USE_WINDOW);
  return hasWord(ahead.slice(ahead.indexOf(shortForm) + shortForm.length), shortForm);
}

/** Does a text have this word, not as a part of another? */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(at + word.length))) return true;
  }
  return false;
}

/** A language, country or state with its code, when they are all there is in a line of a list: Armenian (AM). */
function isCode(shortForm: string, text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}{2}$/u.test(shortForm) || !/^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s*.\p{Lu}{2}.\s*(?:$|\n)/u.test(text.slice(end, end + 10))
  );
}

/** What is itself an abbreviation explains no other: L1CAM (L1). */
function isAbbreviation(words: string): boolean {
  return /^(?=.*[\p{Lu}\d].*[\p{Lu}\d])[\p{L}\d]{1,5}$|^(?!.*\p{Lu}{4})[\p{Lu}\d-]*\d[\p{Lu}\d-]*$/u.test(words);
}

/** A word may begin with quotes, and with a bracket if that closes inside the long form: (R)-methadone. */
function trimStart(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) {
    const open = text.charAt(start);
    const close = open === '(' ? ')' : open === '[' ? ']' : '';
    const rest = text.slice(start + 1, end);
    if (close && rest.split(close).length > rest.split(open).length) return start;
    start++;
  }
  return start;
}

/** The end of what was said before: without blanks, closing quotes, commas and a possessive 's. */
function trimEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && /[\s"“”„«»‘’',\u00ad\u200b-\u200d]/.test(text.charAt(end - 1))) end--;
  return /\p{L}['’]s$/u.test(text.slice(Math.max(0, end - 3), end)) ? end - 2 : end;
}

/** Where the words before `end` begin that can hold so many letters, or their sentence, or the brackets they stand in. */
function windowStart(text: string, end: number, units: number): number {
  const earliest = Math.max(0, end - WINDOW * (units + 1));
  const max = units === 1 ? 1 : 2 * units + 3;
  let depth = 0;
  let words = 0;
  for (let i = end - 1; i >= earliest; i--) {
    const char = text.charAt(i);
    if (char === ')' || char === ']' || char === '）') depth++;
    else if ((char === '(' || char === '[' || char === '（') && --depth < 0) return i + 1;
    if (depth > 0) continue;
    if (char === '—' || (char === '-' && /^\p{L}{2}--\p{L}{2}/u.test(text.slice(i - 3, i + 3)))) return i + 1;
    if (isSpace(char) && !isSpace(text.charAt(i + 1)) && (endsSentence(text, i) || ++words === max)) return i + 1;
  }
  return earliest;
}

/** Does a sentence, clause or paragraph end before the blank at `i`? Not after initials and titles: H. pylori, St. Jude. */
function endsSentence(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 6), i + 1);
  if (/\n\s*\n$/.test(before)) return true;
  if (!/[.;:!?]["”’)\]]*\s$/.test(before)) return false;
  return !/(?:^|[^\p{L}])(?:\p{L}|St|Dr|Mr|Mrs|vs|No|Co)\.\s$/u.test(before);
}
