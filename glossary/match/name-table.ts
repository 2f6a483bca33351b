/** The glossary's names with what they may mean, as reading and deciding need them. */
import type { Difficulty, Trust } from '../types.ts';
import { DOMINANT, digit, NAME_END, type Names, number, SORT, TERM_END, TRUSTS } from './names.ts';
import type { EncodedMeanings } from './split-table.ts';

/** Parallel lists: names by their index, terms by theirs. */
export interface NameTable {
  readonly names: Names;
  /** `weight word` after `weight word`. */
  readonly encodedCues: string;
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

/** Parts a name from its cues, and those that speak for it from those against. */
export const CUES_BEGIN = '@';
/** Added to a cue's weight so that it is one digit. */
export const WEIGHT_ZERO = 20;

/** Unpacks the meanings of names that are open already. What only deciding asks for is cut out when it is first asked for. */
export function decodeNameTable(meanings: EncodedMeanings, names: Names): NameTable {
  const { text, starts, ends, isExact, owners } = names;
  const flags = [...names.flags];
  const levels = [...names.levels];
  const { terms: rest, cues: encodedCues } = meanings;
  const terms = Array.from(owners, (owner) => [owner]);
  const namesOf: number[][] = levels.map(() => []);
  for (const [name, owner] of owners.entries()) namesOf[owner]?.push(name);
  for (let i = 0; i < names.shared.length; i += 3) {
    const [term = 0, name = 0, before = 0] = names.shared.slice(i, i + 3);
    terms[name]?.push(term);
    namesOf[term]?.splice(before, 0, name);
  }

  const article: number[] = [];
  const writtenIds: string[] = [];
  /** By name: where its cues are written in `rest`, and their end; 0: it has none. */
  const cuesFrom = new Uint32Array(starts.length);
  const cuesTo = new Uint32Array(starts.length);
  const rivals = new Map<number, number[]>();
  const first = new Map<string, number>();
  for (let at = 0, term = 0; term < levels.length; term++) {
    let stop = rest.indexOf(TERM_END, at);
    if (stop < 0) stop = rest.length;
    article.push(digit(rest, at));
    const own = namesOf[term] ?? [];
    for (let i = -1, end = at; end < stop; i++) {
      const start = end + (i < 0 ? 0 : 1);
      end = rest.indexOf(NAME_END, start);
      if (end < 0 || end > stop) end = stop;
      const name = own[i];
      if (i < 0) writtenIds.push(rest.slice(at + 1, end));
      if (name !== undefined && end > start) {
        cuesFrom[name] = start + 1;
        cuesTo[name] = end;
        const pattern = text.slice(starts[name], ends[name]);
        const rival = first.get(pattern);
        if (rival === undefined) first.set(pattern, name);
        else rivals.set(rival, [...(rivals.get(rival) ?? []), name]);
      }
    }
    at = stop + 1;
  }

  const cueTopic: number[] = [];
  for (let at = 0; at < encodedCues.length; ) {
    cueTopic.push(digit(encodedCues, at) - WEIGHT_ZERO);
    const blank = encodedCues.indexOf(' ', at);
    at = blank < 0 ? encodedCues.length : blank + 1;
  }
  const unpacked = new Map<number, NameCues>();
  let patterns: readonly string[] | null = null;
  let cues: readonly string[] | null = null;
  let termIds: readonly string[] | null = null;
  return {
    names,
    encodedCues,
    get patterns() {
      patterns ??= Array.from(starts, (start, name) => text.slice(start, ends[name]));
      return patterns;
    },
    trust: flags.map((flag) => TRUSTS[flag % TRUSTS.length] ?? 'evidence'),
    exact: flags.map((_, name) => isExact(name)),
    dominant: flags.map((flag) => flag >= DOMINANT),
    unique: flags.map((flag) => flag >= 2 * DOMINANT),
    rivals,
    terms,
    namesOf,
    cuesOf(name) {
      const from = cuesFrom[name];
      if (!from) return null;
      let own = unpacked.get(name);
      if (!own) {
        const [near = '', far = ''] = rest.slice(from, cuesTo[name]).split(CUES_BEGIN);
        own = { near: numbers(near), far: numbers(far) };
        unpacked.set(name, own);
      }
      return own;
    },
    get termIds() {
      termIds ??= writtenIds.map((id, term) => {
        const name = namesOf[term]?.[0] ?? -1;
        return id === '' && name >= 0 ? idOf(text.slice(starts[name], ends[name])) : id;
      });
      return termIds;
    },
    // What the compiler wrote: 1, 2 or 3.
    difficulty: levels.map((level) => (level % SORT) as Difficulty),
    treatment: levels.map((level) => Math.floor(level / SORT) === 1),
    condition: levels.map((level) => Math.floor(level / SORT) === 2),
    article,
    get cues() {
      cues ??= encodedCues.split(' ').map((cue) => cue.slice(1));
      return cues;
    },
    cueTopic,
  };
}

function numbers(text: string): number[] {
  const list: number[] = [];
  for (let i = 0; i < text.length; i += 2) list.push(number(text, i, 2));
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
