/** The names by which the scout tells whether there is anything on a page, in the words of `plain-words.ts`. */
import { plainWords } from './plain-words.ts';

/**
 * What `compile/scout-names.ts` writes and travels into every page. A name that holds another, always trusted one is left out: where it stands, that
 * one is found.
 */
export interface EncodedScoutNames {
  /** The words with which names begin, in the order of their characters and with a blank between. */
  readonly firsts: string;
  /**
   * For each of them, with `NEXT_FIRST` between: what follows it in its names, in the order of the characters and with `END` between; nothing, for the
   * name that is the word alone. `KIND` and a digit stand after names that are not of the first kind. A word that begins many names is written once.
   */
  readonly rests: string;
  /** The words with capitals of names whose case counts, with a blank between. */
  readonly capitals: string;
}

export const NEXT_FIRST = '~';
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
export function openScoutNames(encoded: EncodedScoutNames): ScoutNames {
  const words = encoded.firsts.split(' ');
  let all: readonly string[] = [];
  /** By first word: the rests of its names, each between two `END`s. */
  const restsOf = new Map<string, string>();
  /** By first word: what it says alone, which is asked of words as usual as "time" again and again. */
  const alone = new Map<string, NameKind | null>();
  /** The words of `capitals` as they are, and in small letters as texts are asked for them. */
  let written: readonly string[] = [];
  let plain: readonly string[] = [];
  const forms = new Map<string, readonly string[]>();

  function restsAfter(first: string): string {
    let rests = restsOf.get(first);
    if (rests === undefined) {
      if (all.length === 0) all = encoded.rests.split(NEXT_FIRST);
      rests = `${END}${all[placeOf(words, first)] as string}${END}`;
      restsOf.set(first, rests);
    }
    return rests;
  }

  return {
    firsts: new Set(words),
    kindOf(first, name) {
      if (name !== first) return kindIn(restsAfter(first), name.slice(first.length + 1));
      let kind = alone.get(first);
      if (kind === undefined) {
        kind = kindIn(restsAfter(first), '') ?? null;
        alone.set(first, kind);
      }
      return kind;
    },
    formsOf(word) {
      const known = forms.get(word);
      if (known) return known;
      if (plain.length === 0) {
        written = encoded.capitals.split(' ');
        plain = plainWords(encoded.capitals.toLowerCase());
      }
      const own = written.filter((_, i) => plain[i] === word);
      forms.set(word, own);
      return own;
    },
  };
}

/** The place of a word among words in the order of their characters. */
function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the name says that goes on so after its first word; `undefined`: none goes on so. */
function kindIn(rests: string, rest: string): NameKind | null | undefined {
  // What is found first is the name itself, if there is one: it stands before all that go on.
  const at = rests.indexOf(END + rest);
  if (at < 0) return undefined;
  const end = at + 1 + rest.length;
  const next = rests.charAt(end);
  if (next === END) return KINDS[0];
  return next === KIND ? (KINDS[Number(rests.charAt(end + 1))] ?? null) : null;
}
