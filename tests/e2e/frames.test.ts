import { MARKS, type PaintedMark, type Tab } from '../../tools/drive/driver.ts';
import { choose, expect, markOn, pageOf, placeOf, popupFor, test, textOf, until } from './story.ts';

const INNER = '<p>Erenumab is given once a month to prevent migraine.</p>';

/** Frames of every origin that a page can have; `%OTHER%` is another site. */
const FRAMES = (other: string): string => `
  <p>Gabapentin is sometimes tried for nerve pain.</p>
  <iframe name="blank" width="500" height="120"></iframe>
  <iframe name="srcdoc" width="500" height="120" srcdoc="<p>Topiramate is taken daily to prevent migraine.</p>"></iframe>
  <iframe name="other" width="500" height="120" src="${other}"></iframe>
  <script>
    const blank = frames.blank.document;
    blank.body.innerHTML = '<p>Propranolol is a tablet against migraine.</p>';
  </script>`;

/** Waits for a mark in a frame and gives its place in the whole viewport. */
async function markIn(tab: Tab, frame: string, text: string): Promise<{ x: number; y: number }> {
  const mark = await until(`a mark on "${text}" in the frame ${frame}`, async () =>
    (await tab.evaluateIn<PaintedMark[]>(frame, MARKS).catch(() => [])).find((one) => one.text === text),
  );
  const corner = await tab.evaluate<{ x: number; y: number }>(
    `(() => { const frame = document.querySelector('iframe[name=${frame}]'); const { left, top } = frame.getBoundingClientRect(); return { x: left + frame.clientLeft, y: top + frame.clientTop }; })()`,
  );
  return { x: corner.x + (mark.x ?? 0), y: corner.y + (mark.y ?? 0) };
}

test.describe('Frames', () => {
  for (const [frame, word] of [
    ['blank', 'Propranolol'],
    ['srcdoc', 'Topiramate'],
    ['other', 'Erenumab'],
  ] as const) {
    test(`a term in a frame (${frame}) is marked, and its card opens within the frame`, async ({ driver, write }) => {
      const other = write('inner.html', pageOf(INNER)).replace('127.0.0.1', 'localhost');
      const tab = await driver.open(write('frames.html', pageOf(FRAMES(other))));
      const { x, y } = await markIn(tab, frame, word);
      await tab.move(x, y);
      const card = await until('the card', () => tab.cardText());
      expect(card).toContain(word);
      expect(await tab.evaluateIn(frame, `document.querySelector('medigloss-card') !== null`)).toBe(true);
      expect(await tab.evaluate(`document.querySelector('medigloss-card')`)).toBe(null);
      await tab.close();
    });
  }

  test('choosing a term of a far frame scrolls to it and opens its card there', async ({ driver, write }) => {
    const other = write('inner.html', pageOf(INNER)).replace('127.0.0.1', 'localhost');
    const tab = await driver.open(
      write(
        'far.html',
        pageOf(
          `<p>Gabapentin is for nerve pain.</p><div style="height:3000px"></div><iframe name="other" width="500" height="300" src="${other}"></iframe>`,
        ),
      ),
    );
    await markIn(tab, 'other', 'Erenumab');
    const popup = await popupFor(driver, tab);
    await choose(popup, '.term', 'Erenumab');
    expect(await until('the card', () => tab.cardText())).toContain('Erenumab');
    await until('the frame on the screen', async () => {
      const { y } = await placeOf(tab, 'iframe');
      return y > 0 && y < 800;
    });
    await tab.close();
  });

  test('a sandboxed frame makes no error', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'sandbox.html',
        pageOf(
          `<p>Gabapentin is for nerve pain.</p><iframe name="shut" sandbox width="500" height="120" srcdoc="<p>Topiramate prevents migraine.</p>"></iframe><script>window.errors = []; onerror = (what) => errors.push(what)</script>`,
        ),
      ),
    );
    await markOn(tab, 'Gabapentin');
    const popup = await popupFor(driver, tab);
    await until('the rows', async () => (await textOf(popup)).includes('Gabapentin'));
    expect(await tab.evaluate('errors')).toEqual([]);
    await popup.close();
    await tab.close();
  });

  test('a frame that is added while the popup is open appears in it', async ({ driver, pages, write }) => {
    write('inner.html', pageOf(INNER));
    const tab = await driver.open(write('grows.html', pageOf('<p>Gabapentin is for nerve pain.</p>')));
    const popup = await popupFor(driver, tab);
    await until('the first term', async () => (await textOf(popup)).includes('Gabapentin'));
    await tab.evaluate(
      `(() => { const frame = document.createElement('iframe'); frame.src = '${pages}inner.html'; frame.width = 500; document.body.append(frame); })()`,
    );
    await until('both terms', async () => /Gabapentin[\s\S]*Erenumab/.test(await textOf(popup)));
    await popup.close();
    await tab.close();
  });
});
