import { describe, expect, test } from 'vitest';
import { changed, compiled, FILES, told } from './folder.ts';

const ARTICLE = 'warm-baths/article.md';
/** The line at which the Markdown begins: messages about the whole text stand there. */
const TEXT_LINE = FILES[ARTICLE].split('\n').indexOf('---', 1) + 2;

const aboutTheText = (from: string | RegExp, to: string): string[] =>
  compiled({ [ARTICLE]: FILES[ARTICLE].replace(from, to) }).problems.map(
    ({ file, line, message, remedy }) => `${file}:${line}: ${message}. ${remedy}`,
  );

describe('links', () => {
  test('lead to terms that are there', () => {
    expect(told({ in: ARTICLE, from: 'term:warm-bath', to: 'term:hot-bath' })).toEqual([
      `${ARTICLE}:LINE: The link "term:hot-bath" leads nowhere. Name a term, an article or a section that exists`,
    ]);
  });

  test('lead to articles that are there', () => {
    expect(told({ in: ARTICLE, from: 'article:cold-packs#the-short-answer', to: 'article:ice' })).toEqual([
      `${ARTICLE}:LINE: The link "article:ice" leads nowhere. Name a term, an article or a section that exists`,
    ]);
  });

  test('lead to sections that are there', () => {
    expect(told({ in: ARTICLE, from: 'cold-packs#the-short-answer', to: 'cold-packs#the-long-answer' })).toEqual([
      `${ARTICLE}:LINE: The link "article:cold-packs#the-long-answer" leads nowhere. Name a term, an article or a section that exists`,
    ]);
  });

  test('do not leave the glossary', () => {
    expect(told({ in: ARTICLE, from: 'term:warm-bath', to: 'https://baths.example' })).toEqual([
      `${ARTICLE}:LINE: The link "https://baths.example" leads nowhere. Write term:ID or article:SLUG; web pages are given as references`,
    ]);
  });

  test('to related articles name others that are there', () => {
    expect(
      told({
        in: ARTICLE,
        from: 'related: [cold-packs]',
        to: 'related:\n  - cold-packs\n  - warm-baths',
        at: '- warm-baths',
      }),
    ).toEqual([`${ARTICLE}:LINE: The related article "warm-baths" is this one. Name another article, by its folder`]);
    expect(told({ in: ARTICLE, from: 'related: [cold-packs]', to: 'related: [ice]' })).toEqual([
      `${ARTICLE}:LINE: The related article "ice" does not exist. Name another article, by its folder`,
    ]);
  });
});

describe('citations', () => {
  test('name references that are there', () => {
    expect(told({ in: ARTICLE, from: 'for an hour [@doe-2019].', to: 'for an hour [@doe-2019; @roe-2020].' })).toEqual([
      `${ARTICLE}:LINE: The reference "roe-2020" is missing. Add it to "references" in the front matter, or cite another`,
    ]);
  });

  test.each(['[@Doe-2019]', '[@doe_2019]', '[@doe-2019, @board-2020]', '[@doe-2019; and @board-2020]'])(
    'that cannot be read are not shown as text: %s',
    (citation) => {
      expect(told({ in: ARTICLE, from: 'for an hour [@doe-2019].', to: `for an hour ${citation}.` })).toEqual([
        `${ARTICLE}:LINE: A citation that cannot be read. Write [@a-2018], or [@a-2018; @b-2020]`,
      ]);
    },
  );
});

describe('an article’s text', () => {
  test('begins with the short answer', () => {
    const text = FILES[ARTICLE];
    const [before = '', shortAnswer = '', rest = ''] = text.split(/(?=^## The short answer$)|(?=^## What it is$)/m);
    const moved = `${before}${rest.replace('## Questions', () => `${shortAnswer}## Questions`)}`;
    expect(compiled({ [ARTICLE]: moved }).problems).toEqual([
      {
        file: ARTICLE,
        line: TEXT_LINE + 1,
        message: 'The article does not begin with "The short answer"',
        remedy: 'Say there in three sentences what a reader came for',
      },
    ]);
  });

  test.each(['When to get help at once', 'Questions to ask your doctor'])('has the section "%s"', (heading) => {
    expect(aboutTheText(`## ${heading}`, '## Other things')).toEqual([
      `${ARTICLE}:${TEXT_LINE}: The section "${heading.toLowerCase()}" is missing. Add it as a ## heading`,
    ]);
  });

  test('has 900 to 1,600 words', () => {
    const sentence = 'A warm bath can ease sore muscles for a short time. ';
    const short = FILES[ARTICLE].replace(sentence.repeat(8), '').replace(sentence.repeat(8), '');
    expect(compiled({ [ARTICLE]: short }).problems).toEqual([
      expect.objectContaining({
        file: ARTICLE,
        line: TEXT_LINE,
        message: expect.stringMatching(/^The text has 8\d\d words$/),
        remedy: 'It should have 900 to 1600',
      }),
    ]);
    const long = FILES[ARTICLE].replace(sentence, sentence.repeat(62));
    expect(compiled({ [ARTICLE]: long }).problems).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^The text has 17\d\d words$/) }),
    ]);
  });

  test('reads at grade 9 or below, the names of its terms taken out', () => {
    const hard =
      'Considerable physiological investigation demonstrates multifactorial neuroinflammatory sensitization, notwithstanding methodological heterogeneity. ';
    const lines = aboutTheText('It is not a', `${hard.repeat(40)}It is not a`);
    expect(lines).toContainEqual(
      expect.stringMatching(
        `^${ARTICLE}:${TEXT_LINE}: The text reads at grade \\d+\\.\\d\\. Shorten sentences and words until it is at most 9$`,
      ),
    );
    const named = changed('warm-baths/terms.yaml', '- hot soak', '- immunohistochemical balneotherapeutics');
    const naming = 'It is immunohistochemical balneotherapeutics. '.repeat(60);
    expect(compiled({ ...named, ...changed(ARTICLE, 'It is not a', `${naming}It is not a`) }).problems).toEqual([]);
  });

  test('has no text before its first section', () => {
    expect(told({ in: ARTICLE, from: '## The short answer\n', to: 'Hello.\n\n## The short answer\n' })).toEqual([
      `${ARTICLE}:LINE: There is text before the first section. Begin with "## The short answer"`,
    ]);
  });

  test.each([
    ['a heading of another depth', '#### Why', 'A heading of depth 4. Articles have ## sections and ### parts'],
    [
      'code',
      '    code',
      '"code" is not part of an article. Articles are paragraphs, headings, lists, tables, quotes and figures',
    ],
    [
      'markup',
      '<div>x</div>',
      '"html" is not part of an article. Articles are paragraphs, headings, lists, tables, quotes and figures',
    ],
    [
      'a rule',
      '***',
      '"thematicBreak" is not part of an article. Articles are paragraphs, headings, lists, tables, quotes and figures',
    ],
    [
      'markup in a sentence',
      'A <b>bold</b> word.',
      '"html" has no place inside a sentence here. Write plain text, emphasis, strong or a link',
    ],
    [
      'code in a sentence',
      'A `word`.',
      '"inlineCode" has no place inside a sentence here. Write plain text, emphasis, strong or a link',
    ],
    ['a second section of a name', '## What it is', 'Two sections are called "What it is". Call one of them otherwise'],
    [
      'a heading with emphasis',
      '## What it *does*',
      'A heading that is not plain words. Its words become the address of the section: write them plainly',
    ],
    [
      'a list of references',
      '## References',
      'The section "References" is made by itself. Take it out, or call it otherwise',
    ],
  ])('has no %s', (_, written, complaint) => {
    expect(told({ in: ARTICLE, from: '> Get out', to: `${written}\n\n> Get out` })).toContain(
      `${ARTICLE}:LINE: ${complaint}`,
    );
  });

  test('has a number of its own', () => {
    expect(told({ in: ARTICLE, from: 'number: 1', to: 'number: 2' })).toEqual([
      `${ARTICLE}:LINE: cold-packs/article.md has the number 2 too. Give each article its own number`,
    ]);
  });
});
