/** Other people's texts beside the project: the source article, the corpora, and the fact sheets. Read one at a time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Words, wordsOf } from './runs.ts';

/** Fields of the corpora's lines that hold text. */
const TEXT_FIELDS = ['title', 'abstract', 'sentence', 'text'];

export function* sourceAndCorpora(shared: string): Generator<Words> {
  yield* files(shared, 'source', /\.(?:txt|md)$/, (text) => text);
  yield* files(shared, 'corpora/medical-text/html', /\.html$/, plainOfHtml);
  yield* files(shared, 'corpora/pages/html', /\.html?$/, plainOfHtml);
  for (const folder of ['abstracts', 'acronym-senses', 'abbreviation-definitions'])
    yield* files(shared, `corpora/${folder}`, /\.jsonl$/, textsOfLines);
}

export function* facts(shared: string): Generator<Words> {
  yield* files(shared, 'facts', /^\d.*\.md$/, (text) => text);
}

function* files(shared: string, folder: string, wanted: RegExp, plain: (content: string) => string): Generator<Words> {
  for (const name of readdirSync(join(shared, folder)).filter((one) => wanted.test(one))) {
    // The words of other texts are told by their file alone.
    const { words } = wordsOf(plain(readFileSync(join(shared, folder, name), 'utf8')).replace(/\n/g, ' '));
    yield { file: `${folder}/${name}`, words, lines: [] };
  }
}

/** The words of a page, whether or not a reader sees them: nothing may be missed for being hidden. */
export function plainOfHtml(html: string): string {
  return html
    .replace(/<!--.*?-->|<(script|style)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u|wbr)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(?:x([0-9a-f]+)|([0-9]+));/gi, (entity, hex, decimal) => character(hex, decimal) ?? entity)
    .replace(/&(?:rsquo|lsquo|apos);/g, "'")
    .replace(/&shy;/g, '')
    .replace(/&[a-z]+;/gi, ' ');
}

/** The character of a numeric entity, or `null` where there is none. */
function character(hex: string | undefined, decimal: string | undefined): string | null {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The texts of a file of JSON lines, some of them within `passages`. */
function textsOfLines(content: string): string {
  return content
    .trimEnd()
    .split('\n')
    .map((line) => textsIn(JSON.parse(line)))
    .join('\n');
}

function textsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsIn).join(' . ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, one]) => (typeof one === 'string' ? (TEXT_FIELDS.includes(key) ? one : '') : textsIn(one)))
    .join(' . ');
}
