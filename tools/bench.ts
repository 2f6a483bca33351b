/**
 * `npm run bench [-- FOLDER]`: what the extension costs a page, each figure with its counterpart from the same run. The table is printed and
 * kept in `docs/performance.md`. Takes the packages in `.output` (`npm run build`); FOLDER is a folder of saved pages whose
 * largest are measured too. `--loads N`: rounds of each measurement, 7 by default. `--only WORD`: the rows whose name holds the word; nothing is kept.
 * `--vocabularies FOLDER`: lists of names for the glossary of 100,000; without them those rows are left out.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCore } from './annotate/core.ts';
import { readDocument } from './annotate/document.ts';
import { mentionsOf } from './annotate/mentions.ts';
import { cardFigure } from './bench/card.ts';
import { startChromium } from './bench/chromium.ts';
import type { Figure, Row } from './bench/figure.ts';
import { firefoxFigure } from './bench/firefox.ts';
import { framesFigure } from './bench/frames.ts';
import { type LoadOptions, loadFigure } from './bench/load.ts';
import { memoryFigure } from './bench/memory.ts';
import { article, articleWithoutNames, emptyPage, shortPage, todoPage } from './bench/pages.ts';
import { pointerFigure } from './bench/pointer.ts';
import { readingFigure } from './bench/reading.ts';
import { scaleFigure } from './bench/scale.ts';
import { sizeFigure } from './bench/size.ts';
import { tableDocument } from './bench/table.ts';
import { todoFigure } from './bench/todo.ts';
import { firefoxPath } from './browsers.ts';
import { serve } from './drive/serve.ts';
import { savedPages, withoutScripts } from './in-page/pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Saved pages of a given folder that are measured: the largest ones. */
const LARGEST = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loads: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    extension: { type: 'string', default: join(ROOT, '.output/chrome-mv3') },
    vocabularies: { type: 'string', default: join(ROOT, '../shared/corpora/vocabularies') },
    'firefox-extension': { type: 'string', default: join(ROOT, '.output/firefox-mv3') },
  },
});
const rounds = Number(values.loads);
const chromePackage = resolve(values.extension);
const firefoxPackage = resolve(values['firefox-extension']);
for (const folder of [chromePackage, firefoxPackage]) {
  if (existsSync(folder)) continue;
  console.error(`There is no package in ${folder}: run npm run build first`);
  process.exit(1);
}

const core = loadCore();
const names = core.terms
  .filter(({ difficulty }) => difficulty > 1)
  .flatMap(({ names }) => names.filter(({ trust }) => trust === 'always').map(({ text }) => text));
const folder = mkdtempSync(join(tmpdir(), 'medigloss-pages-'));
const write = (file: string, html: string): void => writeFileSync(join(folder, file), html);
write('empty.html', emptyPage());
write('article-72k.html', article(72_000, names));
write('article-1m.html', article(1_000_000, names));
write('article-1m-without-names.html', articleWithoutNames(1_000_000, names));
write('short.html', shortPage(names));
write('news.html', article(44_000, []));
write('todo.html', todoPage());
const page = (name: string, file: string, must: string): LoadOptions => ({ name, file, must, marks: marksOf(file) });
const pages: LoadOptions[] = [
  page('start in an empty page', 'empty.html', '2.5 ms'),
  { ...page('article, 72 kB', 'article-72k.html', '12 ms, 1/100 of mark.js'), markJsNames: names },
  page('article, 1 MB', 'article-1m.html', '45 ms, no task over 50 ms'),
  page('news, 7,400 words', 'news.html', '8 ms'),
];
const [given] = positionals;
if (given !== undefined) {
  const largest = savedPages(given)
    .map(({ file, html }) => ({ file, html: withoutScripts(html) }))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, LARGEST);
  for (const [i, { file, html }] of largest.entries()) {
    write(`saved-${i}.html`, html);
    pages.push(page(`saved page ${file}`, `saved-${i}.html`, ''));
  }
}

const figures: Figure[] = [
  ...pages.map(loadFigure),
  todoFigure,
  framesFigure,
  readingFigure(pages.filter(({ file }) => file !== 'empty.html')),
  pointerFigure,
  memoryFigure({ marked: 'article-1m.html', unmarked: 'article-1m-without-names.html', short: 'short.html', marksOf }),
  ...(existsSync(values.vocabularies)
    ? [scaleFigure({ vocabularies: values.vocabularies, core, texts: ownTexts() })]
    : []),
  cardFigure,
  ...(process.platform === 'linux' && firefoxPath() !== undefined ? [firefoxFigure(pages)] : []),
  sizeFigure,
];

const rows: Row[] = [];
const { origin, stop } = await serve(folder);
const bare = await startChromium(null);
const extended = await startChromium(chromePackage);
try {
  for (const figure of figures.filter((one) => one.names.some((name) => name.includes(values.only)))) {
    for await (const row of figure.measure({ origin, bare, extended, chromePackage, firefoxPackage, rounds })) {
      rows.push(row);
      console.log(`${row.figure}: ${row.ours} (${row.beside}); must: ${row.must}`);
    }
  }
} finally {
  await bare.close();
  await extended.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}
if (values.only === '') writeFileSync(join(ROOT, 'docs/performance.md'), tableDocument(rows, figures, rounds));

/** How many mentions of a page are shown, as the command line reads it. */
function marksOf(file: string): number {
  const document = readDocument(readFileSync(join(folder, file), 'utf8'), core.reader);
  return mentionsOf(document, core).filter(({ shown }) => shown).length;
}

/** The paragraphs of our own articles. */
function ownTexts(): string[] {
  const articles = join(ROOT, 'glossary/articles');
  return readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('article.md'))
    .sort()
    .flatMap((file) => readFileSync(join(articles, file), 'utf8').split(/\n{2,}/));
}
