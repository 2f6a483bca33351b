import type { Name, Term } from '../types.ts';
import { senseWordsOf } from './sense-words.ts';

/** Words that say nothing about a meaning. */
const EMPTY = new Set(
  'a an and or of the for in on to with from by as at is it its that this not no other some any all one two more than into about under over first last new old same such very also only just level levels use used using test name type word system group part work per day time end make set part value values chronic acute program programme trial condition study effect people patient patients unit device care management number body therapy therapies treatment method procedure disorder disease syndrome medicine medical health pain general'.split(
    ' ',
  ),
);

/** The words of a phrase that can be a cue, in the form in which they are looked for. */
export function contentWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^\d+$/.test(word) && !EMPTY.has(word))
    .map(stem);
}

/** Cues are looked for with and without a plural -s: the dictionary holds the singular. */
export function stem(word: string): string {
  return word.length > 4 && /[^su]s$/.test(word) && !/is$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * The words that speak for a name's own meaning (what the writer gave, what is known of the abbreviation, and the words of the term's
 * other names) and those that speak for another (the writer's list of other meanings and the known ones, less what both share).
 */
export function cueWords(name: Name, term: Term): { near: string[]; far: string[] } {
  const known = senseWordsOf(name.text, term.id);
  const own = new Set([...(known.near?.split(' ') ?? []).map(stem), ...(name.near ?? []).flatMap(contentWords)]);
  for (const other of term.names) {
    if (other.trust !== 'evidence')
      for (const word of contentWords(other.text)) if (own.size < MOST_NEAR) own.add(word);
  }
  const far = new Set(
    [...(known.far?.split(' ') ?? []).map(stem), ...(name.other ?? []).flatMap(contentWords)].filter(
      (word) => !own.has(word),
    ),
  );
  for (const words of [own, far]) words.delete(stem(name.text.toLowerCase()));
  return { near: [...own], far: [...far] };
}

/** More words than this for one name cost more than they tell. */
const MOST_NEAR = 40;
