import { describe, expect, test } from 'vitest';
import { referenceUrl, refsOfTerm, shortCitation } from '../../glossary/cite.ts';

describe('a reference in a few words', () => {
  test.each([
    ['Herd CP, Tomlinson CL, Rick C, et al.', 'Herd et al. 2018'],
    ['Mustafa MS, et al.', 'Mustafa et al. 2018'],
    ['Mendell LM', 'Mendell 2018'],
    ['Li W, Tang L', 'Li and Tang 2018'],
    ["O'Connell NE, Wand BM, Gibson W", "O'Connell et al. 2018"],
    ['Guémann M, Olié E', 'Guémann and Olié 2018'],
    ['Due Bruun K, Christensen R, et al.', 'Due Bruun et al. 2018'],
    ['van Duijvenbode ICD, Jellema P, van Tulder MW', 'van Duijvenbode et al. 2018'],
    ['Williams ACdC, Fisher E, Hearn L', 'Williams et al. 2018'],
    ['Messier SP, Mihalko SL, et al. (a trial)', 'Messier et al. 2018'],
    ['NICE', 'NICE 2018'],
    ['NICE (England), guideline NG59, low back pain', 'NICE 2018'],
    ['US Food and Drug Administration, notice of 4 March', 'US Food and Drug Administration 2018'],
    ['Naproxen US label (a copy)', 'Naproxen US label 2018'],
  ])('%s', (authors, short) => {
    expect(shortCitation({ authors, year: 2018 })).toBe(short);
  });
});

describe('a reference on the web', () => {
  test('is its DOI, else PubMed, else its own page, else nowhere', () => {
    const all = { doi: '10.1000/a', pmid: '12', url: 'https://a.example/' };
    expect(referenceUrl(all)).toBe('https://doi.org/10.1000/a');
    expect(referenceUrl({ pmid: all.pmid, url: all.url })).toBe('https://pubmed.ncbi.nlm.nih.gov/12/');
    expect(referenceUrl({ url: all.url })).toBe('https://a.example/');
    expect(referenceUrl({})).toBeNull();
  });
});

test('a term’s references are listed once, in the order of its card', () => {
  expect(
    refsOfTerm({
      id: 'x',
      name: 'x',
      kind: 'therapy',
      difficulty: 2,
      names: [],
      plain: '',
      clinical: '',
      danger: { text: '', refs: ['b'] },
      found: { text: '', certainty: 'low', refs: ['a', 'b'] },
      harms: 'none',
      evidence: [{ use: '', versus: '', effect: '', certainty: 'low', why: '', refs: ['a', 'd'] }],
      guidelines: [{ by: '', says: '', refs: ['c'] }],
      see: [],
      article: 'x',
      anchor: 'x',
    }),
  ).toEqual(['b', 'a', 'd', 'c']);
});
