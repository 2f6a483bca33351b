/** Typed words → terms. */
import MiniSearch from 'minisearch';
import type { Term } from './types.ts';

/** Best matches first; names weigh more than explanations. An empty question finds nothing. */
export type Search = (typed: string) => readonly Term[];

const MAX_RESULTS = 20;
/** Share of a word's letters that may be mistyped. */
const FUZZINESS = 0.2;

/** Builds the search over all terms: prefixes count, a mistyped letter is forgiven. */
export function createSearch(terms: readonly Term[]): Search {
  const index = new MiniSearch<{ id: number; name: string; names: string; plain: string }>({
    fields: ['name', 'names', 'plain'],
    searchOptions: {
      boost: { name: 4, names: 3 },
      prefix: true,
      // Short words are names of three letters: one letter off is another name.
      fuzzy: (word) => (word.length > 4 ? FUZZINESS : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    terms.map(({ name, names, plain }, id) => ({ id, name, names: names.map(({ text }) => text).join(' | '), plain })),
  );
  return (typed) =>
    typed.trim() === ''
      ? []
      : index
          .search(typed)
          .slice(0, MAX_RESULTS)
          .flatMap(({ id }) => terms[Number(id)] ?? []);
}
