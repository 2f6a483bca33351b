/** What the end-to-end tests share: a driven browser, a server for our pages, and what a reader sees. */
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { packageFolder } from '../../tools/build/packages.ts';
import { drive } from '../../tools/drive/drive.ts';
import { type Driver, MARKS, type PaintedMark, type Tab, tabIdOf, until } from '../../tools/drive/driver.ts';
import { type Made, serve } from '../../tools/drive/serve.ts';

export interface Options {
  readonly driven: Driver['browser'];
}

interface Fixtures {
  readonly site: { readonly origin: string; readonly made: Map<string, Made> };
  readonly driver: Driver;
  /** Address of `tests/pages/`, ending in a slash. */
  readonly pages: string;
  /** Puts a document of the test's own beside the pages, and gives its address. */
  readonly write: (path: string, body: string, type?: string) => string;
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
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const made = new Map<string, Made>();
      const server = await serve(resolve('tests/pages'), made);
      await use({ origin: server.origin, made });
      server.stop();
    },
    { scope: 'worker' },
  ],
  pages: [async ({ site }, use) => use(site.origin), { scope: 'worker' }],
  write: [
    async ({ site }, use) =>
      use((path, body, type = 'text/html; charset=utf-8') => {
        site.made.set(`/${path.replace(/\?.*/, '')}`, { type, body });
        return `${site.origin}${path}`;
      }),
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

/** A page of a test's own: its body, and rules of style. */
export function pageOf(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><style>${style}</style></head><body>${body}</body></html>`;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The open card's rectangle in its viewport, and the viewport's size. */
export function cardBox(tab: Tab): Promise<Box & { readonly width: number; readonly height: number }> {
  return tab.evaluate(
    `(() => { const { left, top, right, bottom } = document.querySelector('medigloss-card').getBoundingClientRect(); return { left, top, right, bottom, width: innerWidth, height: innerHeight }; })()`,
  );
}

/** The rectangles, one a line, of the first mark on this text. */
export function linesOf(tab: Tab, text: string): Promise<Box[]> {
  return tab.evaluate(`(() => {
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('medigloss-')) continue;
      for (const part of highlight) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (range.toString().replace(/\\s+/g, ' ') !== ${JSON.stringify(text)}) continue;
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
      }
    }
    return [];
  })()`);
}

/** The open card lies within the viewport and covers no line of its word. */
export async function expectWellPlaced(tab: Tab, text: string): Promise<void> {
  await until(
    `the card of "${text}" in its place`,
    async () => {
      const card = await cardBox(tab);
      const lines = await linesOf(tab, text);
      const inside =
        card.left >= 0 && card.top >= 0 && card.right <= card.width + EVEN_PX && card.bottom <= card.height + EVEN_PX;
      const covers = lines.some(
        (line) =>
          line.left < card.right - EVEN_PX &&
          line.right > card.left + EVEN_PX &&
          line.top < card.bottom - EVEN_PX &&
          line.bottom > card.top + EVEN_PX,
      );
      return inside && !covers && lines.length > 0;
    },
    5_000,
  ).catch(async () => {
    throw new Error(
      `The card of "${text}" lies badly: ${JSON.stringify([await cardBox(tab), await linesOf(tab, text)])}`,
    );
  });
}

/** Rounding to whole pixels is no mistake. */
const EVEN_PX = 1;

/** Where an element of the page is, in viewport pixels. */
export function placeOf(tab: Tab, selector: string): Promise<{ x: number; y: number }> {
  return tab.evaluate(
    `(() => { const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`,
  );
}

/** Runs a function of the extension's isolated world in the top frame of the tab that shows an address; needs a tab on one of our own pages. */
export function inContentScript<T>(own: Tab, url: string, expression: string): Promise<T> {
  return own.evaluate(
    `(async () => { const api = globalThis.browser ?? globalThis.chrome; const tabId = await ${tabIdOf(url)}; const [{ result }] = await api.scripting.executeScript({ target: { tabId }, func: () => (${expression}) }); return result; })()`,
  );
}
