import { inPlainLetters } from '../plain-letters.ts';
import { longFormBefore, longFormWithin } from './long-form.ts';
import type { Pair } from './pair.ts';
import { type ShortForm, shortFormOf } from './short-form.ts';

/**
 * Where no brackets help, words must say that a definition follows, and the letters must be where they belong: a place in
 * the text asks for more than a place in brackets.
 */
const SURE = 10;
/** The same for two letters. */
const SURE_OF_TWO = 3;

/** "RFA stands for …", "RFA is short for …", "RFA, an abbreviation of …": the long form follows. */
const LONG_FOLLOWS = /\b(?:stand(?:s|ing)|short|abbreviation|acronym|initialism)\s(?:for|of)\s(?:the\s)?/g;
const BEFORE_LONG = /([^\s"“”‘’,]{2,16})["”’]?,?\s(?:(?:which|that|is|was|an?|being)\s){0,3}$/;

/** "…, hereafter RFA", "… is abbreviated as RFA": the short form follows. */
const SHORT_FOLLOWS =
  /\b(?:here(?:in)?after|henceforth|abbreviated|shortened)(?:\s(?:as|to|called|known\sas|referred\sto\sas|simply)){0,2}:?\s["“‘]?([^\s"“”‘’,;:()]{2,16})/g;
const BEFORE_SHORT = /(?:,|\s(?:is|are|was|were)(?:\s[a-z]+){0,2})?\s$/;

/** "RFA, or radiofrequency ablation," and "radiofrequency ablation, or RFA,". */
const OR = /,\sor\s/g;
const AFTER_OR = /^["“]?([^\s"“”,;:()]{2,16}?)["”]?(?:[,;:)]|\.?$|\.\s)/;
const BEFORE_OR = /(?<![^\s"“(])([^\s"“”,;:()]{2,16})["”]?$/;

/** One of the words of the first two: the quick no. */
const CUE = /stand|short|abbrevi|acronym|initialism|hereafter|hereinafter|henceforth/;

/** An entry of a list of abbreviations: "RFA, radiofrequency ablation; SCS = spinal cord stimulation". */
const ENTRY = /(?:^|[;.:(\n]\s?)([A-Z\d][A-Za-z\d-]{1,11})(?:[,:]|\s?=|\s[–—-])\s/g;

/** An entry of a list of contributors: "AB: Anna Bell". */
const PERSON = /^[A-Z]{2}[,:]?\s?[=–—-]?\s[A-Z][a-z]+\s[A-Z][a-z]+(?=[,;.]|$)/;

/** A short form of running text has two capitals, or a capital and a digit. */
const MARKED = /[A-Z].*[A-Z\d]/;
const ANY_MARKED = /[A-Z]\S*[A-Z\d]/;
const LOOK = 160;

/** The definitions that a text gives in words or in a list of abbreviations, outside brackets. */
export function readPhrases(text: string): Pair[] {
  const pairs: Pair[] = [];
  const plain = inPlainLetters(text);
  if (!ANY_MARKED.test(plain)) return pairs;
  const add = (start: number, shortForm: string | undefined, long: (short: ShortForm) => Pair['long'] | null) => {
    const short = shortForm && MARKED.test(inPlainLetters(shortForm)) ? shortFormOf(shortForm) : null;
    if (!shortForm || !short) return;
    const found = long(short);
    if (found && found.cost <= (shortForm.length > 2 ? SURE : SURE_OF_TWO))
      pairs.push({ start, end: start + shortForm.length, long: found });
  };
  const hasCue = CUE.test(text);
  for (const cue of hasCue ? text.matchAll(LONG_FOLLOWS) : []) {
    const from = cue.index + cue[0].length;
    const before = lookBack(text, cue.index, BEFORE_LONG);
    add(before.at, before.word, (short) => longFormWithin(short, text, from, clauseEnd(text, from), 'first'));
  }
  for (const cue of hasCue ? text.matchAll(SHORT_FOLLOWS) : []) {
    const word = cue[1]?.replace(/\.$/, '');
    const to = cue.index - (BEFORE_SHORT.exec(plain.slice(Math.max(0, cue.index - 40), cue.index))?.[0].length ?? 0);
    add(cue.index + cue[0].length - (cue[1]?.length ?? 0), word, (short) => longFormBefore(short, text, to));
  }
  for (const cue of text.matchAll(OR)) {
    const from = cue.index + cue[0].length;
    const ahead = text.slice(from, from + 24);
    const after = AFTER_OR.exec(ahead)?.[1];
    add(from + ahead.indexOf(after ?? ''), after, (short) => longFormBefore(short, text, cue.index));
    const before = lookBack(text, cue.index, BEFORE_OR);
    add(before.at, before.word, (short) => longFormWithin(short, text, from, clauseEnd(text, from), 'all'));
  }
  for (const { index, 0: entry, 1: { length } = '' } of plain.matchAll(ENTRY)) {
    const from = index + entry.length;
    const at = index + entry.search(/[A-Z\d]/);
    if (PERSON.test(plain.slice(at, from + LOOK))) continue;
    add(at, text.slice(at, at + length), (short) => longFormWithin(short, text, from, entryEnd(text, from), 'all'));
  }
  return pairs;
}

function lookBack(text: string, to: number, pattern: RegExp): { at: number; word: string | undefined } {
  const floor = Math.max(0, to - 48);
  const found = pattern.exec(text.slice(floor, to));
  return { at: floor + (found ? found.index + found[0].indexOf(found[1] ?? '') : 0), word: found?.[1] };
}

function clauseEnd(text: string, from: number): number {
  return from + text.slice(from, from + LOOK).search(/[,;:()\n]|\.(?:\s|$)|$/);
}

function entryEnd(text: string, from: number): number {
  return from + text.slice(from, from + LOOK).search(/[;:()\n]|\.(?:\s|$)|$/);
}
