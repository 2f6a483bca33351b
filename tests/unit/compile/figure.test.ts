import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../glossary/compile/figure.ts';
import { changed, compiled, FILES, told } from './folder.ts';

const ARTICLE = 'warm-baths/article.md';
const FIGURE = 'warm-baths/figure.svg';
const ALT = 'A person lies in a bath; the water reaches the shoulders and steam rises.';

describe('a figure in the text', () => {
  test.each(['', 'A picture of a bath.'])('has a text alternative: "%s" is none', (alt) => {
    expect(told({ in: ARTICLE, from: ALT, to: alt, at: '](figure.svg' })).toEqual([
      `${ARTICLE}:LINE: A figure without a text alternative. Write in the square brackets what the picture shows, in a sentence or two`,
    ]);
  });

  test('has a caption', () => {
    expect(
      told({ in: ARTICLE, from: ' "The water reaches the shoulders [@board-2020]."', to: '', at: '](figure.svg' }),
    ).toEqual([`${ARTICLE}:LINE: A figure without a caption. Write the caption in quotes after the file name`]);
  });

  test('is there', () => {
    expect(told({ in: ARTICLE, from: '](figure.svg', to: '](figure-two.svg', at: ALT })).toContain(
      `${ARTICLE}:LINE: There is no figure "figure-two.svg". Put the SVG file into the article’s folder`,
    );
  });

  test('is one at least', () => {
    const lines = compiled({ [ARTICLE]: FILES[ARTICLE].replace(/^!\[.*$/m, 'Cited here [@board-2020].') }).problems;
    expect(lines.map(({ file, message, remedy }) => `${file}: ${message}. ${remedy}`)).toEqual([
      `${FIGURE}: The article does not show this figure. Place it in article.md: ![what it shows](figure.svg "Caption."), or take the file away`,
      `${ARTICLE}: The article shows no figure. Place one: ![what it shows](figure.svg "Caption.")`,
    ]);
  });

  test('is shown, when it is in the folder', () => {
    expect(compiled({ 'warm-baths/figure-tap.svg': FILES[FIGURE] }).problems).toEqual([
      expect.objectContaining({
        file: 'warm-baths/figure-tap.svg',
        line: 1,
        message: 'The article does not show this figure',
      }),
    ]);
  });

  test('has ids that no other figure of the article has', () => {
    const second = `![${ALT}](figure-tap.svg "The tap.")\n\n`;
    const { problems } = compiled({
      'warm-baths/figure-tap.svg': FILES[FIGURE],
      ...changed(ARTICLE, '## When to get', `${second}## When to get`),
    });
    expect(problems).toEqual([
      expect.objectContaining({
        file: ARTICLE,
        message: '"figure-tap.svg" has the id "warm-baths-tub", and so has "figure.svg"',
        remedy: 'Call it otherwise in one of them',
      }),
    ]);
  });
});

describe('an SVG file', () => {
  test('is one <svg>', () => {
    expect(compiled({ [FIGURE]: 'not a picture' }).problems).toContainEqual({
      file: FIGURE,
      line: 1,
      message: 'There is no <svg> here',
      remedy: 'A figure is one <svg viewBox="0 0 720 H"> element',
    });
  });

  test.each(['title', 'desc'])('has a <%s> with words in it', (name) => {
    expect(
      told({
        in: FIGURE,
        from: FILES[FIGURE].match(`<${name}>.*?</${name}>`)?.[0] ?? '',
        to: `<${name}> </${name}>`,
        at: '<svg',
      }),
    ).toContain(
      `${FIGURE}:LINE: A figure without <${name}>. Say in <${name}>, first inside <svg>, what the picture shows`,
    );
  });

  test('is 720 wide and grows with its column', () => {
    expect(told({ in: FIGURE, from: '0 0 720 400', to: '0 0 800 400', at: '<svg' })).toContain(
      `${FIGURE}:LINE: The viewBox is not "0 0 720 H". All figures are 720 wide, so that their lettering has one size`,
    );
    expect(told({ in: FIGURE, from: '<svg ', to: '<svg\n  width="720" ', at: 'width="720"' })).toContain(
      `${FIGURE}:LINE: The <svg> has a width. Take it away: figures grow with the column`,
    );
  });

  test.each([
    ['a script', '<script>alert(1)</script>', '<script> is not allowed in a figure'],
    ['a style sheet', '<style>text { fill: red }</style>', '<style> is not allowed in a figure'],
    ['an image', '<image href="#x"/>', '<image> is not allowed in a figure'],
    ['other markup', '<foreignObject><p>x</p></foreignObject>', '<foreignObject> is not allowed in a figure'],
    ['a link', '<a href="https://x.example"><circle r="1"/></a>', '<a> is not allowed in a figure'],
    ['a style', '<circle style="fill: red" r="1"/>', 'The attribute "style" is not allowed in a figure'],
    ['a colour', '<circle fill="#ff0000" r="1"/>', 'The attribute "fill" is not allowed in a figure'],
    ['a font', '<text font-family="Comic Sans">x</text>', 'The attribute "font-family" is not allowed in a figure'],
    ['a handler', '<circle onclick="x()" r="1"/>', 'The attribute "onclick" is not allowed in a figure'],
    [
      'a class that is no colour of ours',
      '<circle class="fill-accent red" r="1"/>',
      'The class "fill-accent red" is not one of the palette',
    ],
    ['a link to elsewhere', '<use href="https://x.example/#a"/>', 'A figure refers to something outside itself'],
    [
      'a link to elsewhere in a style',
      '<circle marker-end="url(https://x.example/#a)" r="1"/>',
      'A figure refers to something outside itself',
    ],
    ['a link to nothing', '<use href="#warm-baths-tap"/>', 'There is no "#warm-baths-tap" in this figure'],
    [
      'an id of another article',
      '<circle id="cold-packs-tub" r="1"/>',
      'The id "cold-packs-tub" may meet another figure\'s',
    ],
    [
      'an id that only begins like the article’s',
      '<circle id="warm-bathsheba" r="1"/>',
      'The id "warm-bathsheba" may meet another figure\'s',
    ],
  ])('holds no %s', (_, element, complaint) => {
    expect(told({ in: FIGURE, from: '  <text class', to: `  ${element}\n  <text class` })).toContainEqual(
      expect.stringContaining(`${FIGURE}:LINE: ${complaint}. `),
    );
  });

  test('is told the right line when the same mistake stands twice, and what is in a comment is no mistake', () => {
    const svg = FILES[FIGURE].replace(
      '  <text class',
      () =>
        '  <!-- <circle fill="red"/>\n  -->\n  <circle fill="red" r="1"/>\n\n  <circle\n    r="1"\n    fill="red"/>\n  <text class',
    );
    const lines: number[] = [];
    expect(readFigure(svg, ALT, FIGURE, 'warm-baths', ({ line }) => lines.push(line))).toBeNull();
    const from = svg.split('\n').findIndex((line) => line.includes('<!--')) + 1;
    expect(lines).toEqual([from + 2, from + 6]);
  });

  test('becomes a picture with the text alternative of the article', () => {
    const { glossary } = compiled();
    const found = JSON.stringify(
      glossary.bodies
        .get('warm-baths')
        ?.flatMap(({ body }) => body)
        .find((tree) => tree[0] === 'figure'),
    );
    expect(found).toContain(`"role":"img","aria-label":"${ALT}"`);
    expect(found).not.toContain('xmlns');
    expect(found).not.toContain('"title"');
    expect(found).not.toContain('"desc"');
  });
});
