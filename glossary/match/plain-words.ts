/**
 * The words of a text in plain letters, so that the same words are the same strings: small letters, no accents, ligatures spelt out, regular plurals
 * and singulars alike. Done by the browser's own passes over strings, which run compiled from the first time on, where a loop of ours is
 * interpreted at the start of each page.
 */

import { isSmall } from './ascii-letters.ts';

/** Letters with accents, ligatures, full width and what is not seen at all. */
const TO_PLAIN =
  /[\u00aa\u00ad\u00b5\u00ba\u00c0-\u03ff\u1e00-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2080-\u2089\ufb00-\uff5e]/;
const UNSEEN = /[\u0300-\u036f]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;
/** What canonical decomposition leaves together, and the Greek letters of names. */
const COMPATIBLE =
  /[\u00aa\u00b5\u00ba\u00c6\u00df\u00e6\u0152\u0153\u03b1-\u03b4\u03ba\u03bc\u03c9\u2080-\u2089\ufb00-\ufb06\uff01-\uff5e]/g;
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  ß: 'ss',
  // One character beyond Latin-1 in the scout's names, and the browser keeps two bytes for each of the script in every page.
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  μ: 'mu',
  µ: 'mu',
  ω: 'omega',
};

/** The endings of plurals, and of singulars whose plural ends so. Alone it is a word, the "s" of "Parkinson's", and in capitals a part of one: "TENS". */
const ENDING = /\B(?:ie)?s\b|\By\b/g;

/** Characters of words, as a class of regular expressions; the scripts that hold no names are here so that they part nothing. */
const OF_WORDS = String.raw`\w\u00df-\u00f6\u00f8-\u02af\u0370-\u052f\u2c00-\u2fff\u3040-\ud7ff`;
/** Words, and what stands between two words and parts them. Blanks, hyphens and apostrophes join words in names. */
const WORD = new RegExp(
  String.raw`[${OF_WORDS}]+|[^${OF_WORDS}\s\u0085\u2010-\u2013\u2212\ufe58\ufe63'\u0060\u00b4\u2018\u2019\u201b\u2032-]+`,
  'g',
);
const END_OF_WORD = new RegExp(`[${OF_WORDS}]$`);

/** The text with plain letters and nothing that is not seen; case is kept. Most texts are as they were. */
export function inPlain(text: string): string {
  if (!TO_PLAIN.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(COMPATIBLE, (c) => WRITTEN_OUT[c] ?? c.normalize('NFKD'));
}

/** The words of a text that is `inPlain`, without the endings that plurals differ in. */
export function plainWords(plain: string): readonly string[] {
  return plain.replace(ENDING, '').match(WORD) ?? [];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Tells where the n-th of a text's words begins and ends, its ending included. Looks no further than it is asked, and makes no match objects, of which
 * a long text would leave a heap behind.
 *
 * @param small the text in plain and small letters
 * @param words its words (`plainWords`)
 */
export function createPlaces(small: string, words: readonly string[]): (n: number) => Place {
  const places: Place[] = [];
  return (n) => {
    for (let i = places.length; i <= n; i++) {
      const word = words[i] as string;
      // What stands between two words holds nothing that words are made of.
      const start = small.indexOf(word, places[i - 1]?.end ?? 0);
      let end = start + word.length;
      if (END_OF_WORD.test(word)) while (isSmall(small.charCodeAt(end))) end++;
      places.push({ start, end });
    }
    return places[n] as Place;
  };
}
