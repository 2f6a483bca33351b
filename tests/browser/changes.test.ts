import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Annotator, type AnnotatorOptions, createAnnotator } from '../../annotator/annotator.ts';
import { annotate, listReading, NAMES, NO_PAINTER, type Page, painted, SETTINGS, show, underlined } from './page.ts';

let page: Page | undefined;
afterEach(() => {
  page?.stop();
  show('');
});

async function open(html: string): Promise<Page> {
  show(html);
  page = annotate();
  await page.annotator.settled();
  page.takeRead();
  return page;
}

function element(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
}

const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
});

function annotateWith(options: Partial<AnnotatorOptions>): { readonly annotator: Annotator } {
  const controller = new AbortController();
  controllers.push(controller);
  const { signal } = controller;
  const annotator = createAnnotator({
    document,
    reading: listReading(),
    settings: SETTINGS,
    sheet: null,
    signal,
    ...options,
  });
  return { annotator };
}

async function marksAfter(change: () => void): Promise<string[]> {
  change();
  await page?.annotator.settled();
  return page === undefined ? [] : underlined(page.annotator);
}

describe('a page that changes', () => {
  test('five paragraphs that come 40 ms apart are all marked', async () => {
    const { annotator } = await open('<main></main>');
    for (let i = 0; i < 5; i++) {
      element('main').insertAdjacentHTML('beforeend', `<p>Botox ${i}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await annotator.settled();
    expect(underlined(annotator)).toHaveLength(5);
    expect(painted()).toHaveLength(5);
  });

  test('text that is set in place is marked as it is now', async () => {
    await open('<p>Some Botox');
    expect(await marksAfter(() => Object.assign(element('p').firstChild ?? {}, { data: 'an RFA' }))).toEqual(['RFA']);
  });

  test('text that comes one letter at a time is marked once it is a name, and stays so', async () => {
    const { annotator } = await open('<p></p>');
    const text = element('p').appendChild(new Text());
    const seen: number[] = [];
    for (const letter of 'with Botox, today') {
      text.appendData(letter);
      await annotator.settled();
      seen.push(annotator.marks().length);
    }
    expect(seen.join('')).toBe('00000000011111111');
  });

  test('no wrong letters are painted between an edit and the next reading', async () => {
    const { annotator } = await open('<p>Botox and RFA');
    const text = element('p').firstChild as Text;
    text.insertData(0, 'x');
    await Promise.resolve();
    expect(painted()).toEqual([]);
    await annotator.settled();
    expect(painted()).toEqual(['RFA']);
  });

  test('no wrong letters are painted in text that has just moved to where nothing is read', async () => {
    await open('<p>Botox</p><code></code>');
    const text = element('p').firstChild as Text;
    element('code').append(text);
    await Promise.resolve();
    text.data = 'bacon';
    await Promise.resolve();
    expect(painted()).toEqual([]);
  });

  test('a mark before the place of an edit is not touched', async () => {
    const { annotator } = await open('<p>Botox and more');
    const [mark] = annotator.marks();
    expect(await marksAfter(() => (element('p').firstChild as Text).appendData(' RFA'))).toEqual(['Botox', 'RFA']);
    expect(painted().sort()).toEqual(['Botox', 'RFA']);
    expect(mark).toBeDefined();
  });

  test('a moved subtree is marked at its new place, in order', async () => {
    await open('<section><p>Botox</section><p>RFA');
    expect(await marksAfter(() => document.body.append(element('section')))).toEqual(['RFA', 'Botox']);
  });

  test('text that is split, and joined again, keeps its mark', async () => {
    await open('<p>some nerve block here');
    expect(await marksAfter(() => (element('p').firstChild as Text).splitText(8))).toEqual(['nerve block']);
    expect(await marksAfter(() => element('p').normalize())).toEqual(['nerve block']);
  });

  test('a block parted or joined by what comes between is read as it now is', async () => {
    await open('<div>heart<span id="x"></span> failure</div>');
    expect(await marksAfter(() => element('#x').replaceWith(document.createElement('i')))).toEqual(['heart failure']);
    expect(await marksAfter(() => element('i').replaceWith(document.createElement('p')))).toEqual([]);
    expect(await marksAfter(() => element('p').remove())).toEqual(['heart failure']);
  });

  test('an empty block that comes between two words parts them, and joins them when it goes', async () => {
    await open('<div>heart<i></i> failure</div>');
    const parting = Object.assign(document.createElement('b'), { style: 'display:block' });
    expect(await marksAfter(() => element('i').replaceWith(parting))).toEqual([]);
    expect(await marksAfter(() => parting.remove())).toEqual(['heart failure']);
  });

  test('words that a class parts or joins are read so with the next change of their text', async () => {
    await open('<style>.apart span { display: block; }</style><p><span>a nerve</span> <span>block</span> ');
    expect(await marksAfter(() => element('p').classList.add('apart'))).toEqual(['nerve block']);
    expect(await marksAfter(() => element('p').append('for Botox'))).toEqual(['nerve', 'Botox']);
    element('p').classList.remove('apart');
    expect(await marksAfter(() => element('p').append('.'))).toEqual(['nerve block', 'Botox']);
  });

  test('a block that comes to stand in the line while its text changes is read once', async () => {
    await open('<div>nothing <span></span><section style="display:contents">Botox</section></div>');
    const change = (): void => {
      element('span').remove();
      element('section').append(' and RFA');
    };
    expect(await marksAfter(change)).toEqual(['Botox', 'RFA']);
    expect(painted()).toHaveLength(2);
  });

  test('a block that stood in the line is read at the place it moves to, in the line or not', async () => {
    await open('<div>some <section style="display:inline"><i>Botox</i><aside>RFA</aside></section></div><main></main>');
    expect(await marksAfter(() => element('main').append(element('section')))).toEqual(['Botox', 'RFA']);
    expect(await marksAfter(() => element('div').append(element('section')))).toEqual(['Botox', 'RFA']);
    expect(await marksAfter(() => element('div').replaceWith(...element('div').childNodes))).toEqual(['Botox', 'RFA']);
  });

  test('only what changed is read again', async () => {
    const { takeRead } = await open('<p>Botox one<p>Botox two<div>Botox <b>three</b><p>Botox four</div>');
    await marksAfter(() => (element('b').firstChild as Text).appendData('!'));
    expect(takeRead()).toEqual(['Botox three!']);
    await marksAfter(() => element('div').append('Botox five'));
    expect(takeRead()).toEqual(['Botox five']);
    await marksAfter(() => document.body.append(element('p')));
    expect(takeRead()).toEqual([]);
  });

  test('a region that becomes editable, decorative or untranslatable loses its marks, and gets them back', async () => {
    await open('<div><p>Botox <b>RFA</b></div>');
    for (const [name, value] of [
      ['contenteditable', 'true'],
      ['aria-hidden', 'true'],
      ['translate', 'no'],
    ] as const) {
      expect(await marksAfter(() => element('div').setAttribute(name, value))).toEqual([]);
      expect(await marksAfter(() => element('div').removeAttribute(name))).toEqual(['Botox', 'RFA']);
      expect(await marksAfter(() => element('b').setAttribute(name, value))).toEqual(['Botox']);
      expect(await marksAfter(() => element('b').removeAttribute(name))).toEqual(['Botox', 'RFA']);
    }
  });

  test('a document that becomes an editor as a whole loses its marks, and gets them back', async () => {
    await open('<p>Botox');
    document.designMode = 'on';
    expect(await marksAfter(() => document.body.append('x'))).toEqual([]);
    document.designMode = 'off';
    expect(await marksAfter(() => document.body.append('y'))).toEqual(['Botox']);
  });

  test('what an accordion opens counts as visible from then on', async () => {
    const { annotator } = await open(
      '<details><summary>More</summary><p>Botox</details><div id="tab" style="display:none"><p>RFA</div>',
    );
    expect(annotator.marks().map(({ block }) => block.visible)).toEqual([false, false]);
    element('details').setAttribute('open', '');
    await vi.waitFor(() => expect(annotator.marks().map(({ block }) => block.visible)).toEqual([true, false]));
    element('#tab').style.display = '';
    await vi.waitFor(() => expect(annotator.marks().map(({ block }) => block.visible)).toEqual([true, true]));
  });

  test('a change without text is not decided upon', async () => {
    show('<p>Botox</p><div></div>');
    const controller = new AbortController();
    const onDecide = vi.fn();
    const annotator = createAnnotator({
      document,
      reading: listReading({ onDecide }),
      settings: SETTINGS,
      sheet: null,
      signal: controller.signal,
    });
    await annotator.settled();
    const before = onDecide.mock.calls.length;
    element('div').append(document.createElement('hr'), document.createComment('Botox'));
    await annotator.settled();
    expect(onDecide.mock.calls.length).toBe(before);
    controller.abort();
  });
});

describe('a long page', () => {
  test('is read where the reader is before the rest is', async () => {
    const texts = Array.from({ length: 40_000 }, (_, i) => `Text ${i} on RFA.`);
    show(texts.map((text) => `<p>${text}`).join(''));
    document.querySelector('p:nth-child(39000)')?.scrollIntoView({ block: 'center' });
    page = annotate({}, NAMES, NO_PAINTER);
    await page.annotator.settled();
    const read = page.takeRead();
    expect(read).toHaveLength(texts.length);
    const before = read.indexOf('Text 38900 on RFA.');
    for (const seen of [38_998, 38_999, 39_000]) expect(read.indexOf(`Text ${seen} on RFA.`)).toBeLessThan(before);
    expect(page.annotator.marks().map(({ block }) => block.text)).toEqual(texts);
  });

  test('is read in slices, in order, even while it changes', async () => {
    show(
      Array.from(
        { length: 3000 },
        (_, i) => `<div><h3 hidden>${i}</h3><p lang="en">Text ${i} on a nerve block, and more of it.</div>`,
      ).join(''),
    );
    page = annotate();
    const divs = [...document.querySelectorAll('div')];
    for (let i = 0; i < 20; i++) {
      await new Promise((resolve) => setTimeout(resolve));
      divs[i * 150 + 20]?.remove();
      divs[2999 - i]?.after(divs[i * 140] ?? '');
      divs[i * 130 + 7]?.querySelector('p')?.prepend('Botox ');
    }
    await page.annotator.settled();
    const fresh = annotate({}, NAMES, NO_PAINTER);
    await fresh.annotator.settled();
    expect(underlined(page.annotator)).toEqual(underlined(fresh.annotator));
    expect(page.annotator.marks().length).toBeGreaterThan(2900);
    fresh.stop();
  });
});

describe('shadow roots', () => {
  test('are read where they stand, marked, and followed', async () => {
    const { annotator } = await open('<p>Botox<div id="host"></div><p>RFA');
    const root = element('#host').attachShadow({ mode: 'open' });
    root.append('a nerve block');
    expect(await marksAfter(() => element('#host').append('-'))).toEqual(['Botox', 'nerve block', 'RFA']);
    expect(await marksAfter(() => root.append(' and Botox'))).toEqual(['Botox', 'nerve block', 'Botox', 'RFA']);
    expect(await marksAfter(() => element('#host').remove())).toEqual(['Botox', 'RFA']);
    expect(painted().filter((text) => text !== '(gone)')).toHaveLength(annotator.marks().length);
  });

  test('of a custom element that is defined late are found', async () => {
    const { annotator } = await open('<late-note></late-note>');
    customElements.define(
      'late-note',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).append('Botox');
        }
      },
    );
    await vi.waitFor(() => expect(underlined(annotator)).toEqual(['Botox']), { timeout: 4000 });
  });
});

describe('nobody is harmed', () => {
  test('the markup is the same before, meanwhile and after', async () => {
    show('<p>Botox and <b>heart</b> failure<details><summary>RFA</summary>RFA</details>');
    const before = document.documentElement.outerHTML;
    page = annotate();
    await page.annotator.settled();
    expect(page.annotator.marks().length).toBeGreaterThan(2);
    expect(document.documentElement.outerHTML).toBe(before);
    page.stop();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(painted()).toEqual([]);
  });

  test('the highlights of others stay, and ours come back when the page clears the registry', async () => {
    const theirs = new Highlight();
    CSS.highlights.set('search', theirs);
    const { annotator } = await open('<p>Botox');
    CSS.highlights.clear();
    await marksAfter(() => document.body.append('x'));
    expect(painted()).toEqual(['Botox']);
    CSS.highlights.clear();
    await vi.waitFor(() => expect(painted()).toEqual(['Botox']), { timeout: 4000 });
    CSS.highlights.set('search', theirs);
    page?.stop();
    expect(CSS.highlights.get('search')).toBe(theirs);
    CSS.highlights.delete('search');
    expect(annotator.marks()).toEqual([]);
  });

  test('a document that is written anew is read anew', async () => {
    show('<iframe></iframe>');
    const frame = element('iframe') as HTMLIFrameElement;
    const inner = frame.contentDocument ?? expect.fail();
    inner.write('<p>Botox');
    inner.close();
    const controller = new AbortController();
    const annotator = createAnnotator({
      document: inner,
      reading: listReading(),
      settings: SETTINGS,
      sheet: null,
      signal: controller.signal,
    });
    await annotator.settled();
    expect(underlined(annotator)).toEqual(['Botox']);
    inner.open();
    inner.write('<p>an RFA and a nerve block');
    inner.close();
    await vi.waitFor(() => expect(underlined(annotator)).toEqual(['RFA', 'nerve block']));
    controller.abort();
  });

  test('a page that throws in our way is left without marks', async () => {
    show('<p>Botox');
    const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
    const { annotator } = annotateWith({
      painter: {
        ...NO_PAINTER,
        paint: () => {
          throw new Error('no');
        },
      },
    });
    await annotator.settled();
    expect(annotator.marks()).toEqual([]);
    expect(painted()).toEqual([]);
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });

  const refused = () => Promise.reject(new Error('The extension was updated'));
  test.each([
    ['read', { read: refused }],
    ['decide', { decide: refused }],
  ])('marks go, and nothing is said, when nobody is there to %s', async (_, refusing) => {
    show('<p>Botox');
    const report = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {});
    const reading = { ...listReading() };
    const onChange = vi.fn();
    const { annotator } = annotateWith({ onChange, reading });
    await annotator.settled();
    expect(painted()).toEqual(['Botox']);
    Object.assign(reading, refusing);
    onChange.mockClear();
    document.body.append('and an RFA');
    await annotator.settled();
    expect(annotator.marks()).toEqual([]);
    expect(painted()).toEqual([]);
    expect(onChange).toHaveBeenCalled();
    expect(report).not.toHaveBeenCalled();
    report.mockRestore();
  });
});

describe('our own card', () => {
  const card = (): HTMLElement => document.createElement('medigloss-card');

  test.each([
    ['in the root', () => document.documentElement],
    ['in an open dialog', () => document.querySelector('dialog') as HTMLElement],
  ])('is no news of the page when it comes and goes %s', async (_, parent) => {
    show('<p>Botox</p><dialog open>Hello</dialog>');
    page = annotate();
    await page.annotator.settled();
    const asked = vi.spyOn(scheduler, 'postTask');
    const host = card();
    parent().append(host);
    await Promise.resolve();
    host.remove();
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    const other = document.createElement('span');
    parent().append(other);
    await Promise.resolve();
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
    other.remove();
  });
});
