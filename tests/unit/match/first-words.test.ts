import { describe, expect, it } from 'vitest';
import { FIRST, firstWords, nameOf, placeOf } from '../../../glossary/match/first-words.ts';
import { nextWords } from '../../../glossary/match/pattern.ts';
import { loadCore } from '../../../tools/annotate/core.ts';

/** Hash and next place of each word with which each pattern can begin, as they are found for one string of patterns. */
function quickly(patterns: readonly string[]): string[][] {
  const starts = new Int32Array(patterns.length);
  const ends = new Int32Array(patterns.length);
  let text = '';
  patterns.forEach((pattern, i) => {
    starts[i] = text.length + 1;
    text += `|${pattern}`;
    ends[i] = text.length;
  });
  const firsts = firstWords({ text, starts, ends, isExact: () => false });
  const words: string[][] = patterns.map(() => []);
  for (let i = 0; i < firsts.length; i += FIRST) {
    const first = firsts[i + 1] ?? -1;
    words[nameOf(first)]?.push(`${firsts[i]} ${placeOf(first)}`);
  }
  return words;
}

function plainly(pattern: string): string[] {
  const words: string[] = [];
  nextWords(pattern, 0, (hash, next) => words.push(`${hash} ${next}`));
  return words;
}

const sorted = (words: readonly string[]): string[] => [...new Set(words)].sort();

describe('the first words of names', () => {
  it('are those that each pattern of the glossary can begin with', () => {
    const { names, patternOf } = loadCore().table;
    const patterns = Array.from(names.starts, (_, name) => patternOf(name));
    expect(quickly(patterns).map(sorted)).toEqual(patterns.map((pattern) => sorted(plainly(pattern))));
  });

  it('are found whatever marks and signs stand in the first word, and however many', () => {
    const patterns = [
      'randomi=ed trial_',
      'hypomagnes<mi:a',
      'an<sthesi:a-tum^_',
      "Crohn:' disease",
      '25(OH)D test_',
      'c>li=<^~k:k_ x',
      '<>=^<>=^<>=^ word',
      'α-blocker_',
      ':A-blocker_',
      'TNF:A',
      'x',
    ];
    expect(quickly(patterns).map(sorted)).toEqual(patterns.map((pattern) => sorted(plainly(pattern))));
  });
});
