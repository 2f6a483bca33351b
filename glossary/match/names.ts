/** The glossary's names, ready to be found, from the string that travels into every page. */
import type { Trust } from '../types.ts';
import type { NameList } from './first-words.ts';
import type { PackedNumbers } from './packed-numbers.ts';

/** Separators of the encoding; no name holds them (`RESERVED`). */
export const TERM_END = ';';
export const NAME_END = '|';
/** Digits of numbers in the encoding: printable, and not special in names, patterns or JSON. */
export const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-.';
/** Added to the difficulty of a treatment, twice to that of a condition. */
export const SORT = 5;
/** Added to the flag of a name that is dominant, twice for one that is unique. */
export const DOMINANT = 6;
/** A name's flag: three times its kind of case, plus its trust. */
export const TRUSTS: readonly Trust[] = ['always', 'medical', 'evidence'];

/** One character for each flag; the first, of most names, is left out. No pattern begins with any of them, nor with `SHARED`. */
export const FLAGS = '0!#$%&(),./?[]{}`+';
const SHARED = 42;

/** What is known of a name, as bits that cost nothing to ask for: its place in `TRUSTS`, and these. */
export const TRUST = 3;
export const EXACT = 4;
/** In texts about medicine, the term is by far the commonest meaning of the name; and hardly anything else is called so. */
export const IS_DOMINANT = 8;
export const IS_UNIQUE = 16;
/** It stands for terms besides the one that it stands with. */
export const SEVERAL = 32;
/** The bits of what the compiler wrote, by its flag. */
const BITS = Uint8Array.from(FLAGS, (_, flag) => {
  const exact = flag % DOMINANT >= TRUSTS.length ? EXACT : 0;
  const common = (flag >= DOMINANT ? IS_DOMINANT : 0) | (flag >= 2 * DOMINANT ? IS_UNIQUE : 0);
  return (flag % TRUSTS.length) | exact | common;
});
/** Of a term: its difficulty, and above it its sort. */
export const DIFFICULTY = 3;
export const SORT_BITS = 2;

export const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** The number of base `DIGITS.length` that stands at `at`. */
export function number(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * DIGITS.length + digit(text, i);
  return value;
}

/** What the compiler writes of names. */
export interface EncodedNames {
  /** `level (| [flag] pattern)*` for each term; `*` and a number where a name stands with a term before. */
  readonly names: string;
  /** The words with which they begin (`first-words.ts`). */
  readonly firsts: PackedNumbers;
  /** How many different ones they are: several names begin with each. */
  readonly firstCount: number;
}

/** The names as they stand in their string, nothing cut out yet. */
export interface OpenNames extends NameList {
  /** What is known of each name, as bits: `TRUST` and those that follow it. */
  readonly bits: Uint8Array;
  /** The term that each name stands with. */
  readonly owners: Int32Array;
  /** Of each term: its difficulty and sort. */
  readonly levels: Uint8Array;
  /** Where a term has a name of a term before it: term, that name, how many names the term has before, and so on. */
  readonly shared: readonly number[];
}

/**
 * Opens the string of names. Typed lists throughout: this runs in every page with terms, where lists that grow and objects by the thousand are felt as
 * garbage collection.
 */
export function openNameList(text: string): OpenNames {
  const { length } = text;
  // A name takes two characters at the least, and so does a term.
  const starts = new Int32Array(length >> 1);
  const ends = new Int32Array(length >> 1);
  const allBits = new Uint8Array(length >> 1);
  const owners = new Int32Array(length >> 1);
  const levels = new Uint8Array(length >> 1);
  const shared: number[] = [];
  let count = 0;
  let term = 0;
  for (let at = 0; at < length; term++) {
    const level = digit(text, at);
    levels[term] = (level % SORT) | (Math.floor(level / SORT) << SORT_BITS);
    let stop = text.indexOf(TERM_END, at);
    if (stop < 0) stop = length;
    for (let own = 0, end = at + 1; end < stop; own++) {
      const start = end + 1;
      end = text.indexOf(NAME_END, start);
      if (end < 0 || end > stop) end = stop;
      const c = text.charCodeAt(start);
      if (c === SHARED) {
        shared.push(term, number(text, start + 1, 3), own);
        continue;
      }
      const flag = isFlag(c) ? FLAGS.indexOf(text.charAt(start)) : 0;
      allBits[count] = BITS[flag] as number;
      owners[count] = term;
      starts[count] = flag > 0 ? start + 1 : start;
      ends[count] = end;
      count++;
    }
    at = stop + 1;
  }
  // Cut to size: the room taken at first is ten times what is needed.
  const bits = allBits.slice(0, count);
  for (let i = 1; i < shared.length; i += 3) {
    const name = shared[i] as number;
    bits[name] = (bits[name] as number) | SEVERAL;
  }
  return {
    text,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    isExact: (name: number) => ((bits[name] as number) & EXACT) !== 0,
    bits,
    owners: owners.slice(0, count),
    levels: levels.slice(0, term),
    shared,
  };
}

/** No digit and no letter: patterns begin with these, or with a mark that is no flag. */
function isFlag(c: number): boolean {
  return !((c > 47 && c < 58) || (c > 64 && c < 91) || (c > 96 && c < 123)) && FLAGS.includes(String.fromCharCode(c));
}
