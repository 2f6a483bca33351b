import { cardBox, expect, hover, markOn, noCard, pageOf, placeOf, test, until } from './story.ts';

const TEXT = pageOf(
  '<p>Some people with migraine take erenumab every month. Others read about <a href="#arrived">topiramate</a> first.</p><button>Book</button><p id="arrived">Here.</p>',
);

test.describe('Touch on a narrow screen', () => {
  test('a tap opens the card as a sheet, a tap outside closes it', async ({ driver, write }) => {
    const tab = await driver.open(write('touch.html', TEXT));
    await tab.resize(390, 800);
    const { x, y } = await markOn(tab, 'erenumab');
    await tab.tap(x, y);
    expect(await until('the card', () => tab.cardText())).toContain('CGRP receptor');
    await until('the sheet at the bottom', async () => {
      const { left, right, bottom, width, height } = await cardBox(tab);
      return left <= 8 && right >= width - 8 && bottom >= height - 8 && bottom <= height + 1;
    });
    await tab.tap(200, 300);
    await noCard(tab);
    await tab.close();
  });

  test('a tap on a link navigates and opens nothing', async ({ driver, write }) => {
    const tab = await driver.open(write('touch.html', TEXT));
    await tab.resize(390, 800);
    await markOn(tab, 'erenumab');
    const { x, y } = await placeOf(tab, 'a');
    await tab.tap(x, y);
    await until('the linked place', async () => tab.url().endsWith('#arrived'));
    expect(await tab.cardText()).toBe(null);
    await tab.close();
  });
});

test.describe('Keys', () => {
  test('Escape in a chosen card closes it and gives the focus back', async ({ driver, write }) => {
    const tab = await driver.open(write('keys.html', TEXT));
    await tab.evaluate(`document.querySelector('button').focus()`);
    const { x, y } = await markOn(tab, 'erenumab');
    // The focus stays where it is when text is pressed, as in a page that prevents it.
    await tab.evaluate(`addEventListener('mousedown', (event) => event.preventDefault())`);
    await tab.click(x, y);
    await until('the focus in the card', () => focused(tab, 'medigloss-card'));
    await tab.press('Escape');
    await noCard(tab);
    expect(await focused(tab, 'button')).toBe(true);
    await tab.close();
  });

  test('a card that is open for the pointer takes the focus when its word is pressed', async ({ driver, write }) => {
    const tab = await driver.open(write('keys.html', TEXT));
    const { x, y } = await markOn(tab, 'erenumab');
    await hover(tab, 'erenumab');
    expect(await focused(tab, 'medigloss-card')).toBe(false);
    await tab.click(x, y);
    await until('the focus in the card', () => focused(tab, 'medigloss-card'));
    await tab.press('Escape');
    await noCard(tab);
    await tab.close();
  });

  test('Tab goes through the chosen card, and the page hears none of its keys', async ({ driver, write }) => {
    const tab = await driver.open(write('keys.html', TEXT));
    const { x, y } = await markOn(tab, 'erenumab');
    await tab.evaluate(
      `(() => { globalThis.heard = []; for (const target of [window, document, document.body]) for (const type of ['keydown', 'keyup', 'keypress']) target.addEventListener(type, ({ key }) => heard.push(key)); })()`,
    );
    await tab.click(x, y);
    await until('the focus in the card', () => focused(tab, 'medigloss-card'));
    for (let times = 0; times < 3; times += 1) {
      await tab.press('Tab');
      expect(await focused(tab, 'medigloss-card')).toBe(true);
    }
    await tab.press('j');
    expect(await tab.evaluate('heard')).toEqual([]);
    await tab.press('Escape');
    await noCard(tab);
    await tab.close();
  });
});

test('What a reader selects holds nothing of ours, and a closed card leaves the page as it was', async ({
  driver,
  pages,
}) => {
  const tab = await driver.open(`${pages}sample/`);
  await markOn(tab, 'Botox');
  const before = await tab.evaluate<string>('document.documentElement.outerHTML');
  const select = `(() => { getSelection().selectAllChildren(document.documentElement); const text = getSelection().toString(); getSelection().removeAllRanges(); return text; })()`;
  const bare = await tab.evaluate<string>(select);
  const card = await hover(tab, 'Botox');
  expect(card).toContain('Information, not advice');
  expect((await tab.evaluate<string>(select)).trim()).toBe(bare.trim());
  await tab.press('Escape');
  await noCard(tab);
  expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);
  await tab.close();
});

function focused(tab: { evaluate<T>(expression: string): Promise<T> }, selector: string): Promise<boolean> {
  return tab.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
}
