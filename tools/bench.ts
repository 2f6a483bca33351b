/**
 * `npm run bench [-- FOLDER]`: what the extension costs a page, each figure with its counterpart from the same run. The table is printed and
 * kept in `docs/performance.md`. Takes the package in `.output/chrome-mv3` (`npm run build`); FOLDER is a folder of saved pages whose
 * largest are measured too. `--loads N`: loads of each page, 7 by default. `--only WORD`: the rows whose name holds the word; nothing is kept.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadCore } from './annotate/core.ts';
import { load, median, type Runner, startChromium, taskDuration, timeIn } from './bench/loads.ts';
import { article, emptyPage, todoPage } from './bench/pages.ts';
import { serve } from './drive/serve.ts';
import { bundleInPage } from './in-page/bundle.ts';
import type { Speeds } from './in-page/in-page.ts';
import { savedPages, withoutScripts } from './in-page/pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/performance.md');
/** Saved pages of a given folder that are measured: the largest ones. */
const LARGEST = 4;
/** Words that mark.js is given at once. */
const MARK_JS_WORDS = 200;
/** mark.js is stopped after this many milliseconds. */
const MARK_JS_LIMIT = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loads: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    extension: { type: 'string', default: join(ROOT, '.output/chrome-mv3') },
  },
});
const loads = Number(values.loads);
if (!existsSync(values.extension)) {
  console.error(`There is no package in ${values.extension}: run npm run build first`);
  process.exit(1);
}

interface Row {
  readonly figure: string;
  readonly ours: string;
  readonly beside: string;
  readonly must: string;
}
const rows: Row[] = [];
function report(figure: string, ours: string, beside: string, must: string): void {
  rows.push({ figure, ours, beside, must });
  console.log(`${figure}: ${ours} (${beside}); must: ${must}`);
}
const wanted = (figure: string): boolean => figure.includes(values.only);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

const names = loadCore()
  .terms.filter(({ difficulty }) => difficulty > 1)
  .flatMap(({ names }) => names.filter(({ trust }) => trust === 'always').map(({ text }) => text));
const folder = mkdtempSync(join(tmpdir(), 'medigloss-pages-'));
const pages: { figure: string; file: string; must: string }[] = [];
function addPage(figure: string, file: string, html: string, must: string): void {
  writeFileSync(join(folder, file), html);
  pages.push({ figure, file, must });
}
addPage('start in an empty page', 'empty.html', emptyPage(), '2.5 ms');
addPage('article, 72 kB', 'article-72k.html', article(72_000, names, 2), '12 ms, 1/100 of mark.js');
addPage('article, 1 MB', 'article-1m.html', article(1_000_000, names, 2), '45 ms, no task over 50 ms');
addPage('news, 7,400 words', 'news.html', article(44_000, names, 0), '8 ms');
writeFileSync(join(folder, 'todo.html'), todoPage());
const [given] = positionals;
if (given !== undefined) {
  const largest = savedPages(given)
    .map(({ file, html }) => ({ file, html: withoutScripts(html) }))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, LARGEST);
  for (const [i, { file, html }] of largest.entries()) addPage(`saved page ${file}`, `saved-${i}.html`, html, '');
}

const { origin, stop } = await serve(folder);
const bare = await startChromium(null);
const extended = await startChromium(resolve(values.extension));
try {
  for (const { figure, file, must } of pages.filter(({ figure }) => wanted(figure)))
    await measureLoad(figure, file, must);
  if (wanted('to-do application')) await measureTodo();
  if (wanted('reading and deciding')) await measureReading();
  if (wanted('pointer')) await measurePointer();
  if (wanted('memory')) await measureMemory();
  if (wanted('always-on script')) measureSize();
} finally {
  await bare.close();
  await extended.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}
if (values.only === '') keepTable();

async function measureLoad(figure: string, file: string, must: string): Promise<void> {
  const without: number[] = [];
  const added: number[] = [];
  let longest = 0;
  let marks = 0;
  // The first load of each warms what all loads share, and is not counted.
  for (let i = 0; i <= loads; i++) {
    const plain = await load(bare, origin + file);
    const ours = await load(extended, origin + file);
    marks = ours.marks;
    if (i === 0) continue;
    without.push(plain.task);
    added.push(ours.task - plain.task);
    if (ours.longest > plain.longest) longest = Math.max(longest, ours.longest);
  }
  const beside = [`bare ${ms(median(without))}`, `${marks} marks`];
  if (longest > 0) beside.push(`longest task ${ms(longest)}`);
  if (file === 'article-72k.html') beside.push(`mark.js ${await markJs(file)}`);
  report(figure, `+${ms(median(added))}`, beside.join(', '), must);
}

/** mark.js searching for the same names on the same page. */
async function markJs(file: string): Promise<string> {
  const page = await bare.context.newPage();
  await page.goto(origin + file);
  await page.addScriptTag({ path: join(ROOT, 'node_modules/mark.js/dist/mark.min.js') });
  // It goes from one word to the next by recursion, and overflows the stack with all of them at once.
  const search = `(async () => {
    const names = ${JSON.stringify(names)};
    for (let i = 0; i < names.length; i += ${MARK_JS_WORDS})
      await new Promise((done) => new Mark(document.body).mark(names.slice(i, i + ${MARK_JS_WORDS}), { separateWordSearch: false, accuracy: 'exactly', diacritics: false, done }));
  })()`;
  // Closing the page ends a search that takes too long.
  let failure = '';
  const found = (): Promise<unknown> =>
    page.evaluate(search).catch((error: Error) => {
      failure = error.message.slice(0, 80);
    });
  const time = await timeIn(page, () => Promise.race([found(), page.waitForTimeout(MARK_JS_LIMIT)]));
  await page.close();
  if (failure !== '') return `failed (${failure})`;
  return time < MARK_JS_LIMIT ? ms(time) : 'not done in 20 s';
}

async function measureTodo(): Promise<void> {
  const run = async ({ context }: Runner): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${origin}todo.html`);
    await page.waitForTimeout(500);
    const time = await timeIn(page, () => page.evaluate('run()'));
    await page.close();
    return time;
  };
  const without: number[] = [];
  const withUs: number[] = [];
  for (let i = 0; i < loads; i++) {
    without.push(await run(bare));
    withUs.push(await run(extended));
  }
  const slower = 100 * (median(withUs) / median(without) - 1);
  report('to-do application, 1,000 items', `${slower.toFixed(1)} % slower`, `bare ${ms(median(without))}`, '3 %');
}

async function measureReading(): Promise<void> {
  const script = await bundleInPage();
  const page = await bare.context.newPage();
  for (const { figure, file } of pages) {
    if (file === 'empty.html') continue;
    await page.goto(origin + file);
    await page.evaluate(script);
    const speeds = (await page.evaluate(`medigloss.speeds(${loads})`)) as Speeds;
    const all = speeds.blocks + speeds.readingWithStyle + speeds.deciding;
    const parts = `walk ${speeds.bareWalk.toFixed(2)} ms, blocks ${speeds.blocks.toFixed(2)}, reading ${speeds.readingWithStyle.toFixed(2)}, deciding ${speeds.deciding.toFixed(2)}`;
    report(`reading and deciding, ${figure}`, `${(all / speeds.bareWalk).toFixed(1)} × a bare walk`, parts, '3 ×');
  }
  await page.close();
}

async function measurePointer(): Promise<void> {
  const SECONDS = 5;
  const run = async ({ context }: Runner): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${origin}article-72k.html`);
    await page.waitForTimeout(1000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskDuration(cdp);
    const until = Date.now() + SECONDS * 1000;
    for (let i = 0; Date.now() < until; i++) await page.mouse.move(40 + ((i * 7) % 900), 60 + ((i * 3) % 650));
    const spent = (await taskDuration(cdp)) - before;
    await page.close();
    return spent;
  };
  const without = await run(bare);
  const withUs = await run(extended);
  const share = (withUs - without) / (SECONDS * 10);
  report(
    'pointer moving over text',
    `${share.toFixed(2)} % of a core`,
    `bare ${(without / (SECONDS * 10)).toFixed(2)} %`,
    '1 %',
  );
}

async function measureMemory(): Promise<void> {
  const heap = async ({ context }: Runner): Promise<number> => {
    const page = await context.newPage();
    await page.goto(`${origin}article-1m.html`);
    await page.waitForTimeout(1500);
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await page.close();
    return usedSize / 2 ** 20;
  };
  const without = await heap(bare);
  const withUs = await heap(extended);
  report('memory, 1 MB article', `+${(withUs - without).toFixed(1)} MB`, `bare ${without.toFixed(1)} MB`, '3 MB');
}

function measureSize(): void {
  const code = readFileSync(join(values.extension, 'content-scripts/content.js'));
  const size = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  report(
    'always-on script, with all names',
    size(code.length),
    `${size(gzipSync(code).length)} gzipped`,
    '100 / 35 kB',
  );
}

function keepTable(): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  const lines = rows.map(({ figure, ours, beside, must }) => `| ${figure} | ${ours} | ${beside} | ${must} |`);
  writeFileSync(
    DOCUMENT,
    `# What it costs a page

\`npm run build && npm run bench\` measures this and writes this page; \`npm run bench -- FOLDER\` adds the largest saved pages of a folder.
Added time is the difference of Chromium's \`TaskDuration\` (all tasks of the main thread, layout and paint included, in processor time) between a browser with
the package and a bare one, loads taking turns, the median of ${loads}. Milliseconds are of one machine on one day, so look at the counterpart
beside each figure. Measured on ${machine} (load average ${loadavg()[0]?.toFixed(1)}), ${new Date().toISOString().slice(0, 10)}.

| figure | with Medigloss | in the same run | must be at most |
|---|---|---|---|
${lines.join('\n')}
`,
  );
}
