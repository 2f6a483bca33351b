import { afterEach, expect, test } from 'vitest';
import { createAnnotator } from '../../annotator/annotator.ts';
import type { Mark } from '../../annotator/marks.ts';
import type { Painter } from '../../annotator/painter.ts';
import type { Facts } from '../../annotator/reading.ts';
import { createListReader, decideAll, NAMES, NO_PAINTER, SETTINGS, show } from './page.ts';

const MANY = 700;
const controllers: AbortController[] = [];

afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  show('');
});

interface Watched {
  /** What was done, in order; `-` where a task ended. */
  readonly done: readonly string[];
  readonly painted: ReadonlySet<Mark>;
  readonly settled: () => Promise<void>;
}

/** Annotates the test's document and watches in which tasks it is decided and painted. `onDecide` is called whenever it is decided. */
function watched(html: string, onDecide: () => void = () => undefined): Watched {
  show(html);
  const controller = new AbortController();
  controllers.push(controller);
  const done: string[] = [];
  const painted = new Set<Mark>();
  const note = (what: string): void => {
    done.push(what);
    // Microtasks run when the task's script is at its end.
    queueMicrotask(() => done.push('-'));
  };
  const painter: Painter = {
    ...NO_PAINTER,
    paint(added, removed) {
      note('painted');
      for (const mark of removed) painted.delete(mark);
      for (const mark of added) painted.add(mark);
    },
  };
  const annotator = createAnnotator<Facts>({
    document,
    read: createListReader(NAMES),
    decide(blocks) {
      note('decided');
      onDecide();
      return decideAll(blocks);
    },
    settings: SETTINGS,
    sheet: null,
    signal: controller.signal,
    painter,
  });
  return { done, painted, settled: () => annotator.settled() };
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p id="p${i}">Botox ${i}</p>`).join('');
const texts = (marks: ReadonlySet<Mark>): readonly (string | undefined)[] =>
  [...marks].map(({ range }) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset));

test('a long page is decided over and painted in tasks of their own', async () => {
  const page = watched(paragraphs(MANY));
  await page.settled();
  expect(page.done).toEqual(['decided', '-', 'painted', '-']);
  expect(page.painted.size).toBe(MANY);
});

test('a short page is painted in the task in which it is decided over', async () => {
  const page = watched(paragraphs(20));
  await page.settled();
  expect(page.done).toEqual(['decided', 'painted', '-', '-']);
});

test('what a long page changes in between is not painted as it was', async () => {
  let isFirst = true;
  const page = watched(paragraphs(MANY), () => {
    if (!isFirst) return;
    isFirst = false;
    (document.getElementById('p3') as HTMLElement).textContent = 'Now there is Botox in it';
    document.getElementById('p4')?.remove();
  });
  await page.settled();
  expect(page.painted.size).toBe(MANY - 1);
  expect(new Set(texts(page.painted))).toEqual(new Set(['Botox']));
});

test('a long page that changes all the time is painted all the same', async () => {
  const clock = document.createElement('p');
  let times = 0;
  const page = watched(paragraphs(MANY), () => {
    clock.textContent = `Botox, for the ${++times}. time`;
    document.body.append(clock);
  });
  await expect.poll(() => page.painted.size).toBeGreaterThan(MANY);
});

test('a long page that is an editor for a moment after deciding is painted when it no longer is', async () => {
  let isFirst = true;
  const page = watched(paragraphs(MANY), () => {
    if (isFirst) document.designMode = 'on';
    isFirst = false;
  });
  await page.settled();
  expect(page.painted.size).toBe(0);
  document.designMode = 'off';
  document.body.append(document.createComment('a change that is none of any text'));
  await expect.poll(() => page.painted.size).toBe(MANY);
});
