/**
 * The plain way to find names, for the quick way to be checked against: every spelling in one set, and at each word the longest
 * run of words that is in it. Slow and simple on purpose; it shares no code with the matcher but the spellings.
 */
import { inflect } from '../../glossary/compile/inflect.ts';
import type { Name } from '../../glossary/types.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Prepares a search for the names. */
export function createPlainSearch(names: readonly Name[]): (text: string) => Found[] {
  const exact = new Set<string>();
  const folded = new Set<string>();
  let longest = 1;
  for (const name of names) {
    for (const spelling of inflect(name.text, name.plural)) {
      const words = plain(spelling);
      longest = Math.max(longest, words.split(' ').length);
      if (name.case === 'exact') exact.add(words);
      else folded.add(words.toLowerCase());
    }
  }
  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_\u00ad\u200b-\u200d\u2060]*/gu)];
    const found: Found[] = [];
    for (let i = 0; i < words.length; i++) {
      for (let last = Math.min(words.length, i + longest) - 1; last >= i; last--) {
        const start = words[i]?.index ?? 0;
        const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
        const run = plain(text.slice(start, end));
        if (!exact.has(run) && !folded.has(run.toLowerCase())) continue;
        found.push({ start, end });
        i = last;
        break;
      }
    }
    return found;
  };
}

/** Accents, soft hyphens and ligatures away; a hyphen is a space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060]/gu, '')
    .replace(/[’‘´`]/g, "'")
    .replace(/[-\u2010-\u2013\u2212]\s*[\n\r]\s*|\s+|[-\u2010-\u2013\u2212]/g, ' ');
}
