/**
 * `node tools/unharmed.ts FOLDER`: opens every English page of a folder in Chromium (scripts removed, network blocked), annotates it, and
 * shows that there was no error and that `document.documentElement.outerHTML` is the same before and after.
 */
import { bundleInPage } from './in-page/bundle.ts';
import { launch, openMarkup, savedPages, withoutScripts } from './in-page/pages.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name a folder of saved pages: node tools/unharmed.ts FOLDER');
  process.exit(1);
}

const script = await bundleInPage();
const browser = await launch();
const page = await (await browser.newContext()).newPage();
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(error.message));
let pages = 0;
let marked = 0;
let marks = 0;
let harmed = 0;
for (const { file, html } of savedPages(folder)) {
  await openMarkup(page, withoutScripts(html));
  errors.length = 0;
  await page.evaluate(script);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  let found = 0;
  try {
    found = (await page.evaluate('medigloss.annotate()')) as number;
  } catch (error) {
    errors.push(String(error));
  }
  const during = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate('medigloss.end()');
  const after = await page.evaluate(() => document.documentElement.outerHTML);
  const left = await page.evaluate(
    () => [...CSS.highlights.keys()].filter((name) => name.startsWith('medigloss')).length,
  );
  pages++;
  marks += found;
  if (found > 0) marked++;
  const complaints = [
    ...errors.map((message) => `error: ${message}`),
    ...(during === before ? [] : ['the DOM differs while it is marked']),
    ...(after === before ? [] : ['the DOM differs afterwards']),
    ...(left === 0 ? [] : ['highlights are left behind']),
  ];
  if (complaints.length > 0) {
    harmed++;
    console.log(`${file}: ${complaints.join('; ')}`);
  }
}
await browser.close();
console.log(`${pages} pages, ${harmed} harmed; ${marks} marks on ${marked} of them.`);
process.exit(harmed === 0 ? 0 : 1);
