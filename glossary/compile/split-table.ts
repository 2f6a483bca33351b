/**
 * The name table in two: the names, with what finds them, and what they may mean.
 * Works on the encoded strings, so that neither half holds anything twice.
 */
import { FIRST } from '../match/first-words.ts';
import { CUES_BEGIN, type EncodedNameTable, type TableParts } from '../match/name-table.ts';
import { NAME_END, TERM_END } from '../match/names.ts';
import { packNumbers } from '../match/packed-numbers.ts';
import { firstWords } from './first-words.ts';

/** All parts; a page gets those that it needs. */
export type SplitTable = Required<TableParts>;

/** Takes an encoded table apart; `openNameTable` reads the halves side by side. */
export function splitTable({ terms, cues: { words, ...cues }, rivals }: EncodedNameTable): SplitTable {
  const names: string[] = [];
  const meanings: string[] = [];
  for (const term of terms.split(TERM_END)) {
    const [head = '', ...all] = term.split(NAME_END);
    const places = all.map((name) => name.indexOf(CUES_BEGIN));
    names.push([head.slice(0, 1), ...all.map((name, i) => cut(name, 0, places[i]))].join(NAME_END));
    const rest = [head.slice(1), ...all.map((name, i) => (places[i] === -1 ? '' : name.slice(places[i])))];
    meanings.push(rest.join(NAME_END).replace(/\|+$/, ''));
  }
  const written = names.join(TERM_END);
  const firsts = firstWords(written);
  return {
    names: {
      names: written,
      firsts: packNumbers(firsts),
      firstCount: new Set(firsts.filter((_, i) => i % FIRST === 0)).size,
    },
    meanings: { terms: meanings.join(TERM_END), cues, rivals },
    cueWords: words,
  };
}

function cut(text: string, from: number, to: number | undefined): string {
  return to === undefined || to === -1 ? text.slice(from) : text.slice(from, to);
}
