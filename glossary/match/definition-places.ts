/**
 * Where a text may define an abbreviation. Brackets are everywhere in medical texts, and most hold numbers and references; looking for
 * definitions is dear, so only the surroundings of abbreviations in or right before a bracket are searched.
 */
import { fold, SPACE } from './characters.ts';
import { isInPhrase } from './definition-phrases.ts';
import { isOpening } from './definitions/characters.ts';
import { findDefinitions } from './definitions.ts';
import { termsOfDefinition } from './long-form.ts';
import type { NameTable } from './name-table.ts';
import type { Match, ReadDefinition } from './types.ts';

/** A short form begins at most so many characters into its bracket ("also known as RFA"). */
const INTO_BRACKET = 40;
/** A long form begins at most so many characters before its bracket, and a bracket is at most so long. */
const BEFORE = 200;
const AFTER = 160;

/**
 * The opening bracket with which the abbreviation from `start` to `end` may make a definition (`bracket`: the last one before it), the place after
 * it for "RFA: radiofrequency ablation", or -1.
 */
export function placeOfDefinition(text: string, start: number, end: number, bracket: number): number {
  let next = end;
  while (next < text.length && fold(text.charCodeAt(next)) === SPACE) next++;
  const c = next < text.length ? text.charCodeAt(next) : 0;
  // "RFA (radiofrequency ablation", "RFA: radiofrequency ablation", "RFA = …"
  if (isOpening(c) || c === COLON || c === EQUALS) {
    if (isSpeltBy(text, start, end, next + 1, Math.min(text.length, next + AFTER))) return next;
  }
  if (bracket < 0 || start - bracket > INTO_BRACKET) return -1;
  return isSpeltBy(text, start, end, Math.max(0, bracket - BEFORE), bracket) ? bracket : -1;
}

/**
 * Could the words between two places be what an abbreviation stands for? A quick and generous no: its letters stand there in order, the first at
 * the beginning of a word, or half of them, and two at least, begin words in whatever order.
 */
function isSpeltBy(text: string, start: number, end: number, from: number, to: number): boolean {
  let initials = 0;
  let letters = 0;
  let used = 0;
  let last = to;
  let inOrder = true;
  for (let i = end - 1; i >= start; i--) {
    const letter = fold(text.charCodeAt(i));
    if (letter < FIRST_LETTER) continue;
    // The plural's "s" of "NSAIDs" is no letter of the name.
    if (i === end - 1 && text.charCodeAt(i) === SMALL_S) continue;
    letters++;
    let at = last - 1;
    while (at >= from && (fold(text.charCodeAt(at)) !== letter || (i === start && isInWord(text, at)))) at--;
    if (at < from) inOrder = false;
    else last = at;
  }
  if (letters === 0 || inOrder) return letters > 0;
  for (let at = from; at < to; at++) {
    const letter = fold(text.charCodeAt(at));
    if (letter < FIRST_LETTER || isInWord(text, at)) continue;
    const bit = 1 << (letter & 31);
    if ((used & bit) === 0 && holds(text, start, end, letter)) {
      used |= bit;
      initials++;
    }
  }
  return initials >= 2 && 2 * initials >= letters;
}

const FIRST_LETTER = 58;
const SMALL_S = 115;

function isInWord(text: string, at: number): boolean {
  return at > 0 && fold(text.charCodeAt(at - 1)) >= FIRST_LETTER;
}

function holds(text: string, start: number, end: number, letter: number): boolean {
  for (let i = start; i < end; i++) if (fold(text.charCodeAt(i)) === letter) return true;
  return false;
}

const COLON = 58;
const EQUALS = 61;

/** The definitions that a text makes at the given places, with the terms they mean; `capitals` are the abbreviations that are no match. */
export function definitionsAt(
  text: string,
  places: ReadonlySet<number>,
  matches: readonly Match[],
  capitals: readonly number[],
  table: NameTable,
): ReadDefinition[] {
  let hasPhrases = false;
  for (let i = 0; i < capitals.length && !hasPhrases; i += 2) {
    hasPhrases = isInPhrase(text, capitals[i] ?? 0, capitals[i + 1] ?? 0);
  }
  for (let i = 0; i < matches.length && !hasPhrases; i++) {
    const match = matches[i];
    hasPhrases = match !== undefined && table.exact[match.name] === true && isInPhrase(text, match.start, match.end);
  }
  return findDefinitions(text, (open) => places.has(open), hasPhrases).map((one) => ({
    ...one,
    terms: termsOfDefinition(one, matches, table),
  }));
}
