/** The glossary's names → what the scout looks for in every page. */
import { inPlain, plainWords } from '../match/plain-words.ts';
import { END, type EncodedScoutNames, KIND, KINDS, NEXT_FIRST } from '../match/scout-names.ts';
import type { Name, Term } from '../types.ts';
import { inflect } from './inflect.ts';

/** Terms of this level and below are everyday words, which are never marked. */
const EVERYDAY = 1;

/** Writes every spelling of every name that can make a page worth reading; names that need evidence, and everyday words, cannot. */
export function encodeScoutNames(terms: readonly Term[]): EncodedScoutNames {
  const names = terms.filter(({ difficulty }) => difficulty > EVERYDAY).flatMap((term) => term.names);
  /** The number of each name's kind: the first of those that it has. */
  const kinds = new Map<string, number>();
  const exact = new Set<string>();
  for (const [number, kind] of KINDS.entries()) {
    for (const name of names) {
      if (name.trust !== kind.trust || name.case !== kind.case) continue;
      for (const spelling of spelt(name)) {
        const plain = plainWords(spelling.toLowerCase()).join(' ');
        if (!kinds.has(plain)) kinds.set(plain, number);
        if (kind.case === 'exact') for (const word of plainWords(spelling)) exact.add(word);
      }
    }
  }
  const kept = [...kinds.keys()].filter((name) => !holdsAnother(name, (part) => kinds.get(part) === 0)).sort();
  const restsOf = Map.groupBy(kept, (name) => name.split(' ', 1)[0] ?? '');
  return {
    firsts: [...restsOf.keys()].join(' '),
    rests: [...restsOf]
      .map(([first, own]) => own.map((name) => withKind(name.slice(first.length + 1), kinds.get(name))).join(END))
      .join(NEXT_FIRST),
    capitals: [...exact].filter((word) => !exact.has(word.toLowerCase())).join(' '),
  };
}

function withKind(rest: string, number = 0): string {
  return number > 0 ? `${rest}${KIND}${number}` : rest;
}

/** All spellings of a name, in plain letters. */
function spelt({ text, plural }: Name): string[] {
  return inflect(text, plural).map(inPlain);
}

/** Are some of the name's words in a row, but not all, a name? */
function holdsAnother(name: string, isName: (part: string) => boolean): boolean {
  const words = name.split(' ');
  return words.some((_, from) =>
    words.some((_, to) => to >= from && to - from < words.length - 1 && isName(words.slice(from, to + 1).join(' '))),
  );
}
