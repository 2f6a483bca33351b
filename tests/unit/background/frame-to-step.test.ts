import { expect, test } from 'vitest';
import { frameToStep } from '../../../entrypoints/background/frame-to-step.ts';

const frame = (frame: number, marks: number, hasFocus = false) => ({ frame, marks, hasFocus });

test('the keys mean the frame that has the focus', () => {
  expect(frameToStep([frame(0, 3), frame(7, 1, true)])).toBe(7);
});

test('without one, or when it has no marks, they mean the top page', () => {
  expect(frameToStep([frame(7, 1), frame(0, 3)])).toBe(0);
  expect(frameToStep([frame(7, 0, true), frame(8, 2), frame(0, 3)])).toBe(0);
});

test('when the top page has no marks either, they mean the first frame that has some', () => {
  expect(frameToStep([frame(0, 0, true), frame(7, 0), frame(8, 2), frame(9, 2)])).toBe(8);
});

test('where nothing is underlined, they mean none', () => {
  expect(frameToStep([frame(0, 0, true)])).toBeNull();
  expect(frameToStep([])).toBeNull();
});
