/** The glossary's names with what they may mean, as reading and deciding need them. */
import type { Difficulty } from '../types.ts';
import { type CueWords, type EncodedCues, openCueWords } from './cue-words.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import {
  DIFFICULTY,
  type EncodedNames,
  IS_DOMINANT,
  IS_UNIQUE,
  NAME_END,
  number,
  openNameList,
  SEVERAL,
  SORT_BITS,
  TERM_END,
  TRUST,
  TRUSTS,
} from './names.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** What is known of names and terms, which are asked for by their index. What is not asked for is never cut out of the strings. */
export interface NameTable {
  /** Finds names by their first words' places in `words`. */
  readonly index: NameIndex;
  /** The words that reading looks up. */
  readonly words: WordTable;
  readonly cues: CueWords;
  /** How many terms there are. */
  readonly termCount: number;
  /** A name's pattern (`pattern.ts`). An irregular plural is a name of its own. */
  patternOf(name: number): string;
  /** Is the name trusted always? */
  isTrusted(name: number): boolean;
  /** Is it trusted on pages about medicine? */
  isMedical(name: number): boolean;
  /** In texts about medicine, the term is by far the commonest meaning of the name. */
  isDominant(name: number): boolean;
  /** Hardly anything else is called so. */
  isUnique(name: number): boolean;
  /** The case of words with capitals counts. */
  isExact(name: number): boolean;
  /** Other names that are written the same and mean another term; the first in the table is the one that is found. */
  rivalsOf(name: number): readonly number[];
  /** The term that a name stands with; it may mean others too. */
  termOf(name: number): number;
  /** All terms that a name can mean. */
  termsOf(name: number): readonly number[];
  namesOf(term: number): readonly number[];
  /** The cue words of a name; `null`: it needs none. */
  cuesOf(name: number): NameCues | null;
  idOf(term: number): string;
  difficultyOf(term: number): Difficulty;
  /** Is the term a treatment that one is given (a medicine, a supplement, a procedure, a device)? */
  isTreatment(term: number): boolean;
  /** Is it something that one suffers from? */
  isCondition(term: number): boolean;
  /** A number that the terms of one article share. */
  articleOf(term: number): number;
}

/** Cue words that speak for a name's own meaning, and for others. */
export interface NameCues {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** What the compiler writes: strings, because they compress and load best. */
export interface EncodedNameTable {
  readonly terms: string;
  readonly cues: EncodedCues & {
    /** The words, in order; they stay at home. */
    readonly words: readonly string[];
  };
  /** The numbers of names that are written alike and need evidence, those of each writing in order. */
  readonly rivals: string;
}

/** What goes with the names (`names.ts`): `article id (| cues)*` for each term, the cue words, and which names are written alike. */
export interface EncodedMeanings {
  readonly terms: string;
  readonly cues: EncodedCues;
  readonly rivals: string;
}

/** Parts a name from its cues, and those that speak for it from those against. */
export const CUES_BEGIN = '@';

const NONE: readonly number[] = [];
const ALWAYS = TRUSTS.indexOf('always');
const MEDICAL = TRUSTS.indexOf('medical');

/** A name table in its parts; the cue words for reasons that name them. */
export interface TableParts {
  readonly names: EncodedNames;
  readonly meanings: EncodedMeanings;
  readonly cueWords?: readonly string[];
}

/** Opens the names and what they mean, ready for reading. */
export function openNameTable({ names, meanings, cueWords }: TableParts): NameTable {
  const list = openNameList(names.names);
  const firsts = unpackNumbers(names.firsts);
  const cues = openCueWords(meanings.cues, cueWords);
  const words = createWordTable(firsts, names.firstCount, cues.pairs);
  const { text, starts, ends, bits, owners, levels, shared } = list;
  /** What is written of each term beside its names; cut out at once, and only where a meaning hangs on it. */
  let terms: readonly string[] | null = null;
  const writtenOf = (term: number): string => {
    terms ??= meanings.terms.split(TERM_END);
    return terms[term] ?? '';
  };
  /** All terms of the names that mean several, the one that each stands with first. */
  const several = new Map<number, readonly number[]>();
  for (let i = 0; i < shared.length; i += 3) {
    const name = shared[i + 1] ?? 0;
    several.set(name, [...(several.get(name) ?? [owners[name] ?? 0]), shared[i] ?? 0]);
  }
  /** By term: the list of it alone, one for all its names. */
  const alone: (readonly number[] | undefined)[] = [];

  const patternOf = (name: number): string => text.slice(starts[name], ends[name]);
  const termOf = (name: number): number => owners[name] as number;
  const bitsOf = (name: number): number => bits[name] as number;
  const termsOf = (name: number): readonly number[] => {
    if ((bitsOf(name) & SEVERAL) !== 0) return several.get(name) ?? NONE;
    const term = termOf(name);
    alone[term] ??= [term];
    return alone[term];
  };
  const levelOf = (term: number): number => levels[term] as number;

  const namesOf = (term: number): readonly number[] => {
    const own: number[] = [];
    for (let name = firstNameOf(term, owners); owners[name] === term; name++) own.push(name);
    for (let i = 0; i < shared.length; i += 3)
      if (shared[i] === term) own.splice(shared[i + 2] ?? 0, 0, shared[i + 1] ?? 0);
    return own;
  };

  /** The id of a term as it is written, and the cues of each of its names. */
  const partsOf = (term: number): string[] => writtenOf(term).slice(1).split(NAME_END);

  /** The cues of a name as they are written; `''`: it has none. */
  const writtenCues = (name: number): string => {
    const term = termOf(name);
    return partsOf(term)[1 + namesOf(term).indexOf(name)] ?? '';
  };
  let rivals: ReadonlyMap<number, readonly number[]> | null = null;
  const unpacked = new Map<number, NameCues | null>();

  return {
    index: createNameIndex(list, firsts, words),
    words,
    cues,
    termCount: levels.length,
    patternOf,
    isTrusted: (name) => (bitsOf(name) & TRUST) === ALWAYS,
    isMedical: (name) => (bitsOf(name) & TRUST) === MEDICAL,
    isDominant: (name) => (bitsOf(name) & IS_DOMINANT) !== 0,
    isUnique: (name) => (bitsOf(name) & IS_UNIQUE) !== 0,
    isExact: list.isExact,
    rivalsOf(name) {
      rivals ??= openRivals(meanings.rivals);
      return rivals.get(name) ?? NONE;
    },
    termOf,
    termsOf,
    namesOf,
    cuesOf(name) {
      const known = unpacked.get(name);
      if (known !== undefined) return known;
      const written = writtenCues(name);
      const [, near = '', far = ''] = written.split(CUES_BEGIN);
      const own = written === '' ? null : { near: numbers(near, 2), far: numbers(far, 2) };
      unpacked.set(name, own);
      return own;
    },
    idOf(term) {
      const [id = ''] = partsOf(term);
      const [first] = namesOf(term);
      return id === '' && first !== undefined ? idOf(patternOf(first)) : id;
    },
    // What the compiler wrote: 1, 2 or 3.
    difficultyOf: (term) => (levelOf(term) & DIFFICULTY) as Difficulty,
    isTreatment: (term) => levelOf(term) >> SORT_BITS === 1,
    isCondition: (term) => levelOf(term) >> SORT_BITS === 2,
    articleOf: (term) => writtenOf(term).charCodeAt(0),
  };
}

/** The names that are written alike, by the one that is found. */
function openRivals(encoded: string): ReadonlyMap<number, readonly number[]> {
  const rivals = new Map<number, readonly number[]>();
  for (const alike of encoded.split(NAME_END)) {
    const [first = 0, ...others] = numbers(alike, 3);
    rivals.set(first, others);
  }
  return rivals;
}

/** The index of the first name of a term; names stand in the order of their terms. */
function firstNameOf(term: number, owners: Int32Array): number {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle] as number) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers in a text, of so many digits each. */
function numbers(text: string, digits: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < text.length; i += digits) list.push(number(text, i, digits));
  return list;
}

/** The id that a term has when none is written: its first name's pattern, without marks, in lower case with hyphens. */
export function idOf(pattern: string): string {
  return pattern
    .replace(/@.*|:.|[_~<>=^]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
