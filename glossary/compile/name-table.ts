/** The glossary's names → the compact table that travels into pages. */
import {
  CUES_BEGIN,
  DIGITS,
  type EncodedNameTable,
  idOf,
  NAME_END,
  TERM_END,
  TRUSTS,
  WEIGHT_ZERO,
} from '../match/name-table.ts';
import { topicWeights } from '../match/topic-words.ts';
import type { Name, Term } from '../types.ts';
import { cueWords } from './cue-words.ts';
import { patternsOf } from './inflect.ts';

/**
 * Packs the terms, in the order given: the index of a term here is its number at run time.
 * @throws if a name cannot be written as a pattern.
 */
export function encodeNameTable(terms: readonly Term[]): EncodedNameTable {
  const cues = createCues();
  const articles = [...new Set(terms.map((term) => term.article))];
  /** Names already written, by pattern and case: two terms may share one. */
  const written = new Map<string, string>();
  let count = 0;
  const encoded = terms.map((term) => {
    const names: string[] = [];
    for (const name of term.names) {
      for (const pattern of patternsOf(name.text, name.plural)) {
        const shared = written.get(`${name.case}${pattern}`);
        if (shared !== undefined) {
          if (!names.includes(shared)) names.push(shared);
          continue;
        }
        const number = `*${digits(count, 3)}`;
        written.set(`${name.case}${pattern}`, number);
        count++;
        const flag = TRUSTS.indexOf(name.trust) + (name.case === 'exact' ? 3 : 0);
        names.push(`${flag}${pattern}${encodeCues(name, term, cues)}`);
      }
    }
    const id = idOf(names[0] ?? '') === term.id ? '' : term.id;
    return [`${term.difficulty}${digits(articles.indexOf(term.article), 1)}${id}`, ...names].join(NAME_END);
  });
  return { terms: encoded.join(TERM_END), cues: cues.encode() };
}

function encodeCues(name: Name, term: Term, cues: Cues): string {
  if (name.trust !== 'evidence') return '';
  const { near, far } = cueWords(name, term);
  const code = (words: readonly string[]) => words.map((word) => digits(cues.indexOf(word), 2)).join('');
  return far.length > 0 ? `${CUES_BEGIN}${code(near)}${CUES_BEGIN}${code(far)}` : `${CUES_BEGIN}${code(near)}`;
}

interface Cues {
  indexOf(word: string): number;
  encode(): string;
}

/** The words that say something: those of the topic first, then what the names add. */
function createCues(): Cues {
  const weights = topicWeights();
  const words = [...weights.keys()];
  const places = new Map(words.map((word, i) => [word, i]));
  return {
    indexOf: (word) => {
      const place = places.get(word) ?? words.push(word) - 1;
      places.set(word, place);
      return place;
    },
    encode: () => words.map((word) => `${digits((weights.get(word) ?? 0) + WEIGHT_ZERO, 1)}${word}`).join(' '),
  };
}

function digits(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = DIGITS.charAt(rest % DIGITS.length) + text;
    rest = Math.floor(rest / DIGITS.length);
  }
  if (rest !== 0 || value < 0) throw new Error(`The name table cannot hold the number ${value} in ${length} digits`);
  return text;
}
