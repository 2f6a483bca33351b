/** Saved pages, opened in a real Chromium with no script of theirs and no network. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { parseDocument } from '../../annotator/parse-html.ts';
import { chromiumPath } from '../browsers.ts';

export interface SavedPage {
  readonly file: string;
  readonly html: string;
}

/** The English pages of a folder: those that its `manifest.json` calls so, else every HTML file in it. */
export function savedPages(folder: string): SavedPage[] {
  return filesOf(folder).map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));
}

function filesOf(folder: string): string[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    if (Array.isArray(manifest)) {
      return manifest.flatMap((page: { file?: string; lang?: string }) =>
        page.file !== undefined && page.lang === 'en' ? [page.file] : [],
      );
    }
  } catch {
    // A folder without a manifest is as good.
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
}

/** Markup without scripts, and without what runs as one. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<script\b[^>]*>/gi, '')
    .replace(/<meta\b[^>]*http-equiv[^>]*>/gi, '');
}

/** Markup without style sheets: a parsed file has no style engine, so the two are compared without. */
export function withoutStyles(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(/<link\b[^>]*>/gi, '');
}

export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

/** A page that reaches nothing; `markup` is served as the only document there is. */
export async function openMarkup(page: Page, markup: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers: NO_SCRIPT, body: markup })
      : route.abort(),
  );
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
}

/** Handlers in attributes are scripts too. */
const NO_SCRIPT = { 'content-security-policy': "script-src 'none'" };

const ADDRESS = 'http://127.0.0.1/page.html';

/** The document as a parser without a browser sees it. */
export function parse(html: string): Document {
  return parseDocument(html);
}
