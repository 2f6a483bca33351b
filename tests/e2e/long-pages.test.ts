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
  const text = await until('the mark of the last parts', async () => {
    await inView();
    return tab.evaluate<string | null>(`(() => {
      const node = document.getElementById('p390').firstChild;
      return [...CSS.highlights.get('medigloss-term') ?? []].some(({ startContainer }) => startContainer === node) ? node.data : null;
    })()`);
  });
  expect(text).toContain('Erenumab');
  await tab.close();
});
