/**
 * Is there anything on a page worth reading it for? Looks for names only, stops as soon as the answer is yes, and knows no meanings:
 * what the always-on script needs and no more.
 */
import { isInAddress } from './address.ts';
import { isInOrganisation } from './organisation.ts';
import { createPlaces, inPlain, plainWords } from './plain-words.ts';
import type { ScoutNames } from './scout-names.ts';

/** Tells of one text after another whether, with those before it, there is enough to read the page for. */
export type HasTerms = (text: string) => boolean;

/**
 * So many different names that mean something on medical pages only ("session", "stress") make a page worth reading; one that is
 * always trusted does it alone. Measured on the pages of the corpora in docs/decisions/0001.
 */
const ENOUGH_MEDICAL_NAMES = 2;

/** What joins a name to an address that it is part of. */
const OF_ADDRESSES = /[@\\./=&\u2010-\u2013-]/;

/** Makes the question for one page. The names are opened with the first text that has a word in it: an empty page needs none. */
export function createHasTerms(names: () => ScoutNames): HasTerms {
  const medical = new Set<string>();

  return (text) => {
    const plain = inPlain(text);
    const small = plain.toLowerCase();
    const words = plainWords(small);
    if (words.length === 0) return false;
    const { firsts, kindOf, formsOf } = names();
    const placeOf = createPlaces(small, words);

    /** Words that stand nowhere in this text as they are written in names. */
    const absent = new Set<string>();
    const isWritten = (from: number, to: number): boolean => {
      for (let i = from; i < to; i++) {
        const word = words[i] as string;
        const forms = formsOf(word);
        if (forms.length === 0) continue;
        if (!absent.has(word) && !forms.some((form) => plain.includes(form))) absent.add(word);
        if (absent.has(word)) return false;
        const { start, end } = placeOf(i);
        const [written = ''] = plainWords(plain.slice(start, end));
        if (!forms.includes(written)) return false;
      }
      return true;
    };
    const isProse = (from: number, to: number): boolean => {
      const { start } = placeOf(from);
      const { end } = placeOf(to - 1);
      const beside = plain.slice(Math.max(0, start - 1), start) + plain.charAt(end);
      return !(OF_ADDRESSES.test(beside) && isInAddress(plain, start, end)) && !isInOrganisation(plain, start, end);
    };

    for (let i = 0; i < words.length; i++) {
      const first = words[i] as string;
      if (!firsts.has(first)) continue;
      /** The longest name of those that begin here. */
      let longest: string | null = null;
      let name = first;
      let end = i + 1;
      while (true) {
        const kind = kindOf(first, name);
        if (kind === undefined) break;
        if (medical.has(name)) longest = name;
        else if (kind && (kind.case === 'any' || isWritten(i, end)) && isProse(i, end)) {
          if (kind.trust === 'always') return true;
          longest = name;
        }
        if (end === words.length) break;
        name += ` ${words[end++] as string}`;
      }
      if (longest !== null && medical.add(longest).size >= ENOUGH_MEDICAL_NAMES) return true;
    }
    return false;
  };
}
