/**
 * The name table in two: the names, which travel into every page, and what they may mean, which only pages with terms need.
 * Works on the encoded strings, so that neither half holds anything twice.
 */
import { CUES_BEGIN, type EncodedNameTable } from './name-table.ts';
import { NAME_END, TERM_END } from './names.ts';

/** The names alone: `level (| [flag] pattern)*` for each term; `*` and a number where a name stands with a term before. */
export type EncodedNames = string;

/** The rest: `article id (| cues)*` for each term, the cue words, and which names are written alike. */
export interface EncodedMeanings {
  readonly terms: string;
  readonly cues: string;
  readonly rivals: string;
}

export interface SplitTable {
  readonly names: EncodedNames;
  readonly meanings: EncodedMeanings;
}

/** Takes an encoded table apart; `openNameTable` reads the halves side by side. */
export function splitTable({ terms, ...others }: EncodedNameTable): SplitTable {
  const names: string[] = [];
  const meanings: string[] = [];
  for (const term of terms.split(TERM_END)) {
    const [head = '', ...all] = term.split(NAME_END);
    const places = all.map((name) => name.indexOf(CUES_BEGIN));
    names.push([head.slice(0, 1), ...all.map((name, i) => cut(name, 0, places[i]))].join(NAME_END));
    const rest = [head.slice(1), ...all.map((name, i) => (places[i] === -1 ? '' : name.slice(places[i])))];
    meanings.push(rest.join(NAME_END).replace(/\|+$/, ''));
  }
  return { names: names.join(TERM_END), meanings: { terms: meanings.join(TERM_END), ...others } };
}

function cut(text: string, from: number, to: number | undefined): string {
  return to === undefined || to === -1 ? text.slice(from) : text.slice(from, to);
}
