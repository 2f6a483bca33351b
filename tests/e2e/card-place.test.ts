import { type Tab, tabIdOf } from '../../tools/drive/driver.ts';
import { expect, expectWellPlaced, hover, linesOf, markOn, pageOf, test, until } from './story.ts';

const SAID = 'People with migraine ask about';

test.describe('The card finds its place', () => {
  const places: readonly (readonly [string, string])[] = [
    ['at the right edge', '<p style="position:absolute;right:4px;top:60px;margin:0">erenumab</p>'],
    ['at the bottom edge', '<p style="position:fixed;left:40px;bottom:4px;margin:0">erenumab</p>'],
    ['in the lower right corner', '<p style="position:fixed;right:4px;bottom:4px;margin:0">erenumab</p>'],
    [
      'under a fixed header',
      '<header style="position:fixed;z-index:2147483647;inset:0 0 auto;height:60px;background:#ddd">Clinic</header><p style="margin-top:70px">About erenumab and more.</p>',
    ],
    ['on a page zoomed to 200 %', '<style>:root{zoom:2}</style><p>About erenumab and more.</p>'],
    ['in a right-to-left page', '<script>document.documentElement.dir="rtl"</script><p>About erenumab and more.</p>'],
    [
      'in vertical text',
      '<p style="writing-mode:vertical-rl;height:300px;margin-top:200px">About erenumab and more.</p>',
    ],
    [
      'in a transformed box',
      '<div style="transform:scale(1.5) rotate(3deg);transform-origin:0 0;overflow:hidden;width:300px"><p>About erenumab and more.</p></div>',
    ],
  ];
  for (const [where, body] of places) {
    test(where, async ({ driver, write }) => {
      const tab = await driver.open(write('place.html', pageOf(`<p>${SAID} migraine.</p>${body}`)));
      expect(await hover(tab, 'erenumab')).toContain('CGRP receptor');
      await expectWellPlaced(tab, 'erenumab');
      await tab.close();
    });
  }

  test('in a tab that the reader has zoomed to 200 %', async ({ driver, write }) => {
    const tab = await driver.open(
      write('zoomed.html', pageOf(`<p>${SAID} migraine.</p><p>About erenumab and more.</p>`)),
    );
    const own = await driver.open(driver.extensionUrl('reader.html'));
    const width = await tab.evaluate<number>('innerWidth');
    await zoom(own, tab, 2);
    await tab.front();
    await until('the zoom', () => tab.evaluate<boolean>(`innerWidth === ${width / 2}`));
    expect(await hover(tab, 'erenumab')).toContain('CGRP receptor');
    await expectWellPlaced(tab, 'erenumab');
    // Browsers keep it for the whole site.
    await zoom(own, tab, 1);
    await own.close();
    await tab.close();
  });

  test('at a term that runs over two lines', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'lines.html',
        pageOf('<p style="width:8em">The clinic there offers radiofrequency ablation of nerves.</p>'),
      ),
    );
    expect(await hover(tab, 'radiofrequency ablation')).toContain('adiofrequency');
    expect((await linesOf(tab, 'radiofrequency ablation')).length).toBe(2);
    await expectWellPlaced(tab, 'radiofrequency ablation');
    await tab.close();
  });

  test('in a modal dialog, where it can be used', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'dialog.html',
        pageOf(
          '<dialog><p>Ask about erenumab for migraine.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
        ),
      ),
    );
    await hover(tab, 'erenumab');
    await expectWellPlaced(tab, 'erenumab');
    await press(tab, 'I know this word');
    expect(await until('undo', () => tab.cardPlace('Undo'))).not.toBe(null);
    await press(tab, 'Undo');
    await markOn(tab, 'erenumab');
    await tab.close();
  });
});

/** Zooms a tab as the reader does, by way of one of our own pages. */
function zoom(own: Tab, tab: Tab, factor: number): Promise<void> {
  return own.evaluate(
    `${tabIdOf(tab.url())}.then((id) => (globalThis.browser ?? globalThis.chrome).tabs.setZoom(id, ${factor}))`,
  );
}

async function press(tab: Tab, label: string): Promise<void> {
  const { x, y } = await until(label, () => tab.cardPlace(label));
  await tab.click(x, y);
}
