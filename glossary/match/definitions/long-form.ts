import { inPlainLetters, isLetter } from '../plain-letters.ts';
import { signs } from '../signs.ts';
import { type Alignment, align, type Position } from './align.ts';
import { fold, greekName, isAlphanumeric, isClosing, isInvisible, isOpening, isSpace } from './characters.ts';
import type { Reading, ShortForm, Unit } from './short-form.ts';
import { type Words, wordsOf } from './words.ts';

/** How far back a long form may begin, in characters for each letter of the short form: a long word and a skipped one. */
const WINDOW = 40;

/**
 * The highest cost at which a long form is believed, by the number of letters that must be found. The fewer they are, the
 * more easily any words have them, so the less may be missing; a single one must begin the one word there is.
 */
const LIMITS = [0, 1, 19, 40, 48];
const LONGEST_LIMIT = 52;
/** A short form that looks like any word must have its letters where they belong. */
const PLAIN_LIMIT = 7;
/** What is forgiven when the text goes on to use the short form, as it does with one it has defined. */
const USED_AGAIN = 10;
/** How far ahead that is looked for, in characters: a long paragraph. */
const USE_WINDOW = 2000;

/** The long form of a short form among the words that end at `to`; null if there is none to believe. */
export function longFormBefore(short: ShortForm, text: string, to: number): Alignment | null {
  const end = trimEnd(text, to);
  const from = windowStart(text, end, short.readings[0].units.length);
  // "RFA device (RFA)" defines nothing: no long form holds its short form.
  const own = lastWord(text.slice(from, end), short.text);
  return longForm(short, text, own < 0 ? from : from + own + short.text.length, end, 'last');
}

/** The same in the words after `from` and before `to`, which it must fill (`all`) or only begin (`first`). */
export function longFormWithin(
  short: ShortForm,
  text: string,
  from: number,
  to: number,
  position: Exclude<Position, 'last'>,
): Alignment | null {
  const end = trimEnd(text, to);
  if (short.readings[0].units.length < 2 || end - from <= short.text.length) return null;
  return longForm(short, text, from, end, position);
}

/** What the cheapest reading of the short form finds; it is read in another order only where brackets point back to the words. */
function longForm(short: ShortForm, text: string, from: number, to: number, position: Position): Alignment | null {
  let words: Words | null = null;
  let best: Alignment | null = null;
  const readings = position === 'last' ? short.readings.length : 1;
  for (let i = 0; i < readings; i++) {
    const { units, required, cost } = short.readings[i] as Reading;
    if (!mayHold(units, text, from, to)) continue;
    words ??= wordsOf(text, from, to);
    const limit = Math.min(LIMITS[required] ?? LONGEST_LIMIT, short.isPlain ? PLAIN_LIMIT : LONGEST_LIMIT);
    const most = limit - cost + (required > 2 && !short.isPlain ? USED_AGAIN : 0);
    const found = align(units, text, words, position, most);
    if (!found || (best && found.cost + cost >= best.cost)) continue;
    found.cost += cost;
    if (found.cost <= limit || isUsedAgain(short.text, text, found.end)) best = believe(short, text, found) ?? best;
  }
  return best;
}

/** Does the text hold the letters at all, in order, as far as they have no other reading? The quick no before the words are read. */
function mayHold(units: readonly Unit[], text: string, from: number, to: number): boolean {
  let at = to - 1;
  for (let u = units.length - 1; u >= 0; u--) {
    const { letter, words, optional } = units[u] as Unit;
    if (optional !== null || words.length > 0 || letter === SMALL_E) continue;
    while (at >= from && !isRead(letter, fold(text.charCodeAt(at)))) at--;
    if (at-- < from) return false;
  }
  return units.length > 0;
}

const SMALL_E = 101;

function isRead(wanted: number, letter: number): boolean {
  return letter === wanted || (letter > 0x7f && greekName(letter)?.charCodeAt(0) === wanted);
}

function believe({ text: shortForm }: ShortForm, text: string, found: Alignment): Alignment | null {
  const start = trimStart(text, found.start, found.end);
  const end = trimEnd(text, found.end);
  const words = text.slice(start, end);
  if (words.length <= shortForm.length || lastWord(words, shortForm) >= 0) return null;
  return isCode(shortForm, text, start, end) ||
    (found.cost > 5 && /^[RDI]-[A-Z]{2}$/.test(shortForm)) ||
    isAbbreviation(words)
    ? null
    : { start, end, cost: found.cost };
}

/** Does the short form stand in the text again, after the brackets it was defined in? */
function isUsedAgain(shortForm: string, text: string, after: number): boolean {
  const ahead = text.slice(after, after + USE_WINDOW);
  return lastWord(ahead, shortForm) > ahead.indexOf(shortForm);
}

/** The last place of a word in a text, where it is not a part of another; -1 if it is not there. */
function lastWord(text: string, word: string): number {
  let at = text.lastIndexOf(word);
  while (at >= 0 && (isAlphanumericAt(text, at - 1) || isAlphanumericAt(text, at + word.length))) {
    at = at > 0 ? text.lastIndexOf(word, at - 1) : -1;
  }
  return at;
}

function isAlphanumericAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isAlphanumeric(text.charCodeAt(at));
}

/** A language, country or state with its code, when they are all there is in a line of a list: Armenian (AM). */
function isCode(shortForm: string, text: string, start: number, end: number): boolean {
  if (shortForm.length !== 2) return false;
  if (!/^[A-Z]{2}$/.test(shortForm) || !/^[A-Z][a-z]+$/.test(inPlainLetters(text.slice(start, end)))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s*.[A-Z]{2}.\s*(?:$|\n)/.test(text.slice(end, end + 10))
  );
}

/** What is itself an abbreviation explains no other: L1CAM (L1). */
function isAbbreviation(words: string): boolean {
  if (words.includes(' ')) return false;
  return /^(?=.*[A-Z\d].*[A-Z\d])[A-Za-z\d]{1,5}$|^(?!.*[A-Z]{4})[A-Z\d-]*\d[A-Z\d-]*$/.test(inPlainLetters(words));
}

/** A word may begin with quotes, and with a bracket if that closes inside the long form: (R)-methadone. */
function trimStart(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && !isAlphanumeric(text.charCodeAt(start))) {
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
  while (end > 0 && isLeftOut(text.charCodeAt(end - 1))) end--;
  const isPossessive =
    end > 2 &&
    text.charCodeAt(end - 1) === SMALL_S &&
    isApostrophe(text.charCodeAt(end - 2)) &&
    isLetter(text.charCodeAt(end - 3));
  return isPossessive ? end - 2 : end;
}

const SMALL_S = 115;
const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019;
const isQuoteOrComma = signs('"“”„«»‘’\',');

function isLeftOut(c: number): boolean {
  return isSpace(c) || isQuoteOrComma(c) || isInvisible(c);
}

/** Brackets of which a long form may have so many, between and within its words. */
const MOST_ASIDES = 6;

/** Where the words before `end` begin that can hold so many letters, or their sentence, or the brackets they stand in. */
function windowStart(text: string, end: number, units: number): number {
  const earliest = Math.max(0, end - WINDOW * (units + 1));
  const max = units === 1 ? 1 : Math.min(2 * units + 3, units + 6);
  let depth = 0;
  let asides = 0;
  let words = 0;
  for (let i = end - 1; i >= earliest; i--) {
    const c = text.charCodeAt(i);
    if (isAlphanumeric(c)) continue;
    if (isClosing(c)) {
      depth++;
      if (++asides > MOST_ASIDES) return i + 1;
    } else if (isOpening(c) && --depth < 0) return i + 1;
    if (depth > 0) continue;
    if (c === EM_DASH || (c === HYPHEN && /^[A-Za-z]{2}--[A-Za-z]{2}/.test(inPlainLetters(text.slice(i - 3, i + 3)))))
      return i + 1;
    if (isSpace(c) && !isSpace(text.charCodeAt(i + 1)) && (endsSentence(text, i) || ++words === max)) return i + 1;
  }
  return earliest;
}

const EM_DASH = 0x2014;
const HYPHEN = 45;
const mayEndSentence = signs('.;:!?"”’)]');

/** Does a sentence, clause or paragraph end before the blank at `i`? Not after initials and titles: H. pylori, St. Jude. */
function endsSentence(text: string, i: number): boolean {
  const last = i > 0 ? text.charCodeAt(i - 1) : 0;
  if (!mayEndSentence(last) && !isSpace(last)) return false;
  const before = inPlainLetters(text.slice(Math.max(0, i - 6), i + 1));
  if (/\n\s*\n$/.test(before)) return true;
  if (!/[.;:!?]["”’)\]]*\s$/.test(before)) return false;
  return !/(?:^|[^A-Za-z])(?:[A-Za-z]|St|Dr|Mr|Mrs|vs|No|Co)\.\s$/.test(before);
}
