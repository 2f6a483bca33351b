import type { Driver, Tab } from '../../tools/drive/driver.ts';
import { choose, expect, expectWellPlaced, markOn, noCard, pageOf, test, until } from './story.ts';

const TEXT = pageOf(
  '<button>Book</button><p>Some people take erenumab every month.</p><div style="height:1800px"></div><p>Others take topiramate.</p><div style="height:1800px"></div>',
);

test.describe('The keys to the next and the previous term', () => {
  test('open card after card with the focus in it, come to what is far below, and begin anew after the last', async ({
    driver,
    write,
  }) => {
    const tab = await driver.open(write('steps.html', TEXT));
    await tab.front();
    await markOn(tab, 'erenumab');
    await tab.evaluate(`document.querySelector('button').focus()`);
    await step(driver, tab, 'next-term', 'erenumab');
    expect(await scrolled(tab)).toBe(0);
    await step(driver, tab, 'next-term', 'topiramate');
    expect(await scrolled(tab)).toBeGreaterThan(800);
    await expectWellPlaced(tab, 'topiramate');
    await step(driver, tab, 'next-term', 'erenumab');
    await step(driver, tab, 'previous-term', 'topiramate');
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(`document.activeElement.localName`)).toBe('button');
    // Where the reader was is kept, as long as they see it.
    await step(driver, tab, 'previous-term', 'erenumab');
    await tab.press('Escape');
    await noCard(tab);
    await tab.close();
  });

  test('begin at what is in the window', async ({ driver, write }) => {
    const tab = await driver.open(write('steps.html', TEXT));
    await tab.front();
    await markOn(tab, 'erenumab');
    await tab.evaluate('scrollTo(0, 600)');
    await step(driver, tab, 'next-term', 'topiramate');
    await tab.close();
  });

  test('go to marks that are elements, and Escape leads back to the one that Tab had reached', async ({
    driver,
    write,
  }) => {
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choose(options, 'label.check', 'screen readers');
    const tab = await driver.open(write('steps.html', TEXT));
    await tab.front();
    await until('elements', () => tab.evaluate<boolean>(`document.querySelectorAll('mark').length === 2`));
    await tab.press('Tab');
    await tab.press('Tab');
    await step(driver, tab, 'next-term', 'erenumab');
    await step(driver, tab, 'next-term', 'topiramate');
    await tab.press('Escape');
    await noCard(tab);
    expect(await tab.evaluate(`document.activeElement.textContent`)).toBe('erenumab');
    await choose(options, 'label.check', 'screen readers');
    await until('no elements', () => tab.evaluate<boolean>(`document.querySelector('mark') === null`));
    await tab.close();
    await options.close();
  });

  test('go to the terms of a frame, when the page itself has none', async ({ driver, write }) => {
    const inner = write('steps-inner.html', TEXT);
    const tab = await driver.open(
      write('steps-around.html', pageOf(`<p>Bread.</p><iframe name="inner" src="${inner}" width="800" height="500">`)),
    );
    await tab.front();
    await until('a mark in the frame', () =>
      tab.evaluateIn<boolean>('inner', `CSS.highlights.has('medigloss-term')`).catch(() => false),
    );
    await driver.command('next-term');
    expect(await until('the card', () => tab.cardText())).toContain('erenumab');
    await tab.close();
  });

  test('do nothing that is seen on a page without terms, until it has one', async ({ driver, write }) => {
    const tab = await driver.open(write('steps-bread.html', pageOf('<p id="text">Mix flour and water.</p>')));
    await tab.front();
    const before = await tab.evaluate<string>('document.documentElement.outerHTML');
    await driver.command('next-term');
    await driver.command('previous-term');
    expect(await tab.cardText()).toBe(null);
    expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);
    await tab.evaluate(`document.getElementById('text').textContent = 'She takes erenumab.'`);
    await markOn(tab, 'erenumab');
    await step(driver, tab, 'next-term', 'erenumab');
    await tab.close();
  });
});

/** Goes by key, and waits for the card and the focus in it. */
async function step(driver: Driver, tab: Tab, command: string, word: string): Promise<void> {
  await driver.command(command);
  await until(`the card of ${word} with the focus`, async () => {
    const isFocused = await tab.evaluate<boolean>(`document.activeElement?.localName === 'medigloss-card'`);
    return isFocused && ((await tab.cardText()) ?? '').toLowerCase().startsWith(word);
  });
}

function scrolled(tab: Tab): Promise<number> {
  return tab.evaluate('scrollY');
}
