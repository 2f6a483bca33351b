/**
 * Pictures of a figure as the reader shows it: light and dark, wide and narrow.
 * `npm run -s figure -- glossary/articles/<slug>/figure.svg` writes PNG files to `out/figures/` and prints their paths.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumPath } from './browsers.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('figure: name at least one SVG file: npm run -s figure -- glossary/articles/<slug>/figure.svg');
  process.exit(2);
}
const out = resolve('out/figures');
mkdirSync(out, { recursive: true });
const css = ['components/theme.css', 'components/figure.css'].map((file) => readFileSync(file, 'utf8')).join('\n');
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
for (const file of files) {
  const svg = readFileSync(file, 'utf8');
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width] of [
      ['wide', 720],
      ['narrow', 343],
    ] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: width + 32, height: 400 } });
      await page.setContent(
        `<style>${css} body{margin:16px;background:var(--paper)}</style><figure class="figure" style="margin:0">${svg}</figure>`,
      );
      const name = `${basename(dirname(resolve(file)))}-${basename(file, '.svg')}-${colorScheme}-${size}.png`;
      await page.screenshot({ path: resolve(out, name), fullPage: true });
      console.log(resolve(out, name));
      await page.close();
    }
  }
}
await browser.close();
