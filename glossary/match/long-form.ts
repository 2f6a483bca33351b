/** Which of our terms does a page mean by the long form that it gives for an abbreviation? */
import type { NameTable } from './name-table.ts';
import type { Definition, Match } from './types.ts';

/** How much two spellings of one phrase share, counted in pairs of letters: "electric nervous" for "electrical nerve". */
const SAME_PHRASE = 0.84;
/** An article or a plural may stand between a name's place and the long form's. */
const SLACK = 2;

/**
 * The terms that a definition's long form names, or `null`: it is something else. The long form is a name in the text, or nearly
 * one of the names of the terms that the short form can mean.
 */
export function termsOfDefinition(
  definition: Definition,
  matches: readonly Match[],
  table: NameTable,
): readonly number[] | null {
  let own: readonly number[] = [];
  const low = Math.min(definition.start, definition.longStart) - SLACK;
  const high = Math.max(definition.start, definition.longStart) + SLACK;
  for (let i = firstFrom(matches, low); i < matches.length; i++) {
    const match = matches[i];
    if (!match || match.start > high) break;
    const begins = Math.abs(match.start - definition.longStart) <= SLACK;
    if (begins && Math.abs(match.end - definition.longEnd) <= SLACK) return table.termsOf(match.name);
    if (match.start === definition.start && match.end === definition.end) {
      own = [match.name, ...table.rivalsOf(match.name)].flatMap((name) => table.termsOf(name));
    }
  }
  if (own.length === 0) return null;
  /** So long a name may be an abbreviation itself. */
  const shortest = definition.shortForm.length + 2;
  const long = bare(definition.longForm);
  let longPairs: Map<number, number> | null = null;
  const near = own.filter((term) =>
    table.namesOf(term).some((name) => {
      const pattern = table.patternOf(name);
      // Its marks make a pattern as long as its name at least, but for the one that stands for two letters.
      if (pattern.length <= shortest && !pattern.includes('^')) return false;
      const text = plainText(pattern);
      if (text.length <= shortest) return false;
      const letters = bare(text);
      if (letters === long) return true;
      if (!mayBeLike(letters.length - 1, long.length - 1)) return false;
      longPairs ??= pairs(long);
      return likeness(pairs(letters), longPairs) >= SAME_PHRASE;
    }),
  );
  return near.length > 0 ? near : null;
}

/** A pattern without its marks. */
function plainText(pattern: string): string {
  return pattern
    .replace(/:.|[_~]/g, '')
    .replace(/[<>]/g, 'e')
    .replace(/=/g, 'z')
    .replace(/\^/g, 'or');
}

/** The letters and digits of a phrase, small, without its little words. */
function bare(text: string): string {
  return text.toLowerCase().replace(/\b(?:and|of|the|a|an)\b|[^a-z\dß-ɏͰ-ӿ]/g, '');
}

/** The pairs of letters that stand side by side, each as one number, with how often they do. */
function pairs(letters: string): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Could so many pairs and so many others share enough? Not where one phrase is much longer. */
function mayBeLike(a: number, b: number): boolean {
  return 2 * Math.min(a, b) >= SAME_PHRASE * (a + b);
}

/** Dice's coefficient over pairs of letters: 1 for the same, 0 for nothing in common. */
function likeness(a: Map<number, number>, b: Map<number, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The first match that begins at a place or after it. */
function firstFrom(matches: readonly Match[], place: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
