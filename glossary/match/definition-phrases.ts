/**
 * Whether an abbreviation may be defined in words where it stands: "RFA stands for …", "…, hereafter RFA", "RFA, or …", an entry of a list. Looking
 * for such definitions goes over all of a text several times, so it waits for an abbreviation with one of these beside it.
 */
import { isSmall } from './ascii-letters.ts';
import { BLANKS, isSpace } from './definitions/characters.ts';
import { letterPairs, signs } from './signs.ts';
import { isSpeltBy } from './spelling.ts';

/** What a short form ends at; it has so many characters at most. */
const isEnd = signs(`${BLANKS}"“”‘’,;:()`);
const LONGEST = 16;
/** What follows it. */
const AFTER =
  /["”’]?,?\s(?:(?:which|that|is|was|an?|being)\s)*(?:stand|short|abbreviation|acronym|initialism)|["”]?,\sor\s/y;
/** The last words of what announces it, and what must stand before those that say little. */
const BEFORE =
  /(?:,\sor|\b(?:here(?:in)?after|henceforth|abbreviated|shortened)(?:\s(?:as|to|called|known|referred|simply))*:?)\s["“‘]?$/;
const LAST_WORDS = new Set('or as to called simply hereafter hereinafter henceforth abbreviated shortened'.split(' '));
const endsSo = letterPairs('or as to ed ly er th');
const BLANK = 32;
const COLON = 58;
/** One bit for each number of letters that those words have. */
const LENGTHS = [...LAST_WORDS].reduce((bits, { length }) => bits | (1 << length), 0);
const LONGEST_LAST_WORD = 12;
const LOOK_BACK = 60;
/** So far the words of an entry go. */
const LOOK_AHEAD = 160;
const isOpeningQuote = signs('"“‘');
/** What an entry of a list follows, and what follows its short form. */
const mayStandBeforeEntry = signs(';.:(\n');
const mayFollowEntry = signs(`${BLANKS},:=`);
const AFTER_ENTRY = /(?:[,:]|\s?=|\s[–—-])\s/y;

/** Generous: a quick no for the abbreviation that stands there. */
export function isInPhrase(text: string, start: number, end: number): boolean {
  if (isAmongPlainWords(text, start, end)) return false;
  let to = end;
  while (to < text.length && to - start < LONGEST && !isEnd(text.charCodeAt(to))) to++;
  if (mayBeExplained(text, to)) {
    AFTER.lastIndex = to;
    if (AFTER.test(text)) return true;
  }
  let from = start;
  while (from > 0 && to - from < LONGEST && !isEnd(text.charCodeAt(from - 1))) from--;
  return isEntry(text, from, to) || isAnnounced(text, from);
}

/** Has it a blank on each side and beyond it words that say nothing? So most abbreviations stand, and no more than these characters need be looked at. */
function isAmongPlainWords(text: string, start: number, end: number): boolean {
  if (start < 3 || end + 2 >= text.length) return false;
  if (text.charCodeAt(start - 1) !== BLANK || text.charCodeAt(end) !== BLANK) return false;
  const last = text.charCodeAt(start - 2);
  if (!isSmall(last) || !isSmall(text.charCodeAt(end + 1))) return false;
  return !endsSo(text.charCodeAt(start - 3), last) && !isExplaining(text, end + 1);
}

/** The first two letters of the words after it: which, that, is, was, an, being, stands, short, abbreviation, acronym, initialism, or. */
const beginsSo = letterPairs('wh th is wa an be st sh ab ac in or');
const SMALL_A = 97;

/** Does a word follow that begins as one of these, after a quote and a comma at most? */
function mayBeExplained(text: string, to: number): boolean {
  let at = to;
  while (at < text.length && at < to + 3 && isEnd(text.charCodeAt(at))) at++;
  return at > to && isExplaining(text, at);
}

function isExplaining(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return beginsSo(first, second) || (first === SMALL_A && isSpace(second));
}

function isEntry(text: string, from: number, to: number): boolean {
  const before = from > 1 && isSpace(text.charCodeAt(from - 1)) ? from - 1 : from;
  if (from > 0 && !mayStandBeforeEntry(text.charCodeAt(before - 1))) return false;
  if (!mayFollowEntry(text.charCodeAt(to))) return false;
  AFTER_ENTRY.lastIndex = to;
  if (!AFTER_ENTRY.test(text)) return false;
  const next = AFTER_ENTRY.lastIndex;
  return isSpeltBy(text, from, to, next, Math.min(text.length, next + LOOK_AHEAD));
}

function isAnnounced(text: string, from: number): boolean {
  let at = from;
  if (isOpeningQuote(text.charCodeAt(at - 1))) at--;
  if (at < 1 || !isSpace(text.charCodeAt(at - 1))) return false;
  at--;
  if (text.charCodeAt(at - 1) === COLON) at--;
  if (!endsSo(text.charCodeAt(at - 2), text.charCodeAt(at - 1))) return false;
  let word = at;
  while (word > 0 && at - word <= LONGEST_LAST_WORD && !isEnd(text.charCodeAt(word - 1))) word--;
  return (
    ((LENGTHS >>> (at - word)) & 1) === 1 &&
    LAST_WORDS.has(text.slice(word, at)) &&
    BEFORE.test(text.slice(Math.max(0, from - LOOK_BACK), from))
  );
}
