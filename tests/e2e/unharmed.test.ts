import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tab } from '../../tools/drive/driver.ts';
import { choose, expect, hover, markOn, marksOf, noCard, pageOf, popupFor, test, until } from './story.ts';

/** What a page of no marks looks like: the rules of ours, undone. */
const UNPAINTED =
  '::highlight(medigloss-term), ::highlight(medigloss-defined) { text-decoration: none !important; background: none !important; }';

/** As Ctrl + S tells a page, on any keyboard. */
const SAVE_KEY = `{ key: 's', ctrlKey: true, bubbles: true }`;

const TEXT = '<p>Some people with migraine take erenumab every month.</p>';

test.describe('Nothing of ours goes along', () => {
  test('when the page is printed, with a card open or without', async ({ driver, write }) => {
    const tab = await driver.open(write('printed.html', pageOf(TEXT)));
    await markOn(tab, 'erenumab');
    const marked = await tab.printedBytes();
    await hover(tab, 'erenumab');
    const withCard = await tab.printedBytes();
    await tab.press('Escape');
    await noCard(tab);
    await addRules(tab, UNPAINTED);
    const bare = await tab.printedBytes();
    expect([marked, withCard]).toEqual([bare, bare]);
    await tab.close();
  });

  test('when the page is printed with marks as elements, with a card open and a mark focused or without', async ({
    driver,
    write,
  }) => {
    const tab = await driver.open(write('printed-elements.html', pageOf(TEXT)));
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choose(options, 'label.check', 'screen readers');
    await elements(tab);
    await tab.front();
    const marked = await tab.printedBytes();
    await tab.press('Tab');
    await tab.press('Enter');
    await until('the card', () => tab.cardText());
    const withCard = await tab.printedBytes();
    await tab.press('Escape');
    await noCard(tab);
    const focused = await tab.printedBytes();
    await addRules(tab, 'mark { text-decoration: none !important; outline: none !important; }');
    const bare = await tab.printedBytes();
    await choose(options, 'label.check', 'screen readers');
    await markOn(tab, 'erenumab');
    await options.close();
    await tab.close();
    expect([marked, withCard, focused]).toEqual([bare, bare, bare]);
  });

  test('when the page is saved, before a card was open and after', async ({ driver, write }) => {
    const tab = await driver.open(write('saved.html', pageOf(TEXT)));
    await markOn(tab, 'erenumab');
    expect(await tab.saved()).not.toMatch(/medigloss/i);
    await hover(tab, 'erenumab');
    await tab.press('Escape');
    await noCard(tab);
    const saved = await tab.saved();
    expect(saved).toContain('erenumab');
    expect(saved).not.toMatch(/medigloss/i);
    await tab.close();
  });

  test('when the page is saved by its key with a card open, which closes the card', async ({ driver, write }) => {
    const tab = await driver.open(write('saved-by-key.html', pageOf(TEXT)));
    await hover(tab, 'erenumab');
    await tab.evaluate(`void document.body.dispatchEvent(new KeyboardEvent('keydown', ${SAVE_KEY}))`);
    const saved = await tab.saved();
    expect(saved).toContain('erenumab');
    expect(saved).not.toMatch(/medigloss/i);
    await tab.close();
  });

  test('that a reader could see when the page is saved by a menu with a card open', async ({ driver, write }) => {
    const tab = await driver.open(write('saved-by-menu.html', pageOf(TEXT)));
    await hover(tab, 'erenumab');
    const saved = await tab.saved();
    const tree = await tab.evaluate<string>('document.documentElement.outerHTML');
    expect(tree).not.toContain('Information, not advice');
    expect(tree.match(/medigloss/gi)).toHaveLength(2);
    await tab.close();
    const folder = mkdtempSync(join(tmpdir(), 'medigloss-saved-'));
    const file = join(folder, driver.browser === 'chromium' ? 'saved.mhtml' : 'saved.xhtml');
    writeFileSync(file, saved);
    const again = await driver.open(pathToFileURL(file).href);
    expect(await again.evaluate('document.body.innerText.trim()')).toBe(
      'Some people with migraine take erenumab every month.',
    );
    expect(await again.evaluate(`document.querySelector('medigloss-card').checkVisibility()`)).toBe(false);
    await again.close();
    rmSync(folder, { recursive: true });
  });

  test('when the whole page is copied, with a card open', async ({ driver, write }) => {
    const tab = await driver.open(write('copied.html', pageOf(TEXT)));
    await hover(tab, 'erenumab');
    const copied = await tab.evaluate<string>(
      `(() => { getSelection().selectAllChildren(document.documentElement); const copy = document.createElement('div'); copy.append(getSelection().getRangeAt(0).cloneContents()); getSelection().removeAllRanges(); return copy.innerText; })()`,
    );
    expect(copied).toContain('erenumab');
    expect(copied).not.toContain('Information, not advice');
    expect(await tab.evaluate('document.body.innerText.trim()')).toBe(
      'Some people with migraine take erenumab every month.',
    );
    await tab.close();
  });
});

test.describe('The registry of highlights is shared', () => {
  test('what the page highlights stays, and ours come back when the page clears it', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'registry.html',
        pageOf(
          `${TEXT}<script>const range = new Range(); range.selectNodeContents(document.querySelector('p')); globalThis.found = new Highlight(range); CSS.highlights.set('search', found);</script>`,
        ),
      ),
    );
    await markOn(tab, 'erenumab');
    expect(await theirs()).toBe(true);
    await tab.evaluate('CSS.highlights.clear()');
    expect(await marksOf(tab)).toEqual([]);
    await markOn(tab, 'erenumab');
    await tab.evaluate(`CSS.highlights.set('search', found)`);
    const popup = await popupFor(driver, tab);
    await choose(popup, '[role=switch]');
    await until('no marks', async () => (await marksOf(tab)).length === 0);
    expect(await theirs()).toBe(true);
    await choose(popup, '[role=switch]');
    await markOn(tab, 'erenumab');
    expect(await theirs()).toBe(true);
    await popup.close();
    await tab.close();

    function theirs(): Promise<boolean> {
      return tab.evaluate(`CSS.highlights.get('search') === found && found.size === 1`);
    }
  });
});

test('In the browser’s reader view, where nobody is let in, there is the article and nothing of ours', async ({
  driver,
  write,
}) => {
  test.skip(driver.browser === 'chromium', 'Chromium has a reader view of its own window only');
  const address = write('article.html', pageOf(`<article><h1>On migraine</h1>${TEXT.repeat(30)}</article>`));
  const tab = await driver.open(address);
  await markOn(tab, 'erenumab');
  await tab.goto(`about:reader?url=${encodeURIComponent(address)}`);
  await until('the article', () => tab.evaluate<boolean>(`document.body.innerText.includes('take erenumab')`));
  expect(await marksOf(tab)).toEqual([]);
  expect(await tab.saved()).not.toMatch(/medigloss/i);
  await tab.close();
});

/** Waits until the marks of a page are elements. */
async function elements(tab: Tab): Promise<void> {
  await until('elements', () => tab.evaluate<boolean>(`document.querySelector('mark[data-medigloss]') !== null`));
}

function addRules(tab: Tab, rules: string): Promise<void> {
  return tab.evaluate(
    `void document.head.appendChild(document.createElement('style')).append(${JSON.stringify(rules)})`,
  );
}
