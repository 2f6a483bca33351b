import type { Tab } from '../../tools/drive/driver.ts';
import {
  choose,
  expect,
  hover,
  inContentScript,
  markOn,
  marksOf,
  pageOf,
  popupFor,
  test,
  textOf,
  until,
} from './story.ts';

const TEXT = pageOf(
  '<h2>First</h2><p>Erenumab prevents migraine. Erenumab is given once a month.</p><h2>Second</h2><p>Erenumab again.</p>',
);

test.describe('Settings reach open pages without a reload', () => {
  test('density and the style of the underline', async ({ driver, write }) => {
    const tab = await driver.open(write('density.html', TEXT));
    await markOn(tab, 'Erenumab');
    const options = await driver.open(driver.extensionUrl('options.html'));
    const marks = async (): Promise<number> => (await marksOf(tab)).filter(({ text }) => text === 'Erenumab').length;
    await until('one in each section', async () => (await marks()) === 2);
    await choice(options, 'density', 'every');
    await until('every one', async () => (await marks()) === 3);
    await choice(options, 'density', 'page');
    await until('one on the page', async () => (await marks()) === 1);
    await choice(options, 'underline', 'solid');
    await until('solid', async () => (await marksOf(tab)).some(({ name }) => name.includes('solid')));
    await choice(options, 'underline', 'dotted');
    await until('dotted', async () => (await marksOf(tab)).every(({ name }) => !name.includes('solid')));
    await choice(options, 'density', 'section');
    await until('one in each section again', async () => (await marks()) === 2);
    await close(options, tab);
  });

  test('even when the background sleeps', async ({ driver, write }) => {
    const tab = await driver.open(write('asleep.html', TEXT));
    await markOn(tab, 'Erenumab');
    const options = await driver.open(driver.extensionUrl('options.html'));
    await until('the options', () => options.evaluate<boolean>(`document.querySelector('input') !== null`));
    await driver.sleep();
    await choice(options, 'density', 'every');
    const marks = async (): Promise<number> => (await marksOf(tab)).filter(({ text }) => text === 'Erenumab').length;
    await until('every one', async () => (await marks()) === 3);
    await driver.sleep();
    await choice(options, 'density', 'section');
    await until('one in each section again', async () => (await marks()) === 2);
    await close(options, tab);
  });

  test('a page that was in the back/forward cache when the reader chose, as soon as it is back', async ({
    driver,
    write,
  }) => {
    const next = write('after.html', pageOf('<p>Bread and water.</p>'));
    const tab = await driver.open(write('before.html', TEXT));
    await markOn(tab, 'Erenumab');
    await tab.evaluate(`addEventListener('pageshow', ({ persisted }) => { globalThis.persisted = persisted; })`);
    await tab.goto(next);
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choice(options, 'density', 'every');
    await tab.back();
    const marks = async (): Promise<number> => (await marksOf(tab)).filter(({ text }) => text === 'Erenumab').length;
    // Between two pages there is nobody to ask.
    await until('every one', async () => (await marks().catch(() => 0)) === 3);
    expect(await tab.evaluate('globalThis.persisted ?? false')).toBe(true);
    await choice(options, 'density', 'section');
    await until('one in each section again', async () => (await marks()) === 2);
    await close(options, tab);
  });

  test('the level of a clinician takes marks away that only a patient needs', async ({ driver, write }) => {
    const tab = await driver.open(
      write(
        'level.html',
        pageOf(
          '<p>Migraine: an antidepressant such as amitriptyline, or an injection of erenumab by the neurologist.</p>',
        ),
      ),
    );
    await markOn(tab, 'erenumab');
    const before = (await marksOf(tab)).length;
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choice(options, 'level', 'clinician');
    await until('fewer marks', async () => (await marksOf(tab)).length < before);
    await choice(options, 'level', 'patient');
    await until('all marks', async () => (await marksOf(tab)).length === before);
    await close(options, tab);
  });

  test('marks as elements can be reached by Tab and are undone without a trace', async ({ driver, write }) => {
    const tab = await driver.open(write('elements.html', TEXT));
    await markOn(tab, 'Erenumab');
    const before = await tab.evaluate<string>('document.documentElement.outerHTML');
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choose(options, 'label.check', 'screen readers');
    await until('elements', () =>
      tab.evaluate<boolean>(
        `[...document.querySelectorAll('mark[data-medigloss]')].filter(({ textContent }) => textContent === 'Erenumab').length === 2`,
      ),
    );
    await tab.front();
    await tab.press('Tab');
    expect(await tab.evaluate(`document.activeElement.textContent`)).toBe('Erenumab');
    await tab.press('Enter');
    expect(await until('the card', () => tab.cardText())).toContain('Erenumab');
    await tab.press('Escape');
    await until('the card closed', async () => (await tab.cardText()) === null);
    await choose(options, 'label.check', 'screen readers');
    await until('no elements', () => tab.evaluate<boolean>(`document.querySelector('mark') === null`));
    expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);
    await tab.move(5, 5);
    expect(await hover(tab, 'Erenumab')).toContain('Erenumab');
    await close(options, tab);
  });
});

const BREAD =
  'The baker mixes flour and water, lets the dough rest in a warm kitchen, shapes it by hand and bakes it in the morning. ';

test.describe('Where terms are underlined', () => {
  test('only about medicine: on other pages the popup says so, and shows them for this once', async ({
    driver,
    write,
  }) => {
    const medical = await driver.open(
      write('medical.html', pageOf('<p>Patients with chronic migraine: the neurologist may prescribe erenumab.</p>')),
    );
    const other = await driver.open(write('other.html', pageOf(`<p>${BREAD.repeat(8)} She took erenumab.</p>`)));
    await markOn(other, 'erenumab');
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choice(options, 'where', 'medical');
    await until('no marks', async () => (await marksOf(other)).length === 0);
    expect((await marksOf(medical)).map(({ text }) => text)).toContain('erenumab');
    const popup = await popupFor(driver, other);
    await until('the sentence', async () => (await textOf(popup)).includes('does not read like medicine'));
    await choose(popup, 'button', 'Show its terms anyway');
    await until('the term in the list', async () => (await textOf(popup)).includes('erenumab'));
    await markOn(other, 'erenumab');
    await other.goto(other.url());
    await until('the sentence again', async () => (await textOf(popup)).includes('does not read like medicine'));
    expect(await marksOf(other)).toEqual([]);
    await choice(options, 'where', 'everywhere');
    await markOn(other, 'erenumab');
    await close(popup, options, other, medical);
  });

  test('only when asked, in the popup or by key: until then the page is not read', async ({ driver, write }) => {
    const options = await driver.open(driver.extensionUrl('options.html'));
    await choice(options, 'where', 'asked');
    await until('the choice kept', () => options.evaluate<boolean>(`${CHOSEN}.then(({ where }) => where === 'asked')`));
    const tab = await driver.open(write('asked.html', TEXT));
    const popup = await popupFor(driver, tab);
    await until('the sentence', async () => (await textOf(popup)).includes('Nothing is underlined until you ask'));
    expect(await inContentScript(options, tab.url(), 'typeof globalThis.mediglossStartPage')).toBe('undefined');
    await choose(popup, 'button', 'Underline this page’s terms');
    await markOn(tab, 'Erenumab');
    await until('the terms in the list', async () => (await textOf(popup)).includes('Erenumab'));
    const second = await driver.open(write('asked-by-key.html', TEXT));
    await second.front();
    await until('terms that wait', () =>
      inContentScript<boolean>(options, second.url(), `globalThis.mediglossFrame?.report().held === 'asked'`),
    );
    await driver.command('underline-terms');
    await markOn(second, 'Erenumab');
    // What was asked for stays; where nobody asked, everything is as chosen.
    await choice(options, 'where', 'everywhere');
    const third = await driver.open(write('not-asked.html', TEXT));
    await markOn(third, 'Erenumab');
    await choice(options, 'where', 'asked');
    await until('no marks', async () => (await marksOf(third)).length === 0);
    expect((await marksOf(tab)).length).toBeGreaterThan(0);
    await choice(options, 'where', 'everywhere');
    await markOn(third, 'Erenumab');
    await close(popup, options, tab, second, third);
  });

  test('the options list the keys as the browser has them, and lead to where they are changed', async ({ driver }) => {
    const options = await driver.open(driver.extensionUrl('options.html'));
    const keys = await until('the keys', () =>
      options.evaluate<string[] | false>(
        `(() => { const rows = [...document.querySelectorAll('li:has(kbd)')].map(({ innerText }) => innerText.replace(/\\s+/g, ' ')); return rows.length > 0 && rows; })()`,
      ),
    );
    expect(keys).toEqual([
      'Go to the next underlined term Alt+Period',
      'Go to the previous underlined term Alt+Comma',
      'Underline this page’s terms Alt+Shift+Period',
    ]);
    const before = (await driver.tabs()).length;
    await choose(options, 'button', 'Change the keys');
    const page = await until('the page of the browser’s own', async () => (await driver.tabs())[before]);
    const address = driver.browser === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';
    await until(address, async () => page.url() === address);
    await close(page, options);
  });
});

/** An expression for our own pages: the stored settings. */
const CHOSEN = `(globalThis.browser ?? globalThis.chrome).storage.local.get('settings').then(({ settings }) => settings ?? {})`;

async function choice(options: Tab, name: string, value: string): Promise<void> {
  const selector = `input[name=${name}]`;
  await until(`the choice ${name}`, () => options.evaluate<boolean>(`document.querySelector('${selector}') !== null`));
  await options.evaluate(`[...document.querySelectorAll('${selector}')][${ORDER[name]?.indexOf(value) ?? -1}].click()`);
}

/** The options in the order of the page. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  where: ['everywhere', 'medical', 'asked'],
  level: ['patient', 'clinician'],
  density: ['section', 'page', 'every'],
  underline: ['dotted', 'solid', 'tinted'],
};

async function close(...tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) await tab.close();
}
