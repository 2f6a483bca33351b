import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPlain, placesOfWords, plainWords } from '../../../glossary/match/plain-words.ts';

const wordsOf = (text: string): readonly string[] => plainWords(inPlain(text));

describe('Plain words', () => {
  test.each([
    ['nerve block', ['nerve', 'block']],
    ['nerve\u00a0\n blocks', ['nerve', 'block']],
    ['Therapies and a therapy', ['Therap', 'and', 'a', 'therap']],
    ['Parkinson’s', ['Parkinson', 's']],
    ['T‑test, t-test', ['T', 'test', ',', 't', 'test']],
    ['25(OH)D', ['25', '(', 'OH', ')', 'D']],
    ['naïve ﬁbre, cæcum', ['naive', 'fibre', ',', 'caecum']],
    ['ab\u00adla\u200btion', ['ablation']],
    ['TNF-α and H₂O', ['TNF', 'alpha', 'and', 'H2O']],
    ['Ｂｏｔｏｘ', ['Botox']],
    ['日本語Botox', ['日本語Botox']],
    [' \n\u00a0 ', []],
    ['', []],
  ])('of "%s"', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('stand where they are said to stand', () => {
    const plain = 'The patient’s therapies, twice';
    expect(placesOfWords(plain).map(({ start, end }) => plain.slice(start, end))).toEqual([
      'The',
      'patient',
      's',
      'therapies',
      ',',
      'twice',
    ]);
  });

  test('of any text are found where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = inPlain(text);
        const words = plainWords(plain);
        const places = placesOfWords(plain);
        expect(places).toHaveLength(words.length);
        for (const [n, { start, end }] of places.entries()) {
          expect(plain.slice(start, end).startsWith(words[n] ?? '?')).toBe(true);
        }
      }),
    );
  });
});
