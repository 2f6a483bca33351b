/**
 * Is there anything on a page worth reading it for? Looks for names only, stops as soon as the answer is yes, and knows no meanings:
 * what the always-on script needs and no more.
 */
import { FOLDED, foldWide, IGNORED, LETTER, LIGATURE, LIGATURES, roll, TABLE_SIZE } from './characters.ts';
import { createNameIndex, FILTER_BITS, FILTER_MIX, type NameIndex } from './name-index.ts';
import { decodeNames, TRUSTS } from './name-table.ts';
import type { EncodedNames } from './split-table.ts';
import { isPartOfCode } from './structure.ts';

/** Tells of one text after another whether, with those before it, there is enough to read the page for. */
export type HasTerms = (text: string) => boolean;

/**
 * So many different names that mean something on medical pages only ("session", "stress") make a page worth reading; one that is
 * always trusted does it alone. Measured on the pages of the corpora in docs/decisions/0001.
 */
const ENOUGH_MEDICAL_NAMES = 2;
/** Terms of this level and below are everyday words, which are never marked. */
const EVERYDAY = 1;
const FILTER_SHIFT = 32 - FILTER_BITS;

/** Makes the question for one page. The index is built with the first text that has a letter in it: an empty page needs none. */
export function createHasTerms(encoded: EncodedNames): HasTerms {
  const medical = new Set<number>();
  let names: ScoutNames | null = null;
  return (text) => {
    if (!/\p{L}/u.test(text)) return false;
    if (!names) {
      const decoded = decodeNames(encoded, EVERYDAY + 1);
      names = { index: createNameIndex(decoded, ''), flags: decoded.flags };
    }
    return firstName(text, names, (name, trust) => {
      if (trust === 'always') return true;
      if (trust === 'medical') medical.add(name);
      return medical.size >= ENOUGH_MEDICAL_NAMES;
    });
  };
}

interface ScoutNames {
  readonly index: NameIndex;
  readonly flags: readonly number[];
}

/** The same walk over words as `readBlock`, for names alone. */
function firstName(
  text: string,
  { index, flags }: ScoutNames,
  isEnough: (name: number, trust: (typeof TRUSTS)[number]) => boolean,
): boolean {
  const { filter } = index;
  let hash = 0;
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 32;
    const kind = c < TABLE_SIZE ? (FOLDED[c] ?? 0) : foldWide(c);
    if (kind >= LETTER) {
      if (start < 0) start = i;
      hash = roll(hash, kind);
      continue;
    }
    if (kind === IGNORED) continue;
    if (kind === LIGATURE) {
      if (start < 0) start = i;
      for (const letter of LIGATURES.get(c) ?? '') hash = roll(hash, letter.charCodeAt(0));
      continue;
    }
    if (start < 0) continue;
    const bit = Math.imul(hash, FILTER_MIX) >>> FILTER_SHIFT;
    if (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) {
      const word = index.find(hash);
      const name = word < 0 ? -1 : index.longest(word, text, start, i);
      const trust = name < 0 ? undefined : TRUSTS[(flags[name] ?? 2) % TRUSTS.length];
      if (
        trust &&
        trust !== 'evidence' &&
        !isPartOfCode(text, start, index.foundEnd(), false) &&
        isEnough(name, trust)
      ) {
        return true;
      }
    }
    start = -1;
    hash = 0;
  }
  return false;
}
