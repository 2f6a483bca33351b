/** The names by which the scout tells whether there is anything on a page, in the words of `plain-words.ts`. */
import { plainWords } from './plain-words.ts';

/**
 * What `compile/scout-names.ts` writes and travels into every page. A name that holds another, always trusted one is left out: where it stands, that
 * one is found.
 */
export interface EncodedScoutNames {
  /** The first words of all names, with a blank between. */
  readonly firsts: string;
  /**
   * In the order of their characters, each between two `END`s, its words with a blank between: all names but those that are one word of the first
   * kind, with which no other begins. `KIND` and a digit stand after the others' names.
   */
  readonly names: string;
  /** The words with capitals of names whose case counts, with a blank between. */
  readonly capitals: string;
}

export const END = ';';
export const KIND = '|';

/** What a name says by standing somewhere, by the digit after it; without a digit, the first. */
export const KINDS = [
  { trust: 'always', case: 'any' },
  { trust: 'always', case: 'exact' },
  { trust: 'medical', case: 'any' },
  { trust: 'medical', case: 'exact' },
] as const;

export type NameKind = (typeof KINDS)[number];

/** The names of one frame. */
export interface ScoutNames {
  /** The words with which names begin. */
  readonly firsts: ReadonlySet<string>;
  /** What the name says, which begins with the word; `null`: it is none, but others begin so. `undefined`: there is nothing more. */
  kindOf(first: string, name: string): NameKind | null | undefined;
  /** How a word is written whose capitals count; of others, nothing. */
  formsOf(word: string): readonly string[];
}

/** Opens the names. Little is done until a word is met: the browser cuts a string and makes a set faster than a loop of ours, which is not compiled yet. */
export function openScoutNames({ firsts, names, capitals }: EncodedScoutNames): ScoutNames {
  /** By first word: the stretch of all its names. */
  const groups = new Map<string, string>();
  /** The words of `capitals` as they are, and in small letters as texts are asked for them. */
  let written: readonly string[] = [];
  let plain: readonly string[] = [];
  const forms = new Map<string, readonly string[]>();

  function groupOf(first: string): string {
    let group = groups.get(first);
    if (group === undefined) {
      group = names.slice(placeOf(names, first), placeOf(names, `${first}${AFTER_WORD}`) + 1);
      groups.set(first, group);
    }
    return group;
  }

  return {
    firsts: new Set(firsts.split(' ')),
    kindOf(first, name) {
      const group = groupOf(first);
      if (group === END) return name === first ? KINDS[0] : undefined;
      const at = group.indexOf(END + name);
      if (at < 0) return undefined;
      const end = at + 1 + name.length;
      const next = group.charAt(end);
      if (next === END) return KINDS[0];
      return next === KIND ? (KINDS[Number(group.charAt(end + 1))] ?? null) : null;
    },
    formsOf(word) {
      const known = forms.get(word);
      if (known) return known;
      if (plain.length === 0) {
        written = capitals.split(' ');
        plain = plainWords(capitals.toLowerCase());
      }
      const own = written.filter((_, i) => plain[i] === word);
      forms.set(word, own);
      return own;
    },
  };
}

/** The character after the blank: what begins with a word and it is after all names that begin with the word alone. */
const AFTER_WORD = '!';

/** The place before the first name that is not before `name`: that of the `END` it begins with. */
function placeOf(names: string, name: string): number {
  let low = 0;
  let high = names.length - 1;
  while (low < high) {
    const middle = names.lastIndexOf(END, (low + high) >> 1);
    const end = names.indexOf(END, middle + 1);
    const there = names.slice(middle + 1, end).split(KIND)[0] as string;
    if (there < name) low = end;
    else high = middle;
  }
  return low;
}
