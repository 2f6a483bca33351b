import { afterEach, expect, test } from 'vitest';
import { createAnnotator } from '../../annotator/annotator.ts';
import type { Mark } from '../../annotator/marks.ts';
import type { Painter } from '../../annotator/painter.ts';
import { listReading, NO_PAINTER, SETTINGS, show } from './page.ts';

const MANY = 700;
const controllers: AbortController[] = [];

afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  document.designMode = 'off';
  show('');
});

interface Watched {
  readonly painted: ReadonlySet<Mark>;
  readonly settled: () => Promise<void>;
}

/** Annotates the test's document. `onDecide` is called whenever the answer what to show is on its way. */
function watched(html: string, onDecide: () => void): Watched {
  show(html);
  const controller = new AbortController();
  controllers.push(controller);
  const painted = new Set<Mark>();
  const painter: Painter = {
    ...NO_PAINTER,
    paint(added, removed) {
      for (const mark of removed) painted.delete(mark);
      for (const mark of added) painted.add(mark);
    },
  };
  const annotator = createAnnotator({
    document,
    reading: listReading({ onDecide }),
    settings: SETTINGS,
    sheet: null,
    signal: controller.signal,
    painter,
  });
  return { painted, settled: () => annotator.settled() };
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p id="p${i}">Botox ${i}</p>`).join('');
const texts = (marks: ReadonlySet<Mark>): readonly (string | undefined)[] =>
  [...marks].map(({ range }) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset));

test('what a page changes while it is decided over is not painted as it was', async () => {
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

test('a page that changes whenever it is decided over is painted but for what changes, and that too when it rests', async () => {
  const clock = document.createElement('p');
  let times = 0;
  let isTicking = true;
  const page = watched(paragraphs(MANY), () => {
    if (!isTicking) return;
    clock.textContent = `Botox, for the ${++times}. time`;
    document.body.append(clock);
  });
  await expect.poll(() => page.painted.size).toBe(MANY);
  await expect.poll(() => times).toBeGreaterThan(10);
  isTicking = false;
  await expect.poll(() => page.painted.size).toBe(MANY + 1);
});

test('a page that becomes an editor while it is decided over is painted when it no longer is one', async () => {
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
