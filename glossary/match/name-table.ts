/** The glossary's names as matching needs them, unpacked from the string that `compile/name-table.ts` writes. */
import type { Difficulty, Trust } from '../types.ts';

/** Parallel lists: names by their index, terms by theirs. */
export interface NameTable {
  /** Each name's pattern (`pattern.ts`). An irregular plural is a name of its own. */
  readonly patterns: readonly string[];
  readonly trust: readonly Trust[];
  /** In texts about medicine, the term is by far the commonest meaning of the name. */
  readonly dominant: readonly boolean[];
  /** Hardly anything else is called so. */
  readonly unique: readonly boolean[];
  /** Other names that are written the same and mean another term; the first in the table is the one that is found. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
  /** The case of words with capitals counts. */
  readonly exact: readonly boolean[];
  /** Indexes of the terms that a name can mean. */
  readonly terms: readonly (readonly number[])[];
  /** Indexes of the names of each term. */
  readonly namesOf: readonly (readonly number[])[];
  /** The cue words of a name; `null`: it needs none. Unpacked when first asked for. */
  cuesOf(name: number): NameCues | null;
  /** Ids of the terms, by index. */
  readonly termIds: readonly string[];
  readonly difficulty: readonly Difficulty[];
  /** Is the term a treatment that one is given (a medicine, a supplement, a procedure, a device)? */
  readonly treatment: readonly boolean[];
  /** Is it something that one suffers from? */
  readonly condition: readonly boolean[];
  /** The article a term belongs to, as a number. */
  readonly article: readonly number[];
  /** Words whose presence says something, and how much each speaks for a page about medicine (below 0: against). */
  readonly cues: readonly string[];
  readonly cueTopic: readonly number[];
}

/** Cue words that speak for a name's own meaning, and for others. */
export interface NameCues {
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** What the compiler writes: strings, because they compress and load best. */
export interface EncodedNameTable {
  readonly terms: string;
  readonly cues: string;
}

/** Separators of the encoding; no name holds them (`RESERVED`). */
export const TERM_END = ';';
export const NAME_END = '|';
export const CUES_BEGIN = '@';
/** Digits of numbers in the encoding: printable, and not special in names, patterns or JSON. */
export const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-.';
/** Added to a cue's weight so that it is one digit. */
export const WEIGHT_ZERO = 20;
/** Added to the difficulty of a treatment, twice to that of a condition. */
export const SORT = 5;
/** Added to the flag of a name that is dominant, twice for one that is unique. */
export const DOMINANT = 6;
/** A name's flag: three times its kind of case, plus its trust. */
export const TRUSTS: readonly Trust[] = ['always', 'medical', 'evidence'];

/** The number of base `DIGITS.length` that stands at `at`. */
function number(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * DIGITS.length + DIGITS.indexOf(text.charAt(i));
  return value;
}

/**
 * Unpacks the table. A term is `difficulty article [id] (| name)*`, a name is `flag pattern [@ near [@ far]]`; a name that
 * two terms share stands with the first and is referred to as `*` and its number by the other.
 */
export function decodeNameTable({ terms: encoded, cues: encodedCues }: EncodedNameTable): NameTable {
  const patterns: string[] = [];
  const trust: Trust[] = [];
  const exact: boolean[] = [];
  const dominant: boolean[] = [];
  const unique: boolean[] = [];
  const rivals = new Map<number, number[]>();
  const first = new Map<string, number>();
  const terms: number[][] = [];
  const namesOf: number[][] = [];
  /** By name: where its cues are written, then what they are. */
  const written = new Map<number, string>();
  const unpacked = new Map<number, NameCues>();
  const heads: (readonly [head: string, firstName: string])[] = [];
  let termIds: string[] | null = null;
  const difficulty: Difficulty[] = [];
  const treatment: boolean[] = [];
  const condition: boolean[] = [];
  const article: number[] = [];

  for (const [index, term] of encoded.split(TERM_END).entries()) {
    const names = term.split(NAME_END);
    const head = names[0] ?? '';
    const level = DIGITS.indexOf(head.charAt(0));
    // What the compiler wrote: 1, 2 or 3.
    difficulty.push((level % SORT) as Difficulty);
    treatment.push(Math.floor(level / SORT) === 1);
    condition.push(Math.floor(level / SORT) === 2);
    article.push(DIGITS.indexOf(head.charAt(1)));
    const own: number[] = [];
    namesOf.push(own);
    for (let i = 1; i < names.length; i++) {
      const name = names[i] ?? '';
      if (name.startsWith('*')) {
        const shared = number(name, 1, 3);
        terms[shared]?.push(index);
        own.push(shared);
        continue;
      }
      own.push(patterns.length);
      const cuesBegin = name.indexOf(CUES_BEGIN);
      const pattern = cuesBegin < 0 ? name.slice(1) : name.slice(1, cuesBegin);
      const flag = DIGITS.indexOf(name.charAt(0));
      trust.push(TRUSTS[flag % 3] ?? 'evidence');
      exact.push(flag % DOMINANT >= 3);
      dominant.push(flag >= DOMINANT);
      unique.push(flag >= 2 * DOMINANT);
      if (cuesBegin >= 0) {
        written.set(patterns.length, name.slice(cuesBegin + 1));
        const rival = first.get(pattern);
        if (rival === undefined) first.set(pattern, patterns.length);
        else rivals.set(rival, [...(rivals.get(rival) ?? []), patterns.length]);
      }
      patterns.push(pattern);
      terms.push([index]);
    }
    heads.push([head, names[1] ?? '']);
  }
  const cues: string[] = [];
  const cueTopic: number[] = [];
  for (const cue of encodedCues === '' ? [] : encodedCues.split(' ')) {
    cues.push(cue.slice(1));
    cueTopic.push(DIGITS.indexOf(cue.charAt(0)) - WEIGHT_ZERO);
  }
  return {
    patterns,
    trust,
    exact,
    dominant,
    unique,
    rivals,
    terms,
    namesOf,
    cuesOf(name) {
      const text = written.get(name);
      if (text === undefined) return null;
      let own = unpacked.get(name);
      if (!own) {
        const [near = '', far = ''] = text.split(CUES_BEGIN);
        own = { near: numbers(near), far: numbers(far) };
        unpacked.set(name, own);
      }
      return own;
    },
    get termIds() {
      termIds ??= heads.map(([head, firstName]) => (head.length > 2 ? head.slice(2) : idOf(firstName)));
      return termIds;
    },
    difficulty,
    treatment,
    condition,
    article,
    cues,
    cueTopic,
  };
}

function numbers(text: string): number[] {
  const list: number[] = [];
  for (let i = 0; i < text.length; i += 2) list.push(number(text, i, 2));
  return list;
}

/** The id that a term has when none is written: its first name's pattern, without marks, in lower case with hyphens. */
export function idOf(name: string): string {
  return name
    .slice(1)
    .replace(/@.*|:.|[_~<>=^]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
