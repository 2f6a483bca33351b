import type { Tab } from '../../tools/drive/driver.ts';
import { expect, hover, marksOf, pageOf, test, until } from './story.ts';

/** One term in each section: far more than are painted at once. */
const SECTIONS = Array.from(
  { length: 400 },
  (_, i) => `<h2>Part ${i}</h2><p id="p${i}">Erenumab is given once a month.</p>`,
).join('');

test('on a long page the marks in view are painted, wherever the reader goes', async ({ driver, write }) => {
  const tab = await driver.open(write('long.html', pageOf(SECTIONS)));
  const inView = () =>
    until('marks in view', async () => {
      const marks = await marksOf(tab);
      const seen = marks.filter(({ y }) => y !== null && y > 0 && y < 600);
      return seen.length > 0 && marks.length < 200 ? marks : null;
    });
  await inView();
  expect(await hover(tab, 'Erenumab')).toContain('Erenumab');
  await tab.press('Escape');
  await tab.evaluate(`document.getElementById('p390').scrollIntoView()`);
  await inView();
  expect(await markedText(tab, 'p390')).toContain('Erenumab');
  await tab.close();
});

test('on a long page whose reading the browser has put to sleep, what comes is marked, and so is what nobody had looked at', async ({
  driver,
  write,
}) => {
  const tab = await driver.open(write('long-asleep.html', pageOf(SECTIONS)));
  expect(await markedText(tab, 'p0')).toContain('Erenumab');
  await driver.sleep();
  await tab.evaluate(
    `document.getElementById('p0').insertAdjacentHTML('beforebegin', '<p id="new">He took topiramate.</p>')`,
  );
  expect(await markedText(tab, 'new')).toContain('topiramate');
  await tab.evaluate(`document.getElementById('p200').insertAdjacentHTML('beforeend', ' So is topiramate.')`);
  await tab.evaluate(`document.getElementById('p200').scrollIntoView()`);
  expect(await markedText(tab, 'p201')).toContain('Erenumab');
  expect(await hover(tab, 'topiramate')).toContain('seizures');
  await tab.close();
});

/** The first text of an element, when it has a mark. */
function markedText(tab: Tab, id: string): Promise<string> {
  return until(`a mark in ${id}`, () =>
    tab.evaluate<string | null>(`(() => {
      const node = document.getElementById('${id}').firstChild;
      return [...CSS.highlights.get('medigloss-term') ?? []].some(({ startContainer }) => startContainer === node) ? node.data : null;
    })()`),
  );
}
