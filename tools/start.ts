/**
 * `npm start`: builds, and opens a browser with the extension on the sample page, or on the page that is named.
 * With `--headless`, or without a display, it prints the terms it found and writes `terms.json` and pictures to `--out`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileGlossary } from '../glossary/compile/compile.ts';
import type { FrameAnswer } from '../messages.ts';
import { BuildError, buildPackage, packageFolder } from './build/packages.ts';
import { drive } from './drive/drive.ts';
import { type Driver, MARKS, type PaintedMark, reportsOf, type Tab, tabIdOf, until } from './drive/driver.ts';
import { serve } from './drive/serve.ts';

/** The reader called it wrongly: the message says how. */
class UsageError extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: false },
    out: { type: 'string', default: 'out' },
    help: { type: 'boolean', default: false },
  },
});

const USAGE = `npm start -- [PAGE] [--browser chromium|firefox] [--headless] [--out FOLDER]
  PAGE   a saved page or an address; without it, the sample page
  --out  where --headless writes terms.json and its pictures (default: out)`;

async function start(): Promise<void> {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser ${browser}: there are chromium and firefox\n${USAGE}`);
  }
  const page = await pageToOpen(positionals[0] ?? 'tests/pages/sample/index.html');
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  console.error(`Building ${packageFolder(target)} …`);
  await buildPackage(target);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const headless = values.headless || !hasDisplay;
  if (headless && !values.headless) console.error('There is no display: showing the page in pictures instead.');
  const driver = await drive(browser, { folder: packageFolder(target), headless });
  try {
    const tab = await driver.open(page.url);
    if (headless) await report(driver, tab, resolve(values.out));
    else {
      console.error(`Medigloss is in ${browser}, on ${page.url}. Close the browser to end.`);
      await driver.closed();
    }
  } finally {
    await driver.close();
    page.stop();
  }
}

/** An address as it is; a file by way of a server on this machine, as extensions are not let into files by default. */
async function pageToOpen(page: string): Promise<{ url: string; stop(): void }> {
  if (/^https?:\/\//.test(page)) return { url: page, stop: () => {} };
  const path = resolve(page);
  if (!existsSync(path)) throw new UsageError(`There is no page ${page}: name a saved page or an address\n${USAGE}`);
  const server = await serve(dirname(path));
  return { url: `${server.origin}${encodeURIComponent(basename(path))}`, stop: server.stop };
}

/** A term of the page, as `terms.json` has it. */
interface FoundTerm {
  readonly text: string;
  readonly term: string;
  readonly name: string;
  readonly article: string;
  readonly url: string;
  readonly count: number;
}

async function report(driver: Driver, tab: Tab, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const marks = await until<PaintedMark[]>('marks on the page', async () => {
    const painted = await tab.evaluate<PaintedMark[]>(MARKS);
    return painted.length > 0 ? painted : null;
  }).catch(() => []);
  await tab.screenshot(join(out, 'page.png'), { fullPage: true });

  const mark = marks.find(({ x, y }) => x !== null && y !== null && y > 0 && y < VISIBLE_HEIGHT);
  if (mark?.x && mark.y) {
    await tab.move(mark.x, mark.y);
    await until('the card', async () => ((await tab.cardPlace('Read: ')) ? true : null));
    await settled(tab);
    await tab.screenshot(join(out, 'card.png'));
  }

  const ours = await driver.open(driver.extensionUrl('reader.html'));
  const id = await ours.evaluate<number | null>(tabIdOf(tab.url()));
  const reports = id === null ? [] : await ours.evaluate<FrameAnswer[]>(reportsOf(id));
  const found = termsOf(driver, reports);
  writeFileSync(join(out, 'terms.json'), `${JSON.stringify(found, null, 2)}\n`);

  await ours.goto(driver.extensionUrl(`popup.html?tab=${id}`));
  await ours.resize(POPUP.width, POPUP.height);
  await until('the popup', () => ours.evaluate<boolean>(`document.querySelector('.term, .said') !== null`));
  await settled(ours);
  await ours.screenshot(join(out, 'popup.png'));

  await ours.resize(ARTICLE.width, ARTICLE.height);
  await ours.goto(found[0]?.url.replace(/#.*$/, '') ?? driver.extensionUrl('reader.html'));
  await until('the article', () => ours.evaluate<boolean>(`document.querySelector('h1') !== null`));
  await settled(ours);
  await ours.screenshot(join(out, 'article.png'));

  for (const { text, name, article, count } of found) {
    console.log(`${String(count).padStart(4)} × ${text}${text === name ? '' : ` (${name})`} → ${article}`);
  }
  console.log(`${found.length} terms on ${tab.url()}; pictures and terms.json are in ${out}`);
}

/** Marks further down are not on the screen without scrolling. */
const VISIBLE_HEIGHT = 700;
const POPUP = { width: 360, height: 580 } as const;
const ARTICLE = { width: 1280, height: 1600 } as const;

/** Waits until fonts are there and transitions are over. */
async function settled(tab: Tab): Promise<void> {
  await tab.evaluate(
    `document.fonts.ready.then(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))).then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))`,
  );
}

function termsOf(driver: Driver, reports: readonly FrameAnswer[]): FoundTerm[] {
  const { terms } = compileGlossary(resolve('glossary/articles'));
  const all = new Map<string, FoundTerm>();
  for (const { terms: found } of reports) {
    for (const { term: number, text, count } of found) {
      const term = terms[number];
      if (!term) continue;
      const before = all.get(term.id);
      all.set(term.id, {
        text: before?.text ?? text,
        term: term.id,
        name: term.name,
        article: term.article,
        url: driver.extensionUrl(`reader.html?article=${term.article}#${term.anchor}`),
        count: count + (before?.count ?? 0),
      });
    }
  }
  return [...all.values()];
}

try {
  await start();
} catch (error) {
  // A writer's mistake or a wrong argument is told in its own words; anything else is ours, and wants its place.
  console.error(error instanceof BuildError || error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
