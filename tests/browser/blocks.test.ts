import { afterEach, describe, expect, test } from 'vitest';
import { annotate, lettersOf, type Page, painted, show, underlined } from './page.ts';

let page: Page | undefined;
afterEach(() => {
  page?.stop();
  page = undefined;
  show('');
});

async function marksIn(html: string): Promise<string[]> {
  show(html);
  page?.stop();
  page = annotate();
  await page.annotator.settled();
  expect(painted().sort()).toEqual(underlined(page.annotator).sort());
  return page.annotator.marks().map((mark) => lettersOf(mark).replace(/\s+/g, ' '));
}

describe('a phrase is found as a reader sees it', () => {
  test.each([
    ['over inline elements', '<p>with heart <b>failure</b> today', 'heart failure'],
    ['over a boundary inside a word', '<p>with <i>he</i>art failure', 'heart failure'],
    ['over a line break in the source', '<p>with heart\n   failure', 'heart failure'],
    ['over a no-break space', '<p>with heart&nbsp;failure', 'heart failure'],
    ['with a soft hyphen', '<p>with Bo&shy;tox', 'Bo\u00adtox'],
    ['with a possible break', '<p>with Bo<wbr>tox', 'Botox'],
    ['over a comment', '<p>with heart<!-- --> failure', 'heart failure'],
    ['over one line break', '<p>heart<br>failure', 'heartfailure'],
    ['in ruby, without its reading', '<p><ruby>Bo<rp>(</rp><rt>bo</rt><rp>)</rp>tox</ruby>', 'Boboxtox'],
    ['over display: contents', '<p>heart <span style="display:contents">failure</span>', 'heart failure'],
    [
      'over a div that stands in the line',
      '<div>heart <div style="display:inline">failure</div></div>',
      'heart failure',
    ],
    ['around something out of sight', '<p>heart <span hidden>attack</span> failure', 'heart attack failure'],
    ['in an unknown element', '<x-note>heart</x-note> <x-note>failure</x-note>', 'heart failure'],
  ])('%s', async (_, html, text) => {
    const found = await marksIn(html);
    expect(found).toHaveLength(1);
    if (!html.includes('<ruby>')) expect(found).toEqual([text]);
  });
});

describe('a phrase is not found where a reader sees two things', () => {
  test.each([
    ['two paragraphs', '<p>heart</p><p>failure</p>'],
    ['two cells', '<table><tr><td>heart<td>failure</table>'],
    [
      'two spans that are blocks',
      '<p><span style="display:block">heart</span> <span style="display:block">failure</span>',
    ],
    ['an empty line', '<p>heart<br> <br>failure'],
    ['an image between', '<p>heart <img alt=""> failure'],
    ['a field between', '<p>heart <input> failure'],
    ['code between', '<p>heart <code>x</code> failure'],
    ['an empty block between', '<p>heart <span style="display:block"></span> failure'],
  ])('%s', async (_, html) => {
    expect(await marksIn(html)).toEqual([]);
  });

  test('spans that are blocks and touch in the source keep their own words', async () => {
    const block = 'style="display:block"';
    expect(
      await marksIn(`<a><span ${block}>Botox</span><span ${block}>nerve</span><span ${block}>RFA</span></a>`),
    ).toEqual(['Botox', 'nerve', 'RFA']);
  });

  test('what is hidden in a line keeps its place where the line turns out to be two', async () => {
    const html = '<p>Botox <i hidden>RFA</i> heart <span style="display:block">failure Botox</span>';
    expect(await marksIn(html)).toEqual(['Botox', 'RFA', 'Botox']);
  });

  test('a block that is hidden by an attribute, and shown in the line by style, is read apart from the line', async () => {
    const html = '<article>Botox, <p style="display:inline" hidden>a nerve block</p>and heart failure</article><p>RFA';
    expect(await marksIn(html)).toEqual(['Botox', 'heart failure', 'nerve block', 'RFA']);
  });

  test('where a longer name falls to a boundary, the shorter ones are found', async () => {
    expect(await marksIn('<p>a nerve <span style="display:block">block</span>')).toEqual(['nerve']);
  });
});

describe('what is not for reading stays unread', () => {
  test.each([
    '<script>"Botox"</script>',
    '<style>/* Botox */</style>',
    '<noscript>Botox</noscript>',
    '<template>Botox</template>',
    '<pre>Botox</pre>',
    '<p><code>Botox</code> <kbd>Botox</kbd> <samp>Botox</samp>',
    '<textarea>Botox</textarea><select><option>Botox</select>',
    '<div contenteditable>Botox <p>Botox</div>',
    '<div contenteditable="plaintext-only">Botox</div>',
    '<div role="textbox">Botox</div>',
    '<p translate="no">Botox',
    '<p class="notranslate">Botox',
    '<p><span aria-hidden="true">Botox</span>',
    '<svg><text>Botox</text></svg>',
    '<math><mi>Botox</mi></math>',
  ])('%s', async (html) => {
    expect(await marksIn(html)).toEqual([]);
  });
});

describe('a block knows where it stands', () => {
  test('links, headings, navigation and buttons hide their mentions', async () => {
    expect(
      await marksIn(
        '<h2>Botox</h2><nav><p>Botox</nav><button>Botox</button><div role="button">Botox</div><p><a href="#">Botox</a> and RFA',
      ),
    ).toEqual(['RFA']);
    expect(page?.annotator.mentions().map(({ text, count, hiddenBy }) => [text, count, hiddenBy])).toEqual([
      ['Botox', 5, 'heading'],
      ['RFA', 1, null],
    ]);
  });

  test('sections begin at headings, articles and items of a feed', async () => {
    await marksIn(
      '<p>RFA<h2>A</h2><p>RFA<p>RFA<article><p>RFA</article><p>RFA<div role="feed"><div>RFA</div><div>RFA</div></div>',
    );
    const sections = page?.annotator.marks().map((mark) => mark.block.section) ?? [];
    expect(sections.map((section) => section - (sections[0] ?? 0))).toEqual([0, 1, 1, 2, 3, 4, 5]);
  });

  test('the language is the nearest', async () => {
    await marksIn('<div lang="de"><p>RFA<p lang="en-GB">RFA</div>');
    expect(page?.annotator.marks().map((mark) => mark.block.lang)).toEqual(['de', 'en-gb']);
  });

  test('text in closed details is read, and known not to be visible', async () => {
    expect(await marksIn('<details><summary>More</summary><p>Botox</details><p>Botox')).toEqual(['Botox', 'Botox']);
    expect(page?.annotator.marks().map((mark) => mark.block.visible)).toEqual([false, true]);
  });
});
