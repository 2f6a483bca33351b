/**
 * `npm run -s screenshots`: every article in the reader, the card, the popup and the options, light and dark, at phone and desktop
 * width, from the built Chromium package, into `out/screens/`, to be looked at.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage, packageFolder } from './build/packages.ts';
import { driveChromium } from './drive/chromium.ts';
import { MARKS, type PaintedMark, type Tab, tabIdOf, until } from './drive/driver.ts';
import { serve } from './drive/serve.ts';

const OUT = 'out/screens';
const WIDTHS = { phone: 375, desktop: 1280 } as const;
const HEIGHT = 2600;

mkdirSync(OUT, { recursive: true });
await buildPackage('chrome');
const articles = readdirSync('glossary/articles');
const pages = await serve('tests/pages');
for (const dark of [false, true]) {
  const driver = await driveChromium({ folder: packageFolder('chrome'), headless: true, dark });
  const shade = dark ? 'dark' : 'light';
  const ours = await driver.open(driver.extensionUrl('reader.html'));
  for (const [size, width] of Object.entries(WIDTHS)) {
    await ours.resize(width, HEIGHT);
    for (const article of ['', ...articles]) {
      await ours.goto(driver.extensionUrl(`reader.html${article ? `?article=${article}` : ''}`));
      await until('the article', () => ours.evaluate<boolean>(`document.querySelector('h1') !== null`));
      await ours.screenshot(join(OUT, `reader-${article || 'index'}-${size}-${shade}.png`));
    }
    await ours.goto(driver.extensionUrl('options.html'));
    await until('the options', () => ours.evaluate<boolean>(`document.querySelector('h1') !== null`));
    await ours.screenshot(join(OUT, `options-${size}-${shade}.png`), { fullPage: true });
    await card(await driver.open(`${pages.origin}sample/`), width, join(OUT, `card-${size}-${shade}.png`));
  }
  const tab = await driver.open(`${pages.origin}sample/`);
  const id = await ours.evaluate<number>(tabIdOf(tab.url()));
  await ours.goto(driver.extensionUrl(`popup.html?tab=${id}`));
  await ours.resize(360, 580);
  await until('the rows', () => ours.evaluate<boolean>(`document.querySelector('.term') !== null`));
  await ours.screenshot(join(OUT, `popup-${shade}.png`));
  await ours.evaluate(`chrome.storage.local.set({ settings: { where: 'asked' } })`);
  await until('the button', () => ours.evaluate<boolean>(`document.querySelector('.ask') !== null`));
  await ours.screenshot(join(OUT, `popup-held-${shade}.png`));
  await driver.close();
}
pages.stop();
console.log(`${OUT}: ${readdirSync(OUT).length} pictures`);

async function card(tab: Tab, width: number, path: string): Promise<void> {
  await tab.resize(width, 800);
  const mark = await until('a mark', async () =>
    (await tab.evaluate<PaintedMark[]>(MARKS)).find(({ text, y }) => text === 'Botox' && y !== null && y > 0),
  );
  if (mark.x !== null && mark.y !== null) await tab.move(mark.x, mark.y);
  await until('the card', async () => ((await tab.cardPlace('Read: ')) ? true : null));
  await tab.screenshot(path);
  await tab.close();
}
