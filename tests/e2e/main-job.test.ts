import { choose, expect, hover, markOn, marksOf, noCard, popupFor, tabAt, test, textOf, until } from './story.ts';

test.describe('The main job', () => {
  test('a reader opens a page, hovers a term, reads its card and follows it to the full article', async ({
    driver,
    pages,
  }) => {
    const tab = await driver.open(`${pages}sample/`);
    const before = await tab.evaluate<string>('document.documentElement.outerHTML');
    await markOn(tab, 'Botox');
    const words = (await marksOf(tab)).map(({ text }) => text.replace(/\s+/g, ' '));
    expect(words).toEqual(
      expect.arrayContaining(['Botox', 'acetylcholine', 'chronic migraine', 'radiofrequency ablation']),
    );
    expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);

    const card = await hover(tab, 'Botox');
    expect(card).toContain('onabotulinumtoxinA');
    expect(card).toContain('needs emergency help');
    expect(card).toContain('What studies found');
    expect(card).toContain('What can go wrong');
    expect(card).toContain('Information, not advice. Not yet reviewed by a clinician.');

    const link = await until('the link', () => tab.cardPlace('Read: Botox for migraines'));
    await tab.move(link.x, link.y);
    expect(await tab.cardText()).toContain('Read: Botox for migraines');
    await tab.click(link.x, link.y);
    const reader = await tabAt(driver, 'reader.html?article=botox-for-migraines');
    await until('the article', async () => (await textOf(reader)).includes('The short answer'));
    const article = await textOf(reader);
    expect(article).toContain('Words in this article');
    expect(article).toContain('References');
    expect(await reader.evaluate(`document.querySelectorAll('figure svg').length > 0`)).toBe(true);
    expect(await reader.evaluate(`document.getElementById(location.hash.slice(1)) !== null`)).toBe(true);
    await reader.close();
    await tab.close();
  });

  test('Escape closes the card, and leaving it closes it too', async ({ driver, pages }) => {
    const tab = await driver.open(`${pages}sample/`);
    await hover(tab, 'Botox');
    await tab.press('Escape');
    await noCard(tab);
    await tab.move(5, 5);
    await hover(tab, 'botulinum toxin');
    await tab.move(5, 5);
    await noCard(tab);
    expect(await tab.evaluate(`document.querySelector('medigloss-card')`)).toBe(null);
    await tab.close();
  });

  test('the popup lists the terms with counts, and choosing one scrolls to it and opens its card', async ({
    driver,
    pages,
  }) => {
    const tab = await driver.open(`${pages}sample/`);
    await markOn(tab, 'Botox');
    const popup = await popupFor(driver, tab);
    await until('the rows', () => popup.evaluate<boolean>(`document.querySelectorAll('.term').length > 10`));
    const text = await textOf(popup);
    expect(text).toContain('On for 127.0.0.1');
    expect(text).toMatch(/Botox\s+medicine/);
    expect(await popup.evaluate(`document.querySelector('button, input, a').getAttribute('role')`)).toBe('switch');
    await choose(popup, '.term', 'Erenumab');
    const card = await until('the card', () => tab.cardText());
    expect(card).toContain('Erenumab');
    expect(await tab.evaluate('scrollY > 0')).toBe(true);
    await tab.close();
  });

  test('terms in frames are marked and listed', async ({ driver, pages }) => {
    const tab = await driver.open(`${pages}frames/`);
    const popup = await popupFor(driver, tab);
    await until('both frames', async () => /Gabapentin[\s\S]*Erenumab/i.test(await textOf(popup)));
    await popup.close();
    await tab.close();
  });

  test('the site is switched off and on again without a reload', async ({ driver, pages }) => {
    const tab = await driver.open(`${pages}sample/`);
    await markOn(tab, 'Botox');
    const popup = await popupFor(driver, tab);
    await choose(popup, '[role=switch]');
    await until('no marks', async () => (await marksOf(tab)).length === 0);
    await until('the off sentence', async () => (await textOf(popup)).includes('Medigloss is off for this site'));
    expect(await textOf(popup)).toContain('Off for 127.0.0.1');
    await choose(popup, '[role=switch]');
    await markOn(tab, 'Botox');
    await popup.close();
    await tab.close();
  });

  test('a link under a term still navigates', async ({ driver, pages }) => {
    const tab = await driver.open(`${pages}links/`);
    await markOn(tab, 'gabapentin');
    const link = await tab.evaluate<{ x: number; y: number }>(
      `(() => { const { left, top, width, height } = document.querySelector('a').getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`,
    );
    await tab.click(link.x, link.y);
    await until('the linked page', async () => tab.url().endsWith('#arrived'));
    expect(await tab.cardText()).toBe(null);
    await tab.close();
  });

  test('a page without terms, and one that is no page of text, each get their own sentence', async ({
    driver,
    pages,
  }) => {
    const plain = await driver.open(`${pages}plain/`);
    const popup = await popupFor(driver, plain);
    await until('the empty sentence', async () =>
      (await textOf(popup)).includes('No treatment terms found on this page.'),
    );
    expect(await marksOf(plain)).toEqual([]);
    await popup.close();
    await plain.close();
  });

  test('a page that the browser closes to extensions gets its own sentence', async ({ driver }) => {
    const closed = await driver.open('about:blank');
    await closed.goto(driver.browser === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await popupFor(driver, closed);
    await until('the closed sentence', async () => (await textOf(popup)).includes('closes this page to extensions'));
    await popup.close();
    await closed.close();
  });

  test('"I know this word" hides a term, and undoing brings it back', async ({ driver, pages }) => {
    const tab = await driver.open(`${pages}sample/`);
    await hover(tab, 'acetylcholine');
    const button = await until('the button', () => tab.cardPlace('I know this word'));
    await tab.click(button.x, button.y);
    await until('no mark', async () => !(await marksOf(tab)).some(({ text }) => text === 'acetylcholine'));
    const undo = await until('undo', () => tab.cardPlace('Undo'));
    await tab.click(undo.x, undo.y);
    await markOn(tab, 'acetylcholine');
    await tab.close();
  });
});
