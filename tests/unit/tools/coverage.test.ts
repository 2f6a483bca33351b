import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPainOrNeurology } from '../../../tools/coverage/corpora.ts';
import { median, shareOf } from '../../../tools/coverage/share.ts';
import { type Lists, type Wanted, wantedStrings } from '../../../tools/coverage/wanted.ts';

const row = (text: string) => ({ trial: 'one', text });

describe('the share of rows that hold a name', () => {
  it('counts the rows and tells those without one', () => {
    const rows = [row('Botox, 155 units'), row('usual care'), row('rTMS')];
    expect(shareOf(rows, (text) => /Botox|rTMS/.test(text))).toEqual({ covered: 2, total: 3, missed: [rows[1]] });
  });

  it('covered and missed are all rows', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.func(fc.boolean()), (texts, holds) => {
        const { covered, total, missed } = shareOf(texts.map(row), holds);
        expect(covered).toBe(texts.filter((text) => holds(text)).length);
        expect(covered + missed.length).toBe(total);
      }),
    );
  });
});

describe('the median', () => {
  it('is the value in the middle, or the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([])).toBe(0);
  });

  it('has as many values below it as above', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((one) => one < middle).length;
        const above = values.filter((one) => one > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('pages about pain and neurology', () => {
  it.each([
    ['Migraine', true],
    ['Brain and Spinal Tumors', true],
    ['Osteoarthritis', true],
    ['Lung Cancer', false],
    ['Urinary Incontinence in Men', false],
    ['Diabetes, Heart Disease, and Stroke', false],
    ['Depression', false],
  ])('%s: %s', (title, expected) => {
    expect(isPainOrNeurology({ kind: 'nih-patient-information', title })).toBe(expected);
  });

  it('are written for patients', () => {
    expect(isPainOrNeurology({ kind: 'textbook', title: 'Migraine' })).toBe(false);
  });
});

describe('wanted strings', () => {
  const lists: Lists = {
    treatments: new Set(['back school', 'mud bath']),
    subjects: new Set(['anakinra']),
    medical: new Set(['bispectral', 'anakinra']),
  };
  const wanted = (...texts: (readonly string[])[]): string[] =>
    wantedStrings(texts, lists, 10).map(({ documents, sort, text }: Wanted) => `${documents} ${sort} ${text}`);

  it('are treatments of the lists, phrases with a medical word and abbreviations in brackets, by the number of texts', () => {
    expect(wanted(['A mud bath and the bispectral index (BIS).'], ['The mud bath: a mud bath.'])).toEqual([
      '2 treatment mud bath',
      '1 phrase bispectral index',
      '1 abbreviation BIS',
    ]);
  });

  it('are single words where medicine has them as a subject', () => {
    expect(wanted(['Anakinra, bispectral'])).toEqual(['1 subject anakinra']);
  });

  it('do not reach over punctuation or over a name of ours', () => {
    expect(wanted(['back, school', 'mud', 'bath'])).toEqual([]);
  });

  it('are told once: the string in more texts, or the longer one', () => {
    expect(wanted(['bispectral index monitor'])).toEqual(['1 phrase bispectral index monitor']);
    expect(wanted(['bispectral index monitor'], ['bispectral index'])).toEqual(['2 phrase bispectral index']);
  });

  it('initials and single capitals are no abbreviations', () => {
    expect(wanted(['Smith JA (A) wrote to JB'])).toEqual([]);
  });
});
