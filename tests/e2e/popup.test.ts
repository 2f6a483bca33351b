import { expect, inContentScript, markOn, pageOf, popupFor, test, textOf, until } from './story.ts';

/** A PDF of one empty page. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
  '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
  '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>> endobj',
  'trailer <</Root 1 0 R>>',
  '%%EOF',
].join('\n');

test.describe('The popup', () => {
  for (const path of ['paper.pdf', 'paper?id=7']) {
    test(`says why the PDF at ${path} has no terms`, async ({ driver, write }) => {
      const tab = await driver.open('about:blank');
      await tab.goto(write(path, PDF, 'application/pdf'));
      const popup = await popupFor(driver, tab);
      // Firefox lets nobody into its viewer; only the address can tell what is in it.
      const sentence =
        driver.browser === 'firefox' && !path.endsWith('.pdf') ? 'closes this page to extensions' : 'PDF';
      await until('the sentence', async () => (await textOf(popup)).includes(sentence));
      await popup.close();
      await tab.close();
    });
  }

  test('opens from the toolbar with the terms of the page in front', async ({ driver, pages }) => {
    const own = await driver.open(driver.extensionUrl('reader.html'));
    const tab = await driver.open(`${pages}sample/`);
    await markOn(tab, 'Botox');
    await tab.front();
    await own.evaluate('(globalThis.browser ?? globalThis.chrome).action.openPopup()');
    const text = await until('the terms in the toolbar popup', () =>
      own.evaluate<string | null>(
        `(() => { const [view] = (globalThis.browser ?? globalThis.chrome).extension.getViews({ type: 'popup' }); return view?.document.querySelector('.term') ? view.document.body.innerText : null; })()`,
      ),
    );
    expect(text).toContain('On for 127.0.0.1');
    expect(text).toMatch(/Botox/);
    await tab.close();
    await own.close();
  });
});

test.describe('A page without terms', () => {
  test('has no page script in it until a name arrives', async ({ driver, write }) => {
    const own = await driver.open(driver.extensionUrl('reader.html'));
    const tab = await driver.open(write('bread', pageOf('<p id="text">Mix flour and water.</p>')));
    const script = () => inContentScript<string>(own, tab.url(), 'typeof globalThis.mediglossStartPage');
    // The popup is answered once the frame has been looked at.
    const popup = await popupFor(driver, tab);
    await until('the empty sentence', async () => (await textOf(popup)).includes('No treatment terms found'));
    expect(await script()).toBe('undefined');
    await tab.evaluate(`document.getElementById('text').textContent = 'She was given erenumab for her migraine.'`);
    await markOn(tab, 'erenumab');
    expect(await script()).toBe('function');
    await popup.close();
    await tab.close();
    await own.close();
  });
});
