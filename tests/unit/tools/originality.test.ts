import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOfHtml } from '../../../tools/originality/other-texts.ts';
import { markdownTexts } from '../../../tools/originality/own-texts.ts';
import { ownLength, sharedStretches, type Words, wordsOf } from '../../../tools/originality/runs.ts';

const text = (words: string, file = 'ours'): Words => wordsOf(words, file);

/** The plain way: every place of ours that begins a run which stands somewhere in theirs, marked word by word. */
function sharedWords(ours: Words, theirs: readonly Words[], run: number): boolean[] {
  const shared = ours.words.map(() => false);
  for (let at = 0; at + run <= ours.words.length; at++) {
    const wanted = ours.words.slice(at, at + run).join(' ');
    const stands = theirs.some(({ words }) =>
      words.some((_, i) => i + run <= words.length && words.slice(i, i + run).join(' ') === wanted),
    );
    if (stands) shared.fill(true, at, at + run);
  }
  return shared;
}

describe('the words that are compared', () => {
  it('are letters and digits in lower case, each with its line', () => {
    expect(wordsOf('A Dose\nof 1,600 "IU"', 'terms.yaml', 7)).toEqual({
      file: 'terms.yaml',
      words: ['a', 'dose', 'of', '1600', 'iu'],
      lines: [7, 7, 8, 8, 8],
    });
  });

  it.each([
    ['a long-lasting pain', 'a long lasting pain'],
    ['Raynaud’s', "raynaud's"],
    ['Café, naïve', 'cafe naive'],
    ['abla\u00adtion', 'ablation'],
    ['2.0 fewer', '20 fewer'],
  ])('%s is %s', (one, other) => {
    expect(wordsOf(one).words).toEqual(wordsOf(other).words);
  });

  it('a sentence that ends without a space does not lose its point', () => {
    expect(wordsOf('the end.Next').words).toEqual(['the', 'end', 'next']);
  });
});

describe('shared stretches', () => {
  it('joins runs that overlap into the longest stretch', () => {
    expect(sharedStretches([text('x a b c d e y')], [text('z a b c d e z', 'theirs')], 3)).toEqual([
      { file: 'ours', line: 1, words: ['a', 'b', 'c', 'd', 'e'], other: 'theirs', others: 0 },
    ]);
  });

  it('tells a place of ours once, with the file that holds most of it', () => {
    const found = sharedStretches([text('a b c d')], [text('b c d', 'short'), text('a b c d', 'long')], 3);
    expect(found).toEqual([{ file: 'ours', line: 1, words: ['a', 'b', 'c', 'd'], other: 'long', others: 1 }]);
  });

  it('does not join two texts of ours', () => {
    expect(sharedStretches([text('a b'), text('c d')], [text('a b c d')], 3)).toEqual([]);
  });

  it('finds what the plain way finds', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 }).map((list) => text(list.join(' ')));
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 3 }), fc.integer({ min: 1, max: 4 }), (ours, theirs, run) => {
        const expected = sharedWords(ours, theirs, run);
        const found = sharedStretches([{ ...ours, lines: ours.words.map((_, i) => i) }], theirs, run);
        const actual = ours.words.map((_, i) => found.some((one) => i >= one.line && i < one.line + one.words.length));
        expect(actual).toEqual(expected);
        for (const one of found) {
          const stands = theirs.some(({ words }) => ` ${words.join(' ')} `.includes(` ${one.words.join(' ')} `));
          expect(stands).toBe(true);
        }
      }),
    );
  });
});

describe('official names', () => {
  it('count as one word', () => {
    const names = [['knee', 'outcome', 'score']];
    expect(ownLength(['the', 'knee', 'outcome', 'score', 'is'], names)).toBe(3);
    expect(ownLength(['the', 'knee', 'outcome'], names)).toBe(3);
  });
});

describe('texts that are compared', () => {
  it('a Markdown text is its paragraphs without citations and addresses, and its pictures', () => {
    const markdown =
      'A dose [@a; @b] of\n[a block](term:nerve-block).\n\n![A knee](figure.svg "Where it goes.")\n\nEnd';
    expect(markdownTexts(markdown)).toEqual([
      { text: 'A dose  of\n[a block].', line: 0 },
      { text: 'A knee', line: 3 },
      { text: 'Where it goes.', line: 3 },
      { text: 'End', line: 5 },
    ]);
  });

  it('a page is its words: tags within a word vanish, others part words', () => {
    const html = '<style>p{}</style><p>One<b>ness</b></p><p>it&rsquo;s&nbsp;&#65;</p><script>no()</script>';
    expect(wordsOf(plainOfHtml(html)).words).toEqual(['oneness', 'its', 'a']);
  });
});
