import { describe, expect, test } from 'vitest';
import { type FrameReport, popupView } from '../../../components/popup-view.ts';
import { sameWord } from '../../../components/same-word.ts';
import type { PageTerm } from '../../../messages.ts';

const term = (number: number, count = 1, reachable = true): PageTerm => ({
  term: number,
  text: `word ${number}`,
  count,
  reachable,
  unmarked: false,
});

const FRAMES = { top: 0, a: 1, advertisement: 2 };

const report = (
  frame: keyof typeof FRAMES,
  terms: readonly PageTerm[],
  more: Partial<FrameReport> = {},
): FrameReport => ({
  frame: FRAMES[frame],
  top: frame === 'top',
  state: 'html',
  terms,
  held: null,
  ...more,
});

describe('the popup', () => {
  test('waits until a frame has answered', () => {
    expect(popupView([], true)).toEqual({ state: 'loading' });
  });

  test('says when Medigloss is off for the site, unless there is nothing that could be read anyway', () => {
    expect(popupView([report('top', [])], false)).toEqual({ state: 'off' });
    expect(popupView([report('top', [], { state: 'pdf' })], false)).toEqual({ state: 'pdf' });
  });

  test.each(['pdf', 'other'] as const)('says what the top frame is when it is no page: %s', (state) => {
    expect(popupView([report('a', [term(1)]), report('top', [], { state })], true)).toEqual({ state });
  });

  test('does not take a frame’s word for the whole page', () => {
    expect(popupView([report('advertisement', [], { state: 'other' }), report('top', [term(1)])], true)).toMatchObject({
      state: 'page',
      rows: [{ term: 1 }],
    });
  });

  test('shows terms in reading order, those of the top frame first', () => {
    const view = popupView([report('a', [term(3), term(1)]), report('top', [term(2), term(1)])], true);
    expect(view).toMatchObject({ state: 'page', rows: [{ term: 2 }, { term: 1 }, { term: 3 }] });
  });

  test('adds up the mentions of all frames under the first frame’s word', () => {
    const other = { ...term(1, 2), text: 'another word' };
    const view = popupView([report('a', [other]), report('top', [term(1, 3)])], true);
    expect(view).toEqual({
      state: 'page',
      rows: [{ term: 1, text: 'word 1', count: 5, frame: FRAMES.top, unmarked: false }],
    });
  });

  test('goes to the frame in which a mention can be reached, if there is one', () => {
    expect(popupView([report('top', [term(1, 1, false)]), report('a', [term(1)])], true)).toMatchObject({
      rows: [{ frame: FRAMES.a }],
    });
    expect(popupView([report('top', [term(1, 1, false)])], true)).toMatchObject({ rows: [{ frame: null }] });
  });

  test('lists a term among the unmarked only when no frame marks it', () => {
    const quiet = { ...term(1), unmarked: true };
    expect(popupView([report('top', [quiet])], true)).toMatchObject({ rows: [{ unmarked: true }] });
    expect(popupView([report('top', [quiet]), report('a', [term(1)])], true)).toMatchObject({
      rows: [{ unmarked: false }],
    });
  });

  test('says why the terms of a page are held back', () => {
    expect(popupView([report('top', [], { held: 'asked' })], true)).toEqual({ state: 'held', why: 'asked' });
    expect(popupView([report('top', [term(1)], { held: 'topic' })], true)).toEqual({ state: 'held', why: 'topic' });
  });

  test('does so for the page when frames without terms, or with everyday words alone, hold nothing back', () => {
    const quiet = { ...term(2), unmarked: true };
    const frames = [report('advertisement', [quiet]), report('a', []), report('top', [term(1)], { held: 'topic' })];
    expect(popupView(frames, true)).toEqual({ state: 'held', why: 'topic' });
  });

  test('lists all terms as soon as one frame shows its own', () => {
    expect(popupView([report('top', [term(1)], { held: 'topic' }), report('a', [term(2)])], true)).toMatchObject({
      state: 'page',
      rows: [{ term: 1 }, { term: 2 }],
    });
  });

  test('holds nothing back where Medigloss is off', () => {
    expect(popupView([report('top', [], { held: 'asked' })], false)).toEqual({ state: 'off' });
  });

  test('shows an empty page as a page', () => {
    expect(popupView([report('top', [])], true)).toEqual({ state: 'page', rows: [] });
  });
});

describe('the page’s word is the preferred name', () => {
  test.each([
    ['Nerve blocks', 'nerve block'],
    ['nerve-block', 'nerve block'],
    ['radio\u00adfrequency ablation', 'radiofrequency ablation'],
    ['nerve\u00a0block', 'nerve block'],
  ])('in "%s"', (word, name) => {
    expect(sameWord(word, name)).toBe(true);
  });

  test('and not in an abbreviation or a brand', () => {
    expect(sameWord('RFA', 'radiofrequency ablation')).toBe(false);
    expect(sameWord('Botox', 'onabotulinumtoxinA')).toBe(false);
  });
});
