import { afterEach, describe, expect, test, vi } from 'vitest';
import { rectsOf } from '../../annotator/marks.ts';
import { annotate, type Page, painted, SETTINGS, show, underlined } from './page.ts';

/** A shadow root of an element that is no custom element is found when the page is idle, which a busy machine may not be for long. */
const WHEN_IDLE = { timeout: 30_000 };

let page: Page | undefined;
afterEach(() => {
  page?.stop();
  show('');
});

async function open(html: string): Promise<Page> {
  show(html);
  page = annotate({ painter: 'element' });
  await vi.waitFor(() => expect(document.querySelector('mark')).not.toBeNull());
  return page;
}

function element(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
}

/** The markup with text nodes told apart. */
function structure(node: Node): unknown {
  return node instanceof Text ? node.data : [node.nodeName, ...[...node.childNodes].map(structure)];
}

describe('marks as elements', () => {
  test('can be focused, and have a name and a description', async () => {
    await open('<p>Some Botox here');
    const mark = element('mark');
    expect(mark.textContent).toBe('Botox');
    expect(mark.dataset.medigloss).toBe('Botox');
    expect(mark.getAttribute('aria-description')).toBe('Explained by Medigloss');
    mark.focus();
    expect(document.activeElement).toBe(mark);
    expect(painted()).toEqual([]);
  });

  test.each([
    ['dotted', 'dotted', 'rgba(0, 0, 0, 0)'],
    ['solid', 'solid', 'rgba(0, 0, 0, 0)'],
    ['tinted', 'solid', null],
  ] as const)('look %s where the reader has chosen so', async (look, line, ground) => {
    show('<div id="host"></div>');
    const root = element('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Some Botox here';
    page = annotate({ painter: 'element' }, undefined, undefined, 0, look);
    const mark = await vi.waitFor(() => root.querySelector('mark') ?? expect.fail('no mark'), WHEN_IDLE);
    const { textDecorationStyle, textDecorationLine, backgroundColor } = getComputedStyle(mark);
    expect([textDecorationStyle, textDecorationLine]).toEqual([line, look === 'tinted' ? 'none' : 'underline']);
    if (ground) expect(backgroundColor).toBe(ground);
    else expect(backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('hold several in one text, and one over several elements', async () => {
    const { annotator } = await open('<p>Botox, RFA and heart <b>fail<i>ure</i></b>, then Botox.');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Botox',
      'RFA',
      'heart ',
      'fail',
      'ure',
      'Botox',
    ]);
    expect(underlined(annotator)).toEqual(['Botox', 'RFA', 'heart failure', 'Botox']);
    expect(element('p').textContent).toBe('Botox, RFA and heart failure, then Botox.');
  });

  test('are found at a point, and have a place', async () => {
    const { annotator } = await open('<p>Some Botox here');
    const [mark] = annotator.marks();
    const rect = rectsOf(mark ?? expect.fail())[0] ?? expect.fail();
    expect(annotator.markAt(rect.left + 3, rect.top + 3)).toBe(mark);
    expect(annotator.markAt(rect.right + 9, rect.top + 3)).toBeNull();
  });

  test('look the same in a shadow root, and leave no rules there', async () => {
    show('<div></div>');
    const root = element('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Some Botox here';
    page = annotate({ painter: 'element' });
    const mark = await vi.waitFor(() => root.querySelector('mark') ?? expect.fail('no mark'), WHEN_IDLE);
    const { backgroundColor, textDecorationStyle } = getComputedStyle(mark);
    expect([backgroundColor, textDecorationStyle]).toEqual(['rgba(0, 0, 0, 0)', 'dotted']);
    page.annotator.setSettings({ ...SETTINGS, painter: 'highlight' });
    expect(root.adoptedStyleSheets).toEqual([]);
  });

  test('are undone without a trace', async () => {
    show('<p>Botox, RFA and heart <b>fail<i>ure</i></b>, then <span>Botox</span>.');
    const before = structure(document.body);
    const nodes = [...element('p').childNodes];
    page = annotate({ painter: 'element' });
    await vi.waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(6));
    page.annotator.setSettings({ ...SETTINGS, painter: 'highlight' });
    expect(structure(document.body)).toEqual(before);
    expect([...element('p').childNodes]).toEqual(nodes);
    expect(painted()).toHaveLength(4);
  });

  test.each([
    ['sets its text', (text: Text) => Object.assign(text, { data: 'an RFA' }), 'an RFA'],
    ['removes it', (text: Text) => text.remove(), ''],
    ['puts something before it', (text: Text) => text.before('Now: '), 'Now: Some Botox here'],
  ])('withdraw when the page %s', async (_, change, text) => {
    const { annotator } = await open('<p>Some Botox here');
    change(element('p').firstChild as Text);
    await annotator.settled();
    expect(element('p').textContent).toBe(text);
    page?.stop();
    expect(element('p').textContent).toBe(text);
    expect(document.querySelector('mark')).toBeNull();
  });

  test('wait until the text no longer grows', async () => {
    show('<p></p>');
    page = annotate({ painter: 'element' }, undefined, undefined, 300);
    const text = element('p').appendChild(new Text());
    for (const letter of 'Some Botox here, and RFA') {
      text.appendData(letter);
      await page.annotator.settled();
      expect(document.querySelector('mark')).toBeNull();
    }
    await vi.waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(2), { timeout: 4000 });
    expect(element('p').textContent).toBe('Some Botox here, and RFA');
  });

  test('wait until the page has loaded, as a framework may still take over its markup', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    show('<p>Some Botox here');
    page = annotate({ painter: 'element' }, undefined, undefined, 300);
    await page.annotator.settled();
    await page.annotator.settled();
    expect(document.querySelector('mark')).toBeNull();
    loading.mockRestore();
    await vi.waitFor(() => expect(document.querySelector('mark')).not.toBeNull(), { timeout: 4000 });
  });

  test('leave nothing out when the page goes over all texts one by one', async () => {
    await open('<p>Botox here and RFA now');
    const walker = document.createTreeWalker(element('p'), NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode()) {
      text.data = text.data.replace('here', 'anywhere').replace('now', 'today');
    }
    await page?.annotator.settled();
    expect(element('p').textContent).toBe('Botox anywhere and RFA today');
  });

  test('stay away from an editor that is switched off', async () => {
    const { annotator } = await open('<p>Botox<div contenteditable="false"><p>RFA</div>');
    expect(underlined(annotator)).toEqual(['Botox', 'RFA']);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Botox']);
  });

  test('do not fight a page that is busy there', async () => {
    const { annotator } = await open('<p>Some Botox here');
    for (let i = 0; i < 6; i++) {
      (element('p').firstChild as Text).data = `Botox ${i}`;
      await annotator.settled();
    }
    expect(element('p').innerHTML).toBe('Botox 5');
  });
});
