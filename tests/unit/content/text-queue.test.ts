import { describe, expect, test } from 'vitest';
import { createTextQueue } from '../../../entrypoints/content/text-queue.ts';

/** Adds the texts to a queue that looks for a word; true when it is found. */
function finds(word: string, ...texts: string[]): boolean {
  const queue = createTextQueue((text) => text.includes(word));
  return texts.some((text) => queue.add(text)) || queue.flush();
}

const LONG = 'bread and butter '.repeat(1000);

describe('A queue of texts', () => {
  test.each([
    ['alone', ['a nerve']],
    ['that is parted between texts', ['a ner', 've block']],
    ['that is in three pieces and more', ['a n', 'e', 'r', 'v', 'e']],
    ['that is parted at the end of a long text', [`${LONG}ner`, 've block']],
    ['that is parted at the beginning of a long text', ['a ner', `ve ${LONG}`]],
    ['after an empty text', ['ner', '', 've']],
    ['after many texts', [LONG, LONG, 'and butter', 'nerve']],
  ])('finds a word %s', (_, texts) => {
    expect(finds('nerve', ...texts)).toBe(true);
  });

  test('keeps texts apart that a blank parts, and has neighbours in one question', () => {
    expect(finds('nerveblock', 'nerve ', 'block')).toBe(false);
    expect(finds('nerve \nblock', 'nerve ', 'block')).toBe(true);
  });

  test('forgets what came before when it was told that the last was added', () => {
    const queue = createTextQueue((text) => text.includes('nerve'));
    expect([queue.add('ner'), queue.flush(), queue.add('ve'), queue.flush()]).toEqual([false, false, false, false]);
  });

  test('asks about many at once, in bounded pieces, and of nothing not at all', () => {
    const asked: number[] = [];
    const queue = createTextQueue((text) => {
      asked.push(text.length);
      return false;
    });
    queue.flush();
    expect(asked).toEqual([]);
    for (let i = 0; i < 4000; i++) queue.add('bread ');
    queue.flush();
    expect(asked.length).toBeLessThan(10);
    expect(Math.max(...asked)).toBeLessThan(12_000);
  });
});
