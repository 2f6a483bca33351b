/**
 * `node tools/blocks-agree.ts FOLDER`: both adapters of the block reader, the live page in Chromium and the parsed file, give the same
 * blocks on every English page of a folder. Scripts are removed, the network is blocked, and style sheets are off, as a parsed file has
 * no style engine. The parsed side gets the markup as Chromium writes it, so that blocks are compared and not two parsers' ways
 * with broken markup; how far those differ is said at the end.
 */
import { blocksOfHtml } from '../annotator/blocks-of-html.ts';
import { bundleInPage } from './in-page/bundle.ts';
import { launch, openMarkup, savedPages, withoutScripts, withoutStyles } from './in-page/pages.ts';
import { describeBlock, type PlainBlock } from './in-page/plain-block.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name a folder of saved pages: node tools/blocks-agree.ts FOLDER');
  process.exit(1);
}

const script = await bundleInPage();
const browser = await launch();
const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
let agreed = 0;
let failed = 0;
let blocks = 0;
let sameAsWritten = 0;
for (const { file, html } of savedPages(folder)) {
  const markup = withoutStyles(withoutScripts(html));
  await openMarkup(page, markup);
  await page.evaluate(script);
  const live = (await page.evaluate('medigloss.blocks()')) as PlainBlock[];
  const normal = await page.evaluate(() => document.documentElement.outerHTML);
  const parsed = plainBlocks(`<!doctype html>${normal}`);
  const at = firstDifference(live, parsed);
  blocks += live.length;
  if (at === -1) agreed++;
  else {
    failed++;
    console.log(
      `${file}: block ${at}\n  live:   ${JSON.stringify(live[at])?.slice(0, 300)}\n  parsed: ${JSON.stringify(parsed[at])?.slice(0, 300)}`,
    );
  }
  const written = new Set(plainBlocks(markup).map(({ text }) => text));
  sameAsWritten += live.filter(({ text }) => written.has(text)).length;
}
await browser.close();
console.log(`${agreed} pages agree, ${failed} do not; ${blocks} blocks.`);
console.log(
  `From the file as it was written, by the parser alone: ${((100 * sameAsWritten) / blocks).toFixed(1)} % of the blocks.`,
);
process.exit(failed === 0 ? 0 : 1);

function plainBlocks(html: string): PlainBlock[] {
  return blocksOfHtml(html).blocks.map(({ context }) => describeBlock(context));
}

function firstDifference(a: readonly PlainBlock[], b: readonly PlainBlock[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (JSON.stringify(a[i]) !== JSON.stringify(b[i])) return i;
  }
  return -1;
}
