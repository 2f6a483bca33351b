import { describe, expect, test } from 'vitest';
import { patchBetween, patched } from '../../../annotator/markup-patch.ts';
import { createRandom } from '../../browser/random.ts';

/** Letter by letter. */
function plainly(before: string, after: string): { start: number; end: number; markup: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { start, end: before.length - kept, markup: after.slice(start, after.length - kept) };
}

describe('What differs between two texts', () => {
  test.each([
    ['', ''],
    ['abc', 'abc'],
    ['', 'abc'],
    ['abc', ''],
    ['abc', 'abXc'],
    ['aaaa', 'aaa'],
    ['aaa', 'aaaa'],
    ['abcabc', 'abc'],
    ['<p>1</p>', '<p>2</p>'],
  ])('is one part, from "%s" to "%s"', (before, after) => {
    expect(patchBetween(before, after)).toEqual(plainly(before, after));
    expect(patched(before, patchBetween(before, after))).toBe(after);
  });

  test('is what comparing letter by letter finds, and makes the one of the other', () => {
    const random = createRandom(7);
    const text = (length: number): string => Array.from({ length }, () => random.pick('ab<')).join('');
    for (let i = 0; i < 2000; i++) {
      const before = text(random.below(60));
      const [from, to] = [random.below(before.length + 1), random.below(before.length + 1)].sort((a, b) => a - b);
      const after = before.slice(0, from) + text(random.below(6)) + before.slice(to);
      const patch = patchBetween(before, after);
      expect(patch).toEqual(plainly(before, after));
      expect(patched(before, patch)).toBe(after);
    }
  });
});
