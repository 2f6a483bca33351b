import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotator } from '../../annotator/annotator.ts';
import { type Mark, rangeOf } from '../../annotator/marks.ts';
import { type Among, isInSight, whereAmong } from '../../annotator/step.ts';
import { annotate, type Page, show } from './page.ts';

let page: Page;
let annotator: Annotator;

/** Four terms, the third and fourth far below; between the first two stands a word that is none. */
beforeEach(async () => {
  show(
    '<p>Botox</p><p id="between">Nothing here.</p><p>An RFA</p><div style="height:300vh"></div><p id="low">Botox</p><p>heart <b>failure</b></p><div style="height:300vh"></div>',
  );
  scrollTo(0, 0);
  getSelection()?.removeAllRanges();
  page = annotate();
  annotator = page.annotator;
  await annotator.settled();
});
afterEach(() => {
  page.stop();
  show('');
});

const where = (last: Mark | null = null): Among => whereAmong(annotator.marks(), last, window);
const mark = (number: number): Mark => annotator.marks()[number] ?? expect.fail();
const toLow = (): void => document.getElementById('low')?.scrollIntoView({ block: 'center' });

function select(id: string): void {
  const node = document.getElementById(id)?.firstChild ?? expect.fail();
  getSelection()?.setBaseAndExtent(node, 0, node, 3);
}

describe('the reader is', () => {
  test('before the first mark of the window, on a page that they only look at', () => {
    expect(where()).toEqual({ before: 0 });
    toLow();
    expect(where()).toEqual({ before: 2 });
    scrollTo(0, document.documentElement.scrollHeight);
    expect(where()).toEqual({ before: 4 });
  });

  test('on the mark whose card was open last, while it is in the window', () => {
    expect(where(mark(1))).toEqual({ on: 1 });
    toLow();
    expect(where(mark(1))).toEqual({ before: 2 });
  });

  test('where their selection begins, while that is in the window', () => {
    select('between');
    expect(where()).toEqual({ before: 1 });
    toLow();
    expect(where()).toEqual({ before: 2 });
  });

  test('where the focus is, rather than an older selection', () => {
    select('between');
    const button = document.createElement('button');
    document.body.prepend(button);
    button.focus();
    expect(where()).toEqual({ before: 0 });
    button.blur();
    expect(where()).toEqual({ before: 1 });
  });

  test('not above the window, though a field with the focus stands before all and stays in it', () => {
    const field = document.createElement('input');
    field.style.cssText = 'position:fixed;top:0';
    document.body.prepend(field);
    field.focus();
    toLow();
    expect(where()).toEqual({ before: 2 });
  });

  test('not at the beginning of a focused part of the page that they are in the middle of', () => {
    const part = document.createElement('main');
    part.tabIndex = -1;
    part.append(...document.body.childNodes);
    document.body.append(part);
    part.focus();
    toLow();
    expect(where()).toEqual({ before: 2 });
  });

  test('where a click has put the caret', () => {
    getSelection()?.collapse(document.getElementById('between')?.firstChild ?? null, 4);
    expect(where()).toEqual({ before: 1 });
  });

  test('no longer on a mark that the page has taken away', async () => {
    const gone = mark(1);
    document.getElementById('between')?.nextElementSibling?.remove();
    await annotator.settled();
    expect(where(gone)).toEqual({ before: 0 });
  });
});

describe('the same holds', () => {
  test('for marks that are elements', async () => {
    page.stop();
    page = annotate({ painter: 'element' });
    annotator = page.annotator;
    await annotator.settled();
    await expect.poll(() => document.querySelectorAll('mark').length).toBeGreaterThan(3);
    select('between');
    expect(where()).toEqual({ before: 1 });
    expect(where(mark(0))).toEqual({ on: 0 });
  });

  test('beside a shadow root, whose marks are passed over from a selection outside', async () => {
    const host = document.getElementById('between')?.previousElementSibling ?? expect.fail();
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>nerve block</p>';
    await expect.poll(() => annotator.marks().length).toBe(4);
    select('between');
    const at = where();
    expect('before' in at && annotator.marks()[at.before]?.text).toBe('RFA');
  });
});

describe('a mark is in sight', () => {
  test('when it is in the window', () => {
    expect(annotator.marks().map((one) => isInSight(one, annotator.markAt))).toEqual([true, true, false, false]);
  });

  test('and nothing lies over it', () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0 0 auto;height:100%;background:white';
    cover.textContent = 'A notice.';
    document.body.append(cover);
    expect(isInSight(mark(0), annotator.markAt)).toBe(false);
    cover.remove();
    expect(isInSight(mark(0), annotator.markAt)).toBe(true);
  });

  test('and what is revealed comes into sight', () => {
    annotator.reveal(mark(3));
    expect(rangeOf(mark(3))?.toString()).toBe('heart failure');
    expect(isInSight(mark(3), annotator.markAt)).toBe(true);
  });
});
