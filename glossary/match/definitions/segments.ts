import { isSmall } from '../ascii-letters.ts';
import { inPlainLetters } from '../plain-letters.ts';
import { signs } from '../signs.ts';
import { isSpace } from './characters.ts';
import { type ShortForm, shortFormOf } from './short-form.ts';

/** A short form where it stands. */
export interface Found {
  start: number;
  end: number;
  form: ShortForm;
}

/** Words that announce a short form inside brackets: (hereinafter "the Agency"), (abbreviated as RFA). */
const CUE =
  /^(?:or|also|and|the|as|to|here(?:in)?after|henceforth|herein|abbr(?:ev)?\.|abbreviat(?:ed|ion)|acronym|shortened|simply|in short|(?:[a-z]+ )?(?:called|known|referred to|termed|named|denoted(?: by)?|designated)|i\.e\.,?|a\.?k\.?a\.?)(?:[:,]\s*|\s+)/;
/** What may follow a short form in brackets without belonging to it: (SD 4.2), (RFA for short). */
const REMARK =
  /^([^\s"“”]+)["”]?\s+(?:\d|[<>≥≤±~([]|for short|here(?:in)?after|in short|respectively|throughout|from now)/;
const SEPARATOR = /[;,]\s+|\s+(?:and|or|&)\s+|\s*[=:]\s*|$/g;
const isQuotationMark = signs('"“”„«»‘’\'');
/** A quote or blank. */
export const isQuote = (c: number): boolean => isQuotationMark(c) || isSpace(c);
/** A word with two capitals is no ordinary one. */
export const TWO_CAPITALS = /[A-Z].*[A-Z]/;

/** What stands in brackets between the signs that part it. */
export interface Segment {
  start: number;
  end: number;
  /** What parts it from the next; `null`: it is all there is, and nothing in it can announce or follow a short form. */
  separator: string | null;
}

/** The pieces between two places, in order. */
export function segmentsOf(text: string, from: number, to: number): Segment[] {
  if (isToken(text, from, to)) return from < to ? [{ start: from, end: to, separator: null }] : [];
  const segments: Segment[] = [];
  let start = from;
  for (const { 0: separator, index } of text.slice(from, to).matchAll(SEPARATOR)) {
    const end = from + index;
    if (end > start && text.slice(start, end) !== 'respectively') segments.push({ start, end, separator });
    start = end + separator.length;
  }
  return segments;
}

/** The short form that a piece is, without cues, quotes and remarks; `null`: it is none. Of most brackets only the first piece need be asked. */
export function shortFormIn(text: string, { start, end, separator }: Segment): Found | null {
  if (separator === null) return found(text, start, end);
  const short = shortIn(text, start, end);
  const isSymbol = short && short.end - short.start === 1 && /[=:]/.test(separator);
  return isSymbol ? null : short;
}

/** Has it nothing that can part it, announce it or follow it? Then it is one segment. */
function isToken(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (isParting(c) || isQuote(c)) return false;
  }
  return true;
}

const isParting = signs(',;:=');

function found(text: string, start: number, end: number): Found | null {
  const form = shortFormOf(text.slice(start, end));
  return form && { start, end, form };
}

function shortIn(text: string, from: number, to: number): Found | null {
  let start = afterQuotes(text, from, to);
  while (start < to && isSmall(text.charCodeAt(start))) {
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
