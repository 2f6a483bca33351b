import { describe, expect, test } from 'vitest';
import { createAnchorFinder } from '../../../glossary/compile/anchor.ts';
import type { Section } from '../../../glossary/compile/markdown.ts';
import type { Tree } from '../../../glossary/compile/tree.ts';
import type { Name } from '../../../glossary/types.ts';

const section = (id: string, heading: string, ...paragraphs: Tree[][]): Section => ({
  id,
  heading,
  line: 1,
  body: paragraphs.map((children): Tree => ['p', {}, ...children]),
});

const name = (text: string, more: Partial<Name> = {}): Name => ({ text, trust: 'always', case: 'any', ...more });

const ARTICLE: Section[] = [
  section('the-short-answer', 'The short answer', ['A nerve block may help, and so may rest.']),
  section(
    'what-it-is',
    'What it is',
    [
      'Numbing medicine is put beside a nerve. It can lead to relief [',
      ['sup', { class: 'cites' }, ['a', { href: '#ref-a' }, '1']],
      '].',
    ],
    ['A nerve-block needs a guide.'],
  ),
  section('kinds-of-nerve-blocks', 'Kinds of nerve blocks', [
    'There are ganglia, and RFA.',
    ['strong', {}, 'Lidocaine'],
    ['sup', { class: 'cites' }, ['a', {}, '2']],
  ]),
  section('questions-to-ask-your-doctor', 'Questions to ask your doctor', ['Is it done with ultrasound?']),
];

const anchorOf = (...names: Name[]): string => createAnchorFinder(ARTICLE)('a-term', names);

describe('a term is explained', () => {
  test('in the section whose heading names it, even where an earlier one mentions it', () => {
    expect(anchorOf(name('nerve block'))).toBe('kinds-of-nerve-blocks');
  });

  test('else in the first section that mentions it, by any of its names', () => {
    expect(anchorOf(name('anaesthetic'), name('numbing medicine'))).toBe('what-it-is');
  });

  test('else in a section that mentions it in passing', () => {
    expect(anchorOf(name('rest'))).toBe('the-short-answer');
    expect(anchorOf(name('ultrasound'))).toBe('questions-to-ask-your-doctor');
  });

  test('else in its entry among the words of the article', () => {
    expect(anchorOf(name('acupuncture'))).toBe('word-a-term');
  });
});

describe('a section mentions a term', () => {
  test('with blanks for hyphens, in any case, and in the plural', () => {
    expect(anchorOf(name('Numbing-Medicine'))).toBe('what-it-is');
    expect(anchorOf(name('guide'))).toBe('what-it-is');
    expect(anchorOf(name('ganglion', { plural: 'ganglia' }))).toBe('kinds-of-nerve-blocks');
  });

  test('right before a citation', () => {
    expect(anchorOf(name('lidocaine'))).toBe('kinds-of-nerve-blocks');
    expect(anchorOf(name('relief'))).toBe('what-it-is');
  });

  test('only with the case that counts', () => {
    expect(anchorOf(name('RFA', { case: 'exact', trust: 'evidence' }))).toBe('kinds-of-nerve-blocks');
    expect(anchorOf(name('rfa', { case: 'exact' }))).toBe('word-a-term');
  });

  test('only in whole words', () => {
    expect(anchorOf(name('bloc'))).toBe('word-a-term');
    expect(anchorOf(name('elief'))).toBe('word-a-term');
  });

  test('not by an ordinary word that may mean something else', () => {
    expect(anchorOf(name('spinal lead'), name('lead', { trust: 'evidence' }))).toBe('word-a-term');
  });
});
