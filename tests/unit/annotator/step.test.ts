import { describe, expect, test } from 'vitest';
import { stepFrom } from '../../../annotator/step.ts';

describe('of five marks', () => {
  test('the next one follows the one where the reader is, the previous one precedes it', () => {
    expect(stepFrom({ on: 2 }, 'next', 5)).toBe(3);
    expect(stepFrom({ on: 2 }, 'previous', 5)).toBe(1);
  });
  test('both are neighbours of a place between two', () => {
    expect(stepFrom({ before: 2 }, 'next', 5)).toBe(2);
    expect(stepFrom({ before: 2 }, 'previous', 5)).toBe(1);
  });
  test('the first follows the last', () => {
    expect(stepFrom({ on: 4 }, 'next', 5)).toBe(0);
    expect(stepFrom({ before: 5 }, 'next', 5)).toBe(0);
    expect(stepFrom({ on: 0 }, 'previous', 5)).toBe(4);
    expect(stepFrom({ before: 0 }, 'previous', 5)).toBe(4);
  });
  test('going once around passes each', () => {
    const passed: (number | null)[] = [];
    for (let at = stepFrom({ before: 3 }, 'next', 5); passed.length < 5 && at !== null; ) {
      passed.push(at);
      at = stepFrom({ on: at }, 'next', 5);
    }
    expect(passed).toEqual([3, 4, 0, 1, 2]);
  });
});

test('of one mark, it is always the same', () => {
  for (const direction of ['next', 'previous'] as const) expect(stepFrom({ on: 0 }, direction, 1)).toBe(0);
});

test('of none, there is none to go to', () => {
  for (const direction of ['next', 'previous'] as const) expect(stepFrom({ before: 0 }, direction, 0)).toBeNull();
});
