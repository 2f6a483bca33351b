/**
 * Whether an abbreviation may be defined in words where it stands: "RFA stands for …", "…, hereafter RFA", "RFA, or …", an entry of a list. Looking
 * for such definitions goes over all of a text several times, so it waits for an abbreviation with one of these beside it.
 */
import { isSpace } from './definitions/characters.ts';
import { signs } from './signs.ts';

/** What a short form ends at, besides blanks; it has so many characters at most. */
const isMark = signs('"“”‘’,;:()');
const LONGEST = 16;
/** What follows it. */
const AFTER =
  /["”’]?,?\s(?:(?:which|that|is|was|an?|being)\s)*(?:stand|short|abbreviation|acronym|initialism)|["”]?,\sor\s/y;
/** The last words of what announces it, and what must stand before those that say little. */
const BEFORE =
  /(?:,\sor|\b(?:here(?:in)?after|henceforth|abbreviated|shortened)(?:\s(?:as|to|called|known|referred|simply))*:?)\s["“‘]?$/;
const LAST_WORDS = new Set('or as to called simply hereafter hereinafter henceforth abbreviated shortened'.split(' '));
const isLastLetter = signs('rsodyh');
const COLON = 58;
const LONGEST_LAST_WORD = 12;
const LOOK_BACK = 60;
const isOpeningQuote = signs('"“‘');
/** What an entry of a list follows, and what follows its short form. */
const mayStandBeforeEntry = signs(';.:(\n');
const AFTER_ENTRY = /(?:[,:]|\s?=|\s[–—-])\s/y;

/** Generous: a quick no for the abbreviation that stands there. */
export function isInPhrase(text: string, start: number, end: number): boolean {
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

/** The letters with which the words after it begin: which, that, is, a, being, stands, or. */
const isFirstLetter = signs('wtiabso');

/** Does a word with such a letter follow, after a quote and a comma at most? */
function mayBeExplained(text: string, to: number): boolean {
  let at = to;
  while (at < text.length && at < to + 3 && isEnd(text.charCodeAt(at))) at++;
  return at > to && isFirstLetter(text.charCodeAt(at));
}

const isEnd = (c: number): boolean => isSpace(c) || isMark(c);

function isEntry(text: string, from: number, to: number): boolean {
  const before = from > 1 && isSpace(text.charCodeAt(from - 1)) ? from - 1 : from;
  if (from > 0 && !mayStandBeforeEntry(text.charCodeAt(before - 1))) return false;
  AFTER_ENTRY.lastIndex = to;
  return AFTER_ENTRY.test(text);
}

function isAnnounced(text: string, from: number): boolean {
  let at = from;
  if (isOpeningQuote(text.charCodeAt(at - 1))) at--;
  if (at < 1 || !isSpace(text.charCodeAt(at - 1))) return false;
  at--;
  if (text.charCodeAt(at - 1) === COLON) at--;
  if (!isLastLetter(text.charCodeAt(at - 1))) return false;
  let word = at;
  while (word > 0 && at - word <= LONGEST_LAST_WORD && !isEnd(text.charCodeAt(word - 1))) word--;
  return LAST_WORDS.has(text.slice(word, at)) && BEFORE.test(text.slice(Math.max(0, from - LOOK_BACK), from));
}
