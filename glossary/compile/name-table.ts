/** The glossary's names → the compact table that travels into pages. */
import { hashOf, WEIGHT_ZERO } from '../match/cue-words.ts';
import { LONGEST_PATTERN } from '../match/first-words.ts';
import { CUES_BEGIN, type EncodedNameTable, idOf } from '../match/name-table.ts';
import { DIGITS, DOMINANT, FLAGS, NAME_END, SORT, TERM_END, TRUSTS } from '../match/names.ts';
import { packNumbers } from '../match/packed-numbers.ts';
import { topicWeights } from '../match/topic-words.ts';
import { type Name, type Term, TREATMENT_KINDS } from '../types.ts';
import { cueWords } from './cue-words.ts';
import { patternsOf } from './inflect.ts';
import { senseWordsOf } from './sense-words.ts';

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
  /** Numbers of names that need cues, by pattern. */
  const alike = new Map<string, string[]>();
  const encoded = terms.map((term) => {
    const names: string[] = [];
    const own = new Set<string>();
    for (const name of term.names) {
      for (const pattern of patternsOf(name.text, name.plural)) {
        const shared = written.get(`${name.case}${pattern}`);
        if (own.has(`${name.case}${pattern}`)) continue;
        own.add(`${name.case}${pattern}`);
        if (shared !== undefined && !needsCues(name)) {
          names.push(shared);
          continue;
        }
        const number = digits(count++, 3);
        written.set(`${name.case}${pattern}`, `*${number}`);
        if (needsCues(name)) alike.set(pattern, [...(alike.get(pattern) ?? []), number]);
        const flag = TRUSTS.indexOf(name.trust) + (name.case === 'exact' ? 3 : 0) + commonness(name, term) * DOMINANT;
        names.push(`${flag > 0 ? FLAGS.charAt(flag) : ''}${checked(pattern)}${encodeCues(name, term, cues)}`);
      }
    }
    const first = names[0] ?? '';
    const id = idOf(FLAGS.includes(first.charAt(0), 1) ? first.slice(1) : first) === term.id ? '' : term.id;
    return [
      `${digits(term.difficulty + sortOf(term) * SORT, 1)}${digits(articles.indexOf(term.article), 1)}${id}`,
      ...names,
    ].join(NAME_END);
  });
  const rivals = [...alike.values()].filter((numbers) => numbers.length > 1).map((numbers) => numbers.join(''));
  return { terms: encoded.join(TERM_END), cues: cues.encode(), rivals: rivals.join(NAME_END) };
}

/** @throws if the pattern begins as if it had a flag, or were another term's, or if it is too long for the index. */
function checked(pattern: string): string {
  if (pattern.length > LONGEST_PATTERN) throw new Error(`the name "${pattern}" is too long`);
  if (!`*${FLAGS.slice(1)}`.includes(pattern.charAt(0))) return pattern;
  throw new Error(`the name "${pattern}" begins with a sign that the name table reserves: leave it out`);
}

/** 1: our meaning is the commonest in medical texts; an abbreviation that its writer trusts on medical pages is so. 2: there is hardly another. */
function commonness(name: Name, { id }: Term): 0 | 1 | 2 {
  if (!needsCues(name)) return 0;
  const { unique, dominant, far } = senseWordsOf(name.text, id);
  if (unique) return 2;
  return dominant || (name.trust === 'medical' && far === undefined) ? 1 : 0;
}

/** Names whose meaning is decided by the words around them. */
function needsCues({ trust, case: letters }: Name): boolean {
  return trust === 'evidence' || (trust === 'medical' && letters === 'exact');
}

/** 1: a treatment that one is given; 2: what one suffers from; 0: anything else. */
function sortOf({ kind }: Term): 0 | 1 | 2 {
  if (kind === 'condition' || kind === 'symptom') return 2;
  return kind !== 'therapy' && (TREATMENT_KINDS as readonly string[]).includes(kind) ? 1 : 0;
}

function encodeCues(name: Name, term: Term, cues: Cues): string {
  if (!needsCues(name)) return '';
  const { near, far } = cueWords(name, term);
  const code = (words: readonly string[]) => words.map((word) => digits(cues.indexOf(word), 2)).join('');
  return far.length > 0 ? `${CUES_BEGIN}${code(near)}${CUES_BEGIN}${code(far)}` : `${CUES_BEGIN}${code(near)}`;
}

interface Cues {
  indexOf(word: string): number;
  encode(): EncodedNameTable['cues'];
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
    encode: () => ({
      hashes: packNumbers(Int32Array.from(words, hashOf)),
      weights: [...weights.values()].map((weight) => digits(weight + WEIGHT_ZERO, 1)).join(''),
      words,
    }),
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
