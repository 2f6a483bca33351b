import { inPlainLetters, isLetter, isUpper } from '../plain-letters.ts';
import type { Alignment } from './align.ts';
import { isCapital, isDigit, isLower, isSpace } from './characters.ts';
import { longFormBefore, longFormWithin } from './long-form.ts';
import { type ShortForm, shortFormOf } from './short-form.ts';
import { CONNECTIVES } from './words.ts';

/** A short form by its place, with its long form. */
export interface Pair {
  start: number;
  end: number;
  long: Alignment;
}

/** A short form where it stands. */
interface Found {
  start: number;
  end: number;
  form: ShortForm;
}

/** Words that announce a short form inside brackets: (hereinafter "the Agency"), (abbreviated as RFA). */
const CUE =
  /^(?:or|also|and|the|as|to|here(?:in)?after|henceforth|herein|abbr(?:ev)?\.|abbreviat(?:ed|ion)|acronym|shortened|simply|in short|(?:[a-z]+ )?(?:called|known|referred to|termed|named|denoted(?: by)?|designated)|i\.e\.,?|a\.?k\.?a\.?)(?:[:,]\s*|\s+)/;
/** Words that announce a long form inside brackets: CNS1 (for cyclophilin seven suppressor). */
const LONG_CUE = /^(?:(?:short|abbreviation|acronym|standing|stands) for|for|from|meaning|i\.e\.,?|the)\s+/i;
/** What may follow a short form in brackets without belonging to it: (SD 4.2), (RFA for short). */
const REMARK =
  /^([^\s"“”]+)["”]?\s+(?:\d|[<>≥≤±~([]|for short|here(?:in)?after|in short|respectively|throughout|from now)/;
const SEPARATOR = /[;,]\s+|\s+(?:and|or|&)\s+|\s*[=:]\s*|$/g;
const QUOTES = new Set([...'"“”„«»‘’\''].map((sign) => sign.charCodeAt(0)));
const isQuote = (c: number): boolean => QUOTES.has(c) || isSpace(c);
/** A bracket that leans on a short symbol is part of it, J(eff), Cu(II); one that has no capitals then is code, Request(req). */
const SYMBOL = /(?<![A-Za-z\d-])[A-Za-z\d]{1,3}$/;
const TWO_CAPITALS = /[A-Z].*[A-Z]/;
/** A number given for what the short form is, (OR = 1.8), (EC 1.11.1.9), may rely on what is known: it needs the clearer words. */
const VALUE = /^\s*[=:\d]/;
const MOST_WITH_VALUE = 6;
/** What joins two long forms. */
const JOINT = /(?:,?\s(?:and|or|&)|,)\s$/;
/** Fewer characters than this in brackets are no long form. */
const SHORTEST_LONG = 5;
/** Brackets give no more short forms than this for one long form, besides the first. */
const MOST_MORE = 4;
/** How far before a bracket its short form may begin. */
const LOOK_BACK = 32;

/**
 * What a pair of brackets defines: "long form (SF)", "A and B (SF1 and SF2)", "SF (long form)", "(long form, SF)".
 * The first is tried first; what it explains, the others do not read again.
 */
export function readBrackets(text: string, open: number, close: number): Pair[] {
  const plain = initialsBefore(text, open, close);
  if (plain) return [plain];
  if (!hasLetter(text, open + 1, close)) return [];
  const last = open > 0 ? text.charCodeAt(open - 1) : 0;
  const leans = isLetter(last) || isDigit(last);
  if (leans && (endsWithSymbol(text, open) || !hasCapital(text, open, close))) return [];
  const segments = segmentsOf(text, open + 1, close);
  const inside = shortFormsInside(text, open, segments);
  if (inside.length > 0) return inside;
  const other = shortFormBefore(text, open, close) ?? bothInside(text, segments);
  return other ? [other] : [];
}

/** Does a symbol end there? */
function endsWithSymbol(text: string, end: number): boolean {
  return SYMBOL.test(inPlainLetters(text.slice(Math.max(0, end - 4), end)));
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isUpper(text.charCodeAt(i))) return true;
  return false;
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

/**
 * "spinal cord stimulation (SCS)": capitals in brackets, right after as many plain words that begin with them. Nearly half of all definitions are
 * so, and as no reading is cheaper than this one, the words need not be aligned.
 */
function initialsBefore(text: string, open: number, close: number): Pair | null {
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

const BLANK = 32;
const MOST_INITIALS = 8;
/** So long a word fits into the window that is looked at for each letter. */
const LONGEST_PLAIN = 39;
/** A small letter without accent. */
const isPlain = (c: number): boolean => c < 128 && isLower(c);

interface Segment {
  start: number;
  end: number;
  /** The short form it is, without cues, quotes and remarks. */
  short: Found | null;
}

function segmentsOf(text: string, from: number, to: number): Segment[] {
  if (isToken(text, from, to)) return from < to ? [{ start: from, end: to, short: found(text, from, to) }] : [];
  const segments: Segment[] = [];
  let start = from;
  for (const separator of text.slice(from, to).matchAll(SEPARATOR)) {
    const end = from + separator.index;
    const short = shortIn(text, start, end);
    const isSymbol = short && short.end - short.start === 1 && /[=:]/.test(separator[0]);
    if (end > start && text.slice(start, end) !== 'respectively')
      segments.push({ start, end, short: isSymbol ? null : short });
    start = end + separator[0].length;
  }
  return segments;
}

/** Has it nothing that can part it, announce it or follow it? Then it is one segment. */
function isToken(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (PARTING.has(c) || isQuote(c)) return false;
  }
  return true;
}

const PARTING = new Set([...',;:='].map((sign) => sign.charCodeAt(0)));

function found(text: string, start: number, end: number): Found | null {
  const form = shortFormOf(text.slice(start, end));
  return form && { start, end, form };
}

function shortIn(text: string, from: number, to: number): Found | null {
  let start = afterQuotes(text, from, to);
  while (start < to && isPlain(text.charCodeAt(start))) {
    const cue = CUE.exec(text.slice(start, to))?.[0];
    if (cue === undefined) break;
    start = afterQuotes(text, start + cue.length, to);
  }
  let end = to;
  while (end > start && isQuote(text.charCodeAt(end - 1))) end--;
  const whole = found(text, start, end);
  if (whole) return whole;
  const token = REMARK.exec(text.slice(start, end))?.[1] ?? '';
  return TWO_CAPITALS.test(inPlainLetters(token)) ? found(text, start, start + token.length) : null;
}

function afterQuotes(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && isQuote(text.charCodeAt(start))) start++;
  return start;
}

function shortFormsInside(text: string, open: number, segments: readonly Segment[]): Pair[] {
  const [first, ...others] = segments;
  if (!first?.short) return [];
  const pair = isNumbered(first.short, others) ? null : pairBefore(text, first.short, open);
  if (!pair) return respectively(text, open, segments);
  const capitals = others
    .slice(0, MOST_MORE)
    .flatMap(({ short }) =>
      short && TWO_CAPITALS.test(inPlainLetters(text.slice(short.start, short.end))) ? [short] : [],
    );
  return [pair, ...capitals.flatMap((short) => pairBefore(text, short, open) ?? [])];
}

/** Does a list number the things of a kind: partial least squares (PLS-1 and PLS-2)? Each needs words of its own. */
function isNumbered(first: Found, others: readonly Segment[]): boolean {
  const kind = first.form.text.replace(/\d+$/, '');
  return kind !== first.form.text && others.some(({ short }) => short?.form.text.replace(/\d+$/, '') === kind);
}

function pairBefore(text: string, short: Found, to: number): Pair | null {
  const long = longFormBefore(short.form, text, to);
  if (long && long.cost > MOST_WITH_VALUE && VALUE.test(text.slice(short.end, short.end + 3))) return null;
  return long && { start: short.start, end: short.end, long };
}

/** "A and B (SF1 and SF2)": each short form has its own long form, read from the last to the first, or none is believed. */
function respectively(text: string, open: number, segments: readonly Segment[]): Pair[] {
  const pairs: Pair[] = [];
  let to = open;
  for (const { short } of [...segments].reverse()) {
    const pair = short && pairBefore(text, short, to);
    if (!pair) return [];
    pairs.unshift(pair);
    const joint = JOINT.exec(text.slice(Math.max(0, pair.long.start - 6), pair.long.start));
    to = pair.long.start - (joint?.[0].length ?? 0);
  }
  return pairs;
}

function shortFormBefore(text: string, open: number, close: number): Pair | null {
  if (close - open <= SHORTEST_LONG) return null;
  const from = open + 1 + (LONG_CUE.exec(text.slice(open + 1, close))?.[0].length ?? 0);
  const clause = from + text.slice(from, close).search(/[;,]|$/);
  const floor = Math.max(0, open - LOOK_BACK);
  let end = open;
  for (let distance = 0; distance < 3; distance++) {
    while (end > floor && isBetween(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > floor && !isBetween(text.charCodeAt(start - 1))) start--;
    if (start === end) break;
    const shortForm = text.slice(start, end);
    const form = (distance > 0 ? /^[A-Z]{3,}$/ : /[A-Z\d]/).test(inPlainLetters(shortForm))
      ? shortFormOf(shortForm)
      : null;
    if (form) {
      const long = longFormWithin(form, text, from, close, 'all') ?? longFormWithin(form, text, from, clause, 'all');
      if (long && (distance === 0 || long.cost < 5)) return { start, end, long };
    }
    end = start;
  }
  return null;
}

const OPENING_OR_PAUSE = new Set([...'([,;'].map((sign) => sign.charCodeAt(0)));
const CLOSING_QUOTE = 0x2019;

/** Does it stand between two words that may be short forms? A closing single quote may be an apostrophe. */
function isBetween(c: number): boolean {
  return OPENING_OR_PAUSE.has(c) || (isQuote(c) && c !== CLOSING_QUOTE);
}

/** "(long form, SF)" and "(SF, long form)". */
function bothInside(text: string, segments: readonly Segment[]): Pair | null {
  const [first, second] = segments;
  if (!first || !second) return null;
  if (second.short?.start === second.start) return pairBefore(text, second.short, first.end);
  if (!first.short) return null;
  const long = longFormWithin(first.short.form, text, second.start, second.end, 'all');
  return long && { start: first.short.start, end: first.short.end, long };
}
