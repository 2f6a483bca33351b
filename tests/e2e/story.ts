/** What the end-to-end tests share: a driven browser, a server for our pages, and what a reader sees. */
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { packageFolder } from '../../tools/build/packages.ts';
import { drive } from '../../tools/drive/drive.ts';
import { type Driver, MARKS, type PaintedMark, type Tab, tabIdOf, until } from '../../tools/drive/driver.ts';
import { serve } from '../../tools/drive/serve.ts';

export interface Options {
  readonly driven: Driver['browser'];
}

interface Fixtures {
  readonly driver: Driver;
  /** Address of `tests/pages/`, ending in a slash. */
  readonly pages: string;
}

export const test = base.extend<object, Options & Fixtures>({
  driven: ['chromium', { option: true, scope: 'worker' }],
  driver: [
    async ({ driven }, use) => {
      const target = driven === 'chromium' ? 'chrome' : 'firefox';
      const driver = await drive(driven, { folder: packageFolder(target), headless: true });
      await use(driver);
      await driver.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await serve(resolve('tests/pages'));
      await use(server.origin);
      server.stop();
    },
    { scope: 'worker' },
  ],
});

export { expect, until };

/** The marks that are painted on a page, in the order of the registry. */
export function marksOf(tab: Tab): Promise<PaintedMark[]> {
  return tab.evaluate<PaintedMark[]>(MARKS);
}

/** Waits for a mark on this text that is on the screen. */
export function markOn(tab: Tab, text: string): Promise<{ x: number; y: number }> {
  return until(`a mark on "${text}"`, async () => {
    const mark = (await marksOf(tab)).find((one) => one.text === text && one.x !== null && one.y !== null && one.y > 0);
    return mark?.x != null && mark.y != null ? { x: mark.x, y: mark.y } : null;
  });
}

/** Hovers the mark on this text until its card is open, and gives the card's text. */
export async function hover(tab: Tab, text: string): Promise<string> {
  const { x, y } = await markOn(tab, text);
  await tab.move(x, y);
  return until(`the card of "${text}"`, async () => ((await tab.cardPlace('Read: ')) ? tab.cardText() : null));
}

/** Waits until no card is open. */
export async function noCard(tab: Tab): Promise<void> {
  await until('no card', async () => (await tab.cardText()) === null);
}

/** The popup for a tab, as a page of its own. */
export async function popupFor(driver: Driver, tab: Tab): Promise<Tab> {
  const popup = await driver.open(driver.extensionUrl('reader.html'));
  const id = await until('the tab', () => popup.evaluate<number | null>(tabIdOf(tab.url())));
  await popup.goto(driver.extensionUrl(`popup.html?tab=${id}`));
  await popup.resize(360, 580);
  return popup;
}

/** The tab whose address holds this text, once there is one. */
export function tabAt(driver: Driver, part: string): Promise<Tab> {
  return until(`a tab at ${part}`, async () => {
    for (const tab of await driver.tabs()) {
      // A tab that is just opening or closing cannot be asked.
      const address = await tab.evaluate<string>('location.href').catch(() => '');
      if (address.includes(part)) return tab;
    }
    return null;
  });
}

/** The visible text of one of our own pages. */
export function textOf(tab: Tab): Promise<string> {
  return tab.evaluate<string>(`document.body.innerText`);
}

/** Clicks the element of one of our own pages that a selector finds and whose text holds `text`. */
export async function choose(tab: Tab, selector: string, text = ''): Promise<void> {
  await until(`${selector} with "${text}"`, () =>
    tab.evaluate<boolean>(
      `(() => { const one = [...document.querySelectorAll(${JSON.stringify(selector)})].find((element) => element.textContent.includes(${JSON.stringify(text)})); one?.click(); return one !== undefined; })()`,
    ),
  );
}
