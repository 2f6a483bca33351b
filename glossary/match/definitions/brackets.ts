import { inPlainLetters, isLetter, isUpper } from '../plain-letters.ts';
import { signs } from '../signs.ts';
import type { Alignment } from './align.ts';
import { isDigit } from './characters.ts';
import { initialsBefore } from './initials.ts';
import { longFormBefore, longFormWithin } from './long-form.ts';
import type { Pair } from './pair.ts';
import { type Found, isQuote, type Segment, segmentsOf, shortFormIn, TWO_CAPITALS } from './segments.ts';
import { type ShortForm, shortFormOf } from './short-form.ts';

/** Words that announce a long form inside brackets: CNS1 (for cyclophilin seven suppressor). */
const LONG_CUE = /^(?:(?:short|abbreviation|acronym|standing|stands) for|for|from|meaning|i\.e\.,?|the)\s+/i;
/** A bracket that leans on a short symbol is part of it, J(eff), Cu(II); one that has no capitals then is code, Request(req). */
const SYMBOL = /(?<![A-Za-z\d-])[A-Za-z\d]{1,3}$/;
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
  const first = segments[0] ? shortFormIn(text, segments[0]) : null;
  const inside = first ? shortFormsInside(text, open, first, segments) : [];
  if (inside.length > 0) return inside;
  const other = shortFormBefore(text, open, close) ?? bothInside(text, first, segments);
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

function shortFormsInside(text: string, open: number, first: Found, segments: readonly Segment[]): Pair[] {
  if (segments.length === 1) {
    const only = pairBefore(text, first, open);
    return only ? [only] : [];
  }
  const others = segments.slice(1).map((segment) => shortFormIn(text, segment));
  const pair = isNumbered(first, others) ? null : pairBefore(text, first, open);
  if (!pair) return respectively(text, open, [first, ...others]);
  const capitals = others
    .slice(0, MOST_MORE)
    .flatMap((short) =>
      short && TWO_CAPITALS.test(inPlainLetters(text.slice(short.start, short.end))) ? [short] : [],
    );
  return [pair, ...capitals.flatMap((short) => pairBefore(text, short, open) ?? [])];
}

/** Does a list number the things of a kind: partial least squares (PLS-1 and PLS-2)? Each needs words of its own. */
function isNumbered(first: Found, others: readonly (Found | null)[]): boolean {
  const kind = first.form.text.replace(/\d+$/, '');
  return kind !== first.form.text && others.some((short) => short?.form.text.replace(/\d+$/, '') === kind);
}

function pairBefore(text: string, short: Found, to: number): Pair | null {
  const long = longFormBefore(short.form, text, to);
  if (long && long.cost > MOST_WITH_VALUE && VALUE.test(text.slice(short.end, short.end + 3))) return null;
  return long && { start: short.start, end: short.end, long };
}

/** "A and B (SF1 and SF2)": each short form has its own long form, read from the last to the first, or none is believed. */
function respectively(text: string, open: number, shorts: readonly (Found | null)[]): Pair[] {
  const pairs: Pair[] = [];
  let to = open;
  for (const short of [...shorts].reverse()) {
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
  const floor = Math.max(0, open - LOOK_BACK);
  let end = open;
  for (let distance = 0; distance < 3; distance++) {
    while (end > floor && isBetween(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > floor && !isBetween(text.charCodeAt(start - 1))) start--;
    if (start === end) break;
    const mayBe = distance === 0 ? hasMark(text, start, end) : end - start > 2 && isAllCapitals(text, start, end);
    const form = mayBe ? shortFormOf(text.slice(start, end)) : null;
    const long = form && longFormInside(form, text, open + 1, close);
    if (long && (distance === 0 || long.cost < 5)) return { start, end, long };
    end = start;
  }
  return null;
}

/** The long form that a bracket consists of, or begins with. */
function longFormInside(form: ShortForm, text: string, begin: number, close: number): Alignment | null {
  const from = begin + (LONG_CUE.exec(text.slice(begin, close))?.[0].length ?? 0);
  const whole = longFormWithin(form, text, from, close, 'all');
  if (whole) return whole;
  const clause = from + text.slice(from, close).search(/[;,]|$/);
  return clause < close ? longFormWithin(form, text, from, clause, 'all') : null;
}

/** Has it a capital or a digit, which most words have not? */
function hasMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (isUpper(c) || isDigit(c)) return true;
  }
  return false;
}

function isAllCapitals(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isUpper(text.charCodeAt(i))) return false;
  return true;
}

const isOpeningOrPause = signs('([,;');
const CLOSING_QUOTE = 0x2019;

/** Does it stand between two words that may be short forms? A closing single quote may be an apostrophe. */
function isBetween(c: number): boolean {
  return isOpeningOrPause(c) || (isQuote(c) && c !== CLOSING_QUOTE);
}

/** "(long form, SF)" and "(SF, long form)"; `short`: the short form that the first piece is. */
function bothInside(text: string, short: Found | null, [first, second]: readonly Segment[]): Pair | null {
  if (!first || !second) return null;
  const last = shortFormIn(text, second);
  if (last?.start === second.start) return pairBefore(text, last, first.end);
  if (!short) return null;
  const long = longFormWithin(short.form, text, second.start, second.end, 'all');
  return long && { start: short.start, end: short.end, long };
}
