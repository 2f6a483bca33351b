import { describe, expect, test } from 'vitest';
import { isSpace } from '../../../glossary/match/definitions/characters.ts';
import { inPlainLetters, isLetter, isUpper } from '../../../glossary/match/plain-letters.ts';

/** What English texts and the names in them are written with: Latin with all accents, Greek, Cyrillic, punctuation, and some Chinese and emoji. */
const RANGES = [
  [0, 0x250],
  [0x386, 0x3d0],
  [0x400, 0x482],
  [0x1e00, 0x1f00],
  [0x2000, 0x2070],
  [0x4e00, 0x9fff],
  [0xd800, 0xe000],
] as const;
const characters = RANGES.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)).filter(
  (c) => !/\p{Cn}|\p{Lt}/u.test(String.fromCharCode(c)),
);
const wrongly = (asked: (c: number) => boolean, plain: RegExp): string[] =>
  characters
    .filter((c) => asked(c) !== plain.test(String.fromCharCode(c)))
    .map((c) => `${c.toString(16)} ${String.fromCharCode(c)}`);

describe('Letters beyond ASCII', () => {
  test('are what Unicode calls letters', () => {
    expect(wrongly(isLetter, /\p{L}/u)).toEqual([]);
  });

  test('are capitals where Unicode says so', () => {
    expect(wrongly(isUpper, /\p{Lu}/u)).toEqual([]);
  });

  test('are written plainly, each in its place', () => {
    expect(inPlainLetters('Šťastný É, Ægir ﬁt, Σ-α²: 痛 🙂')).toBe('Aaastna A, Agir at, A-a²: a 🙂');
  });
});

describe('Blanks', () => {
  test('are what a regular expression calls so, in every UTF-16 unit', () => {
    const all = Array.from({ length: 0x10000 }, (_, c) => c);
    const plainly = all.filter((c) => /\s/.test(String.fromCharCode(c)));
    expect(all.filter(isSpace)).toEqual(plainly);
  });
});
