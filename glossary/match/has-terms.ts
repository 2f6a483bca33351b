/**
 * Is there anything on a page worth reading it for? Looks for names only, stops as soon as the answer is yes, and knows no meanings:
 * what the always-on script needs and no more.
 */
import { FOLDED, fold, foldWide, IGNORED, LETTER, LIGATURE, LIGATURES, roll, TABLE_SIZE } from './characters.ts';
import { type Names, SORT, TRUSTS } from './names.ts';
import { isInOrganisation } from './organisation.ts';
import { isPartOfCode } from './structure.ts';
import { filterMask } from './word-table.ts';

/** Tells of one text after another whether, with those before it, there is enough to read the page for. */
export type HasTerms = (text: string) => boolean;

/**
 * So many different names that mean something on medical pages only ("session", "stress") make a page worth reading; one that is
 * always trusted does it alone. Measured on the pages of the corpora in docs/decisions/0001.
 */
const ENOUGH_MEDICAL_NAMES = 2;
/** Terms of this level and below are everyday words, which are never marked. */
const EVERYDAY = 1;

/** Makes the question for one page. The names are opened with the first text that has a letter in it: an empty page needs none. */
export function createHasTerms(names: () => Names): HasTerms {
  const medical = new Set<number>();
  return (text) =>
    hasLetter(text) &&
    firstName(text, names(), (name, trust) => {
      if (trust === 'always') return true;
      if (trust === 'medical') medical.add(name);
      return medical.size >= ENOUGH_MEDICAL_NAMES;
    });
}

function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (fold(text.charCodeAt(i)) >= LETTER) return true;
  return false;
}

/** The same walk over words as `readBlock`, for names alone. */
function firstName(
  text: string,
  { index, flags, owners, levels }: Names,
  isEnough: (name: number, trust: (typeof TRUSTS)[number]) => boolean,
): boolean {
  const { filter } = index;
  const mask = filterMask(filter);
  let hash = 0;
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 32;
    const kind = c < TABLE_SIZE ? (FOLDED[c] as number) : foldWide(c);
    if (kind >= LETTER) {
      if (start < 0) start = i;
      hash = (hash & 0x1ffffff) * 31 + kind;
      continue;
    }
    if (kind === IGNORED) continue;
    if (kind === LIGATURE) {
      if (start < 0) start = i;
      for (const letter of LIGATURES.get(c) ?? '') hash = roll(hash, letter.charCodeAt(0));
      continue;
    }
    if (start < 0) continue;
    if (((filter[(hash & mask) >>> 3] as number) >>> (hash & 7)) & 1) {
      const word = index.find(hash);
      const name = word < 0 ? -1 : index.longest(word, text, start, i);
      if (name >= 0 && (levels[owners[name] ?? 0] ?? 0) % SORT > EVERYDAY) {
        const trust = TRUSTS[(flags[name] ?? 2) % TRUSTS.length];
        if (
          trust &&
          trust !== 'evidence' &&
          !isPartOfCode(text, start, index.foundEnd(), false) &&
          !isInOrganisation(text, start, index.foundEnd()) &&
          isEnough(name, trust)
        ) {
          return true;
        }
      }
    }
    start = -1;
    hash = 0;
  }
  return false;
}
