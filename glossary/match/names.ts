/** The glossary's names, ready to be found, from the string that travels into every page. */
import type { Trust } from '../types.ts';
import { createNameIndex, type NameIndex, type NameList } from './name-index.ts';
import type { EncodedNames } from './split-table.ts';

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

export const digit = (text: string, at: number): number => DIGITS.indexOf(text.charAt(at));

/** The number of base `DIGITS.length` that stands at `at`. */
export function number(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * DIGITS.length + digit(text, i);
  return value;
}

/** The names as they stand in their string, nothing cut out yet, and the index over them: what the scripts of a frame share. */
export interface Names extends NameList {
  readonly index: NameIndex;
  /** What the compiler wrote of each name: see `TRUSTS` and `DOMINANT`. */
  readonly flags: readonly number[];
  /** The term that each name stands with. */
  readonly owners: readonly number[];
  /** What the compiler wrote of each term: its difficulty and sort. */
  readonly levels: readonly number[];
  /** Where a term has a name of a term before it: term, that name, how many names the term has before, and so on. */
  readonly shared: readonly number[];
}

/** Opens the string that `compile/name-table.ts` writes and `split-table.ts` cuts: `level (| [flag] pattern)*` for each term. */
export function openNames(text: EncodedNames): Names {
  const starts: number[] = [];
  const ends: number[] = [];
  const exact: boolean[] = [];
  const flags: number[] = [];
  const owners: number[] = [];
  const levels: number[] = [];
  const shared: number[] = [];
  const { length } = text;
  for (let at = 0, term = 0; at < length; term++) {
    const level = digit(text, at);
    let stop = text.indexOf(TERM_END, at);
    if (stop < 0) stop = length;
    levels.push(level);
    for (let own = 0, end = at + 1; end < stop; own++) {
      const start = end + 1;
      end = text.indexOf(NAME_END, start);
      if (end < 0 || end > stop) end = stop;
      if (text.charCodeAt(start) === SHARED) {
        shared.push(term, number(text, start + 1, 3), own);
        continue;
      }
      const flag = Math.max(0, FLAGS.indexOf(text.charAt(start), 1));
      flags.push(flag);
      exact.push(flag % DOMINANT >= TRUSTS.length);
      owners.push(term);
      starts.push(flag > 0 ? start + 1 : start);
      ends.push(end);
    }
    at = stop + 1;
  }
  const list = { text, starts, ends, exact };
  return { ...list, flags, owners, levels, shared, index: createNameIndex(list) };
}
