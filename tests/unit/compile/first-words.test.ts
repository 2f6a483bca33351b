import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../glossary/compile/first-words.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { splitTable } from '../../../glossary/compile/split-table.ts';
import { fold, LETTER, roll } from '../../../glossary/match/characters.ts';
import { FIRST, nameOf, placeOf } from '../../../glossary/match/first-words.ts';
import { openNameList } from '../../../glossary/match/names.ts';
import { spellings } from '../../../glossary/match/pattern.ts';
import { loadCore } from '../../../tools/annotate/core.ts';

/** By name the hashes of its first words, and the places that are given with them. */
function found(names: string): { hashes: Set<number>[]; places: number[][] } {
  const firsts = firstWords(names);
  const hashes: Set<number>[] = [];
  const places: number[][] = [];
  for (let i = 0; i < firsts.length; i += FIRST) {
    const first = firsts[i + 1] ?? -1;
    hashes[nameOf(first)] = (hashes[nameOf(first)] ?? new Set()).add(firsts[i] ?? -1);
    places[nameOf(first)] = [...(places[nameOf(first)] ?? []), placeOf(first)];
  }
  return { hashes, places };
}

/** The hash of the letters with which a text begins. */
function hashOfFirst(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = fold(text.charCodeAt(i));
    if (letter < LETTER) break;
    hash = roll(hash, letter);
  }
  return hash;
}

const plainly = (pattern: string): Set<number> => new Set(spellings(pattern).map(hashOfFirst));

describe('the first words of names', () => {
  it('are those of every spelling of every name of the glossary', () => {
    const { text, starts, ends } = openNameList(splitTable(encodeNameTable(loadCore().terms)).names.names);
    const { hashes, places } = found(text);
    const patterns = Array.from(starts, (start, name) => text.slice(start, ends[name]));
    expect(hashes).toHaveLength(patterns.length);
    patterns.forEach((pattern, name) => {
      expect(hashes[name], pattern).toEqual(plainly(pattern));
      for (const place of places[name] ?? []) expect(place, pattern).toBeLessThanOrEqual(pattern.length);
    });
  });

  it('come with the place where the next word begins', () => {
    expect(found('0|nerve block_|t-test|randomi=ed trial|TNF:A').places).toEqual([[6], [2, 6], [11, 11], [5]]);
  });
});
