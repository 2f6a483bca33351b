import { afterEach, describe, expect, test } from 'vitest';
import { type Mark, rectsOf } from '../../annotator/marks.ts';
import { annotate, type Page, painted, show } from './page.ts';

let page: Page;

afterEach(() => {
  page.stop();
  show('');
  scrollTo(0, 0);
});

const MANY = 400;
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<p id="p${i}">Botox ${i}</p>`).join('');

async function annotated(html: string): Promise<void> {
  show(`<style>p { margin: 0; height: 40px }</style>${html}`);
  page = annotate();
  await page.annotator.settled();
}

/** The ranges that the browser paints. */
function ranges(): ReadonlySet<AbstractRange> {
  return new Set([...CSS.highlights].flatMap(([name, parts]) => (name.startsWith('medigloss-') ? [...parts] : [])));
}

function isInView(mark: Mark): boolean {
  return rectsOf(mark).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

/** Marks that a reader would see, did we paint them. */
const unpaintedInView = (): string[] => {
  const texts = new Set([...ranges()].map(({ startContainer }) => startContainer));
  return page.annotator
    .marks()
    .filter((mark) => isInView(mark) && !texts.has(mark.range.startContainer))
    .map(({ block }) => block.text);
};
const isPainted = (id: string): boolean => {
  const node = document.getElementById(id)?.firstChild;
  return [...ranges()].some(({ startContainer }) => startContainer === node);
};

/** Waits until an observer of the same frame would have been told, and another frame. */
async function looked(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body);
    });
  }
}

describe('of many marks', () => {
  test('those near the view are painted, and others when the reader comes to them', async () => {
    await annotated(paragraphs(MANY));
    await expect.poll(() => painted().length).toBeLessThan(MANY / 4);
    expect(page.annotator.marks()).toHaveLength(MANY);
    await expect.poll(unpaintedInView).toEqual([]);
    document.getElementById('p300')?.scrollIntoView();
    await expect.poll(unpaintedInView).toEqual([]);
    await expect.poll(() => isPainted('p0')).toBe(false);
    expect(isPainted('p300')).toBe(true);
    expect(page.annotator.marks()).toHaveLength(MANY);
  });

  test('those in view at the beginning of a page are painted with the first, and others not', async () => {
    await annotated(paragraphs(MANY));
    expect(unpaintedInView()).toEqual([]);
    expect(painted().length).toBeLessThan(MANY / 4);
    const first = ranges();
    await looked();
    // What the observer says then is the same.
    expect([...ranges()].filter((range) => !first.has(range))).toEqual([]);
  });

  test('one in view is painted at once when its text changes', async () => {
    await annotated(paragraphs(MANY));
    await expect.poll(() => isPainted('p0')).toBe(true);
    const paragraph = document.getElementById('p3') as HTMLElement;
    paragraph.textContent = 'Now Botox';
    await page.annotator.settled();
    expect(isPainted('p3')).toBe(true);
    // As a framework does it: away, and later another in its place.
    paragraph.textContent = '';
    await page.annotator.settled();
    paragraph.textContent = 'Botox again';
    await page.annotator.settled();
    expect(isPainted('p3')).toBe(true);
  });

  test('those that come later into the view are painted', async () => {
    await annotated(paragraphs(MANY));
    await expect.poll(() => isPainted('p0')).toBe(true);
    const late = document.createElement('p');
    late.id = 'late';
    late.textContent = 'Botox, late';
    document.getElementById('p2')?.before(late);
    await page.annotator.settled();
    await expect.poll(() => isPainted('late')).toBe(true);
  });

  test.each([
    [
      'in a box without a place of its own',
      '<table><td style="display: contents">Botox here <span id="it"></span></table>',
    ],
    [
      'that flow over their box',
      '<div style="height: 0"><i style="display: inline-block; height: 4000px"></i><br>Botox here <span id="it"></span></div><i style="display: block; height: 5000px"></i>',
    ],
    [
      'in a box with a scroll bar',
      '<div style="height: 80px; overflow: auto"><p>Nothing</p><p>Botox here <span id="it"></span></p></div>',
    ],
  ])('those %s are painted too', async (_, html) => {
    await annotated(html + paragraphs(MANY));
    await looked();
    expect(isPainted('p399')).toBe(false);
    document.getElementById('it')?.scrollIntoView();
    await looked();
    await expect.poll(unpaintedInView).toEqual([]);
    const there = page.annotator.marks().find(({ block }) => block.text.includes('Botox here'));
    expect(there !== undefined && isInView(there)).toBe(true);
  });

  test('those in shadow roots are painted when their host is near', async () => {
    await annotated(`${paragraphs(MANY)}<near-host></near-host>`);
    const host = document.querySelector('near-host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Botox in the dark</p>';
    host.scrollIntoView();
    host.before('x');
    await expect.poll(() => page.annotator.marks().length).toBe(MANY + 1);
    await expect.poll(unpaintedInView).toEqual([]);
  });

  test('none is left when we stop', async () => {
    await annotated(paragraphs(MANY));
    await expect.poll(() => isPainted('p0')).toBe(true);
    page.stop();
    scrollTo(0, document.documentElement.scrollHeight);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(painted()).toEqual([]);
  });
});

test('few marks are painted wherever they stand', async () => {
  await annotated(paragraphs(90));
  document.getElementById('p89')?.scrollIntoView();
  await new Promise(requestAnimationFrame);
  expect(painted()).toHaveLength(90);
});
