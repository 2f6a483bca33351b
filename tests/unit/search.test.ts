import { describe, expect, test } from 'vitest';
import { createSearch } from '../../glossary/search.ts';
import type { Name, Term } from '../../glossary/types.ts';

function term(id: string, names: readonly string[], plain: string): Term {
  return {
    id,
    name: names[0] ?? id,
    kind: 'procedure',
    difficulty: 2,
    names: names.map((text): Name => ({ text, trust: 'always', case: 'any' })),
    plain,
    clinical: '',
    evidence: [],
    guidelines: [],
    see: [],
    article: 'article',
    anchor: `word-${id}`,
  };
}

const search = createSearch([
  term('relief', ['relief'], 'What a nerve block or gabapentin may bring.'),
  term('knee', ['genicular nerve ablation', 'genicular RFA'], 'Heat on the nerves of the knee.'),
  term('ablation', ['radiofrequency ablation', 'RFA', 'radiofrequency neurotomy'], 'Heat on a nerve.'),
  term('block', ['nerve block'], 'Numbing medicine beside a nerve.'),
  term('nerve', ['nerve'], 'A cable that carries messages.'),
  term('gabapentin', ['gabapentin', 'Neurontin'], 'A medicine.'),
  term('meniere', ['Ménière disease'], 'Dizziness and noise in the ear.'),
  term('low-dose', ['low-dose naltrexone', 'LDN'], 'A small amount of a medicine.'),
]);

const found = (typed: string): string[] => search(typed).map(({ id }) => id);

describe('typed words find', () => {
  test('nothing, when there are none', () => {
    expect(found('')).toEqual([]);
    expect(found(' \n ')).toEqual([]);
    expect(found('---')).toEqual([]);
  });

  test('terms by the beginning of their words', () => {
    expect(found('neuro')).toEqual(expect.arrayContaining(['gabapentin', 'ablation']));
    expect(found('low do')).toEqual(['low-dose']);
  });

  test('terms with a letter mistyped, in words that are long enough', () => {
    expect(found('gabapentine')[0]).toBe('gabapentin');
    expect(found('radiofrequncy')[0]).toBe('ablation');
    expect(found('RFB')).toEqual([]);
  });

  test('the term that is called so before those that only hold the word', () => {
    expect(found('rfa')).toEqual(['ablation', 'knee']);
    expect(found('nerve')[0]).toBe('nerve');
    expect(found('nerve')[1]).toBe('block');
  });

  test('names before explanations', () => {
    expect(found('gabapentin')).toEqual(['gabapentin', 'relief']);
    expect(found('nerve block')).toEqual(['block', 'relief']);
  });

  test('terms that hold all of the words', () => {
    expect(found('nerve knee')).toEqual(['knee']);
  });

  test('names whatever their accents, case and hyphens', () => {
    expect(found('meniere')).toEqual(['meniere']);
    expect(found('MÉNIÈRE')).toEqual(['meniere']);
    expect(found('Low‑Dose Naltrexone')).toEqual(['low-dose']);
  });
});
