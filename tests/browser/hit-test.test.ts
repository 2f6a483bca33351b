import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnotator } from '../../annotator/annotator.ts';
import { createHighlightPainter } from '../../annotator/highlight-painter.ts';
import { createCaretHitTest, createHighlightHitTest, createHitTest } from '../../annotator/hit-test.ts';
import { rectsOf } from '../../annotator/marks.ts';
import { type CardDoor, createPointer } from '../../annotator/pointer.ts';
import { annotate, listReading, type Page, painted, SETTINGS, show } from './page.ts';

let page: Page | undefined;
const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  page?.stop();
  show('');
});

describe.each([
  ['the registry', createHighlightHitTest],
  ['the caret', createCaretHitTest],
  ['whichever is there', createHitTest],
])('the mark at a point, by %s', (_, hitTest) => {
  test('is the one whose letters are there', async () => {
    show('<p style="width:8em;font:20px/2 serif">Some heart <b>failure</b> and then RFA<p>nothing');
    const painter = createHighlightPainter({ document, style: '', sheet: null, hitTest });
    page = annotate(SETTINGS, undefined, painter);
    await page.annotator.settled();
    const marks = page.annotator.marks();
    expect(marks.map((mark) => mark.text)).toEqual(['heart failure', 'RFA']);
    for (const mark of marks) {
      for (const rect of rectsOf(mark)) {
        expect(page.annotator.markAt(rect.left + rect.width / 2, rect.top + rect.height / 2)).toBe(mark);
      }
    }
    const nothing = document.querySelector('p:last-child')?.getBoundingClientRect() ?? new DOMRect();
    expect(page.annotator.markAt(nothing.left + 5, nothing.top + 5)).toBeNull();
    const first = rectsOf(marks[0] ?? expect.fail())[0] ?? expect.fail();
    expect(page.annotator.markAt(first.left - 15, first.top + 5)).toBeNull();
  });

  test.each(['open', 'closed'] as const)('is found in shadow roots, one within another (%s)', async (mode) => {
    show('<p>Botox</p><x-outer></x-outer>');
    const outer = element('x-outer').attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>an RFA</p><div></div>';
    const host = outer.querySelector('div') ?? expect.fail();
    const inner = host.attachShadow({ mode });
    inner.innerHTML = '<p>and a <b>nerve</b> block</p>';
    // What the browsers show to extensions; to a page like this one a closed root is none.
    Object.defineProperty(host, 'openOrClosedShadowRoot', { value: inner, configurable: true });
    page = annotate(SETTINGS, undefined, createHighlightPainter({ document, style: '', sheet: null, hitTest }));
    const { annotator } = page;
    await vi.waitFor(() => expect(annotator.marks()).toHaveLength(3), { timeout: 8000 });
    for (const mark of annotator.marks()) {
      for (const rect of rectsOf(mark)) {
        expect(annotator.markAt(rect.left + rect.width / 2, rect.top + rect.height / 2)).toBe(mark);
      }
    }
  });

  test('is found in a frame, whose registry is its own', async () => {
    show('<p>Botox</p><iframe style="margin:40px"></iframe>');
    const frame = document.querySelector('iframe')?.contentDocument ?? expect.fail();
    frame.body.innerHTML = '<p>Some people ask about an RFA.';
    const controller = new AbortController();
    controllers.push(controller);
    const annotator = createAnnotator({
      document: frame,
      reading: listReading(),
      settings: SETTINGS,
      sheet: null,
      signal: controller.signal,
      painter: createHighlightPainter({ document: frame, style: '', sheet: null, hitTest }),
    });
    await annotator.settled();
    const mark = annotator.marks()[0] ?? expect.fail();
    const rect = rectsOf(mark)[0] ?? expect.fail();
    expect(annotator.markAt(rect.left + 3, rect.top + 3)).toBe(mark);
    expect(annotator.markAt(rect.left - 15, rect.top + 3)).toBeNull();
    expect(painted()).toEqual([]);
  });
});

function element(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
}

describe('the pointer', () => {
  const door = {
    prepare: vi.fn<CardDoor['prepare']>(),
    open: vi.fn<CardDoor['open']>(() => Promise.resolve(true)),
    close: vi.fn<CardDoor['close']>(),
    rect: () => null,
    holds: () => false,
  };
  beforeEach(() => vi.clearAllMocks());

  async function point(html: string) {
    show(html);
    page = annotate();
    await page.annotator.settled();
    const controller = new AbortController();
    controllers.push(controller);
    const pointer = createPointer({ document, markAt: page.annotator.markAt, card: door, signal: controller.signal });
    pointer.update(page.annotator.marks());
    return { pointer, marks: page.annotator.marks() };
  }

  function fire(type: 'pointermove' | 'click', x: number, y: number): Event {
    const target = document.elementFromPoint(x, y) ?? document.body;
    const init = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
    const event =
      type === 'click' ? new MouseEvent(type, init) : new PointerEvent(type, { ...init, pointerType: 'mouse' });
    target.dispatchEvent(event);
    return event;
  }

  test('asks for the term when it arrives, and opens the card when it has rested', async () => {
    const { marks } = await point('<p>Some Botox here');
    const mark = marks[0] ?? expect.fail();
    const rect = rectsOf(mark)[0] ?? expect.fail();
    fire('pointermove', rect.left + 5, rect.top + 5);
    await vi.waitFor(() => expect(door.prepare).toHaveBeenCalledWith(mark));
    expect(door.open).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(door.open).toHaveBeenCalledWith(mark, false));
    fire('pointermove', 500, 500);
    await vi.waitFor(() => expect(door.close).toHaveBeenCalled());
  });

  test('a click on a mark pins the card, and stays the page\u2019s own', async () => {
    const { marks } = await point('<p>Some Botox here');
    const rect = rectsOf(marks[0] ?? expect.fail())[0] ?? expect.fail();
    expect(fire('click', rect.left + 5, rect.top + 5).defaultPrevented).toBe(false);
    expect(door.open).toHaveBeenCalledWith(marks[0], true);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(door.close).toHaveBeenCalledOnce();
  });

  test('a term in a link never takes the click', async () => {
    const { marks } = await point('<p onclick="">Some <span role="link">Botox</span> here');
    const rect = rectsOf(marks[0] ?? expect.fail())[0] ?? expect.fail();
    fire('click', rect.left + 5, rect.top + 5);
    expect(door.open).not.toHaveBeenCalled();
  });

  test('the card of a mark that went is closed', async () => {
    const { pointer, marks } = await point('<p>Some Botox here');
    pointer.press(marks[0] ?? expect.fail());
    show('');
    await page?.annotator.settled();
    pointer.update([]);
    expect(door.close).toHaveBeenCalledOnce();
  });
});
