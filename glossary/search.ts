/** Typed words → terms. */
import MiniSearch from 'minisearch';
import type { Term } from './types.ts';

/** Best matches first; names weigh more than explanations. An empty question finds nothing. */
export type Search = (typed: string) => readonly Term[];

const MAX_RESULTS = 20;
/** Share of a word's letters that may be mistyped. */
const FUZZINESS = 0.2;

/**
 * Builds the search over all terms: prefixes count, a mistyped letter is forgiven. A term that is called as it was typed comes first
 * ("RFA" before "genicular nerve RFA"), then one with a name that begins so, then the rest by weight.
 */
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
    processTerm: folded,
  });
  index.addAll(
    terms.map(({ name, names, plain }, id) => ({ id, name, names: names.map(({ text }) => text).join(' | '), plain })),
  );
  return (typed) => {
    const question = folded(typed).trim();
    if (question === '') return [];
    return index
      .search(question)
      .flatMap(({ id }) => terms[Number(id)] ?? [])
      .map((term) => ({ term, distance: distance(term, question) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MAX_RESULTS)
      .map(({ term }) => term);
  };
}

/** How far a term's names are from what was typed: 0 called so, 1 begins so, 2 neither. */
function distance({ names }: Term, question: string): number {
  const texts = names.map(({ text }) => folded(text));
  if (texts.includes(question)) return 0;
  return texts.some((text) => text.startsWith(question)) ? 1 : 2;
}

/** Without accents, capitals and hyphens: "Ménière" is found by "meniere". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-‐‑–]+/g, ' ');
}
