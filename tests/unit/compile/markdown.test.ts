import { describe, expect, test } from 'vitest';
import { type MarkdownContext, readMarkdown, slug } from '../../../glossary/compile/markdown.ts';
import { type Tree, textOf } from '../../../glossary/compile/tree.ts';

/** Reads a section's text in a glossary where everything exists; references are numbered as they are met. */
function read(text: string): { trees: readonly Tree[]; complaints: string[] } {
  const complaints: string[] = [];
  const numbers: string[] = [];
  const context: MarkdownContext = {
    file: 'article.md',
    firstLine: 1,
    reference: (id) => {
      if (!numbers.includes(id)) numbers.push(id);
      return numbers.indexOf(id) + 1;
    },
    term: (id, section) => `#${section}-${id}`,
    article: (id, section) => `?article=${id}${section === null ? '' : `#${section}`}`,
    figure: (name, alt) => ['svg', { 'aria-label': alt, name }],
  };
  const sections = readMarkdown(`## Here\n\n${text}\n`, context, ({ message }) => complaints.push(message));
  return { trees: sections[0]?.body ?? [], complaints };
}

const treesOf = (text: string): readonly Tree[] => read(text).trees;

describe('text becomes', () => {
  test('paragraphs with emphasis in emphasis', () => {
    expect(treesOf('It *may **really** help*.\nNext line.\n\nNext.')).toEqual([
      ['p', {}, 'It ', ['em', {}, 'may ', ['strong', {}, 'really'], ' help'], '.\nNext line.'],
      ['p', {}, 'Next.'],
    ]);
  });

  test('lists, in lists, and with paragraphs in them', () => {
    expect(treesOf('- one\n- two\n  1. first\n  2. second')).toEqual([
      ['ul', {}, ['li', {}, 'one'], ['li', {}, 'two', ['ol', {}, ['li', {}, 'first'], ['li', {}, 'second']]]],
    ]);
    expect(treesOf('3. one\n\n   more\n4. two')).toEqual([
      ['ol', { start: 3 }, ['li', {}, ['p', {}, 'one'], ['p', {}, 'more']], ['li', {}, 'two']],
    ]);
  });

  test('tables with a head, that can be scrolled by key', () => {
    expect(treesOf('| dose | *effect* |\n| --- | --: |\n| 4 mg | less |')).toEqual([
      [
        'div',
        { class: 'table', tabindex: 0, role: 'group', 'aria-label': 'Table' },
        [
          'table',
          {},
          ['thead', {}, ['tr', {}, ['th', { scope: 'col' }, 'dose'], ['th', { scope: 'col' }, ['em', {}, 'effect']]]],
          ['tbody', {}, ['tr', {}, ['td', {}, '4 mg'], ['td', {}, 'less']]],
        ],
      ],
    ]);
  });

  test('quotes that are warnings, with all that is in them', () => {
    const [warning, ...more] = treesOf('> Stop *now*.\n>\n> - call help');
    expect(more).toEqual([]);
    expect(warning).toEqual([
      'div',
      { class: 'warning', role: 'note' },
      ['p', {}, 'Stop ', ['em', {}, 'now'], '.'],
      ['ul', {}, ['li', {}, 'call help']],
    ]);
  });

  test('parts of a section, and figures with a caption that cites', () => {
    const alt = 'A needle beside a nerve, seen from the side.';
    expect(treesOf(`### Why\n\n![${alt}](figure.svg "The needle [@a].")`)).toEqual([
      ['h3', {}, 'Why'],
      [
        'figure',
        { class: 'figure' },
        ['svg', { 'aria-label': alt, name: 'figure.svg' }],
        [
          'figcaption',
          {},
          'The needle',
          ['sup', { class: 'cites' }, ['a', { href: '#ref-a', 'aria-label': 'Source 1', id: 'cite-a' }, '1']],
          '.',
        ],
      ],
    ]);
  });

  test('links to terms, from the section in which they stand, and to articles', () => {
    expect(treesOf('A [block](term:nerve-block) and [more](article:pain#what-it-is).')).toEqual([
      [
        'p',
        {},
        'A ',
        ['a', { href: '#here-nerve-block', class: 'to-term' }, 'block'],
        ' and ',
        ['a', { href: '?article=pain#what-it-is', class: 'to-article' }, 'more'],
        '.',
      ],
    ]);
  });

  test('quotation marks, ampersands and angle brackets as they were written', () => {
    expect(treesOf('"Less" & <more\\> — it’s \\*so\\* &amp; `')).toEqual([
      ['p', {}, '"Less" & <more> — it’s *so* & `'],
    ]);
  });
});

describe('citations', () => {
  test('are numbered in the order in which each is first cited, and stand close to their word', () => {
    const trees = treesOf('One [@b-2]. Two [@a-1; @b-2].\n\n- Three [@a-1;@c-3]');
    expect(trees.map(textOf)).toEqual(['One1. Two2, 1. ', 'Three2, 3  ']);
  });

  test('have an address of their own only where they are cited first', () => {
    const text = JSON.stringify(treesOf('One [@b-2]. Two [@a-1; @b-2].\n\n> Three [@a-1]'));
    expect(text.match(/"cite-b-2"/g)).toHaveLength(1);
    expect(text.match(/"cite-a-1"/g)).toHaveLength(1);
  });
});

test.each([
  ['What can go wrong?', 'what-can-go-wrong'],
  ['It’s done — how?', 'its-done-how'],
  ['Ménière’s 1st day', 'menieres-1st-day'],
])('the heading "%s" has the address %s', (heading, id) => {
  expect(slug(heading)).toBe(id);
});
