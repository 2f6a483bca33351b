import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APOSTROPHE, fold, HYPHEN, IGNORED, LIGATURE, LIGATURES, SPACE } from '../../../glossary/match/characters.ts';
import { createPlaces, inPlain, plainWords } from '../../../glossary/match/plain-words.ts';

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

  test('are parted, joined and spelt by each character as the matcher takes it', () => {
    for (let c = 0; c < 0x10000; c++) {
      const kind = fold(c);
      const text = `ab${String.fromCharCode(c)}cd`;
      if (kind === IGNORED) expect(wordsOf(text), c.toString(16)).toEqual(['abcd']);
      else if (kind === LIGATURE) {
        const words = wordsOf(text.toLowerCase());
        expect(words, c.toString(16)).toEqual([`ab${LIGATURES.get(c)}cd`]);
      } else if (kind === SPACE || kind === HYPHEN || kind === APOSTROPHE) {
        expect(wordsOf(text), c.toString(16)).toEqual(['ab', 'cd']);
      }
    }
  });

  test('stand where they are said to stand', () => {
    const text = 'the patient’s therapies i tried, h2os twice, s, ies, by';
    const words = plainWords(text);
    const placeOf = createPlaces(text, words);
    expect(placeOf(words.length - 1).end).toBe(text.length);
    const written = words.map((_, n) => text.slice(placeOf(n).start, placeOf(n).end));
    expect(written.join(' ')).toBe('the patient s therapies i tried , h2os twice , s , ies , by');
  });

  test('of any text are found where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const small = inPlain(text).toLowerCase();
        const words = plainWords(small);
        const placeOf = createPlaces(small, words);
        let last = 0;
        for (const [n, word] of words.entries()) {
          const { start, end } = placeOf(n);
          expect(plainWords(small.slice(last, start))).toEqual([]);
          expect(plainWords(small.slice(start, end))).toEqual([word]);
          last = end;
        }
      }),
    );
  });
});
