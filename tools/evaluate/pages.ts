/** What is marked on whole pages: on those that are not about health (nearly nothing, and each right), and by the labels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../annotate/core.ts';
import { readDocument } from '../annotate/document.ts';
import { mentionsOf, type PrintedMention } from '../annotate/mentions.ts';
import { type Half, type Label, type Page, readLabels, readPages } from './corpora.ts';
import { type Figure, percent } from './figures.ts';

interface ReadPage {
  readonly page: Page;
  readonly text: string;
  readonly mentions: readonly PrintedMention[];
}

export interface PageReport {
  readonly figures: readonly Figure[];
  /** Every mark on a page that is not about health, with its surroundings. */
  readonly marks: string;
}

export function evaluatePages(folder: string, core: Core, half: Half): PageReport {
  const pages = readPages(folder, half).map((page): ReadPage => {
    const document = readDocument(readFileSync(join(folder, 'pages', page.file), 'utf8'), core.reader);
    return { page, text: document.text, mentions: mentionsOf(document, core) };
  });
  const others = pages.filter(({ page }) => !page.health);
  const english = others.filter(({ page }) => page.lang === 'en');
  const foreign = others.filter(({ page }) => page.lang !== 'en');
  const health = pages.filter(({ page }) => page.health && page.lang === 'en');
  const marked = english.filter(({ mentions }) => mentions.some(isTerm));
  const count = sum(english.map(({ mentions }) => mentions.filter(isTerm).length));
  const defined = sum(others.map(({ mentions }) => mentions.filter((one) => !isTerm(one)).length));
  return {
    figures: [
      {
        name: `English pages not about health (${english.length}) with a mention`,
        value: `${marked.length} = ${percent(marked.length, english.length)}`,
        must: 'at most 8 %, each right',
        ok: marked.length <= 0.08 * english.length,
      },
      {
        name: 'mentions on them, to be read in marks.txt',
        value: `${count} = ${(count / english.length).toFixed(3)} a page`,
        must: 'wrong at most 0.02 a page',
        ok: null,
      },
      {
        name: 'page-defined abbreviations on pages not about health',
        value: String(defined),
        must: '0',
        ok: defined === 0,
      },
      {
        name: `mentions on pages in other languages (${foreign.length})`,
        value: String(sum(foreign.map(({ mentions }) => mentions.length))),
        must: '0',
        ok: foreign.every(({ mentions }) => mentions.length === 0),
      },
      {
        name: `English pages about health (${health.length}): mentions a page, page-defined ones`,
        value: `${(sum(health.map(({ mentions }) => mentions.filter(isTerm).length)) / health.length).toFixed(1)}, ${(sum(health.map(({ mentions }) => mentions.filter((one) => !isTerm(one)).length)) / health.length).toFixed(1)}`,
        must: '',
        ok: null,
      },
      ...labelFigures(readLabels(folder, half), pages, core),
    ],
    marks: others
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ page, text, mentions }) =>
        [
          `== ${page.file} [${page.kind}, ${page.lang}] ${page.title}`,
          ...mentions.map((one) => markLine(text, one)),
        ].join('\n'),
      )
      .join('\n\n'),
  };
}

function labelFigures(labels: readonly Label[], pages: readonly ReadPage[], core: Core): Figure[] {
  const names = new Set(core.terms.flatMap((term) => term.names.map(({ text }) => text)));
  const isMentioned = ({ page, sf }: Label): boolean =>
    pages.find((one) => one.page.file === page)?.mentions.some((one) => isTerm(one) && one.text === sf) ?? false;
  const of = (annotate: Label['annotate']) => labels.filter((label) => label.annotate === annotate);
  const wrong = of('no').filter(isMentioned);
  const yes = of('yes').filter(({ sf }) => names.has(sf));
  const missed = yes.filter((label) => !isMentioned(label));
  const list = (some: readonly Label[]) => some.map(({ page, sf }) => ` ${sf} on ${page}`).join(',');
  return [
    {
      name: 'labelled "no", mentioned',
      value: `${wrong.length} of ${of('no').length}${list(wrong)}`,
      must: '0',
      ok: wrong.length === 0,
    },
    {
      name: 'labelled "yes" and a name, mentioned',
      value: `${yes.length - missed.length} of ${yes.length}${missed.length > 0 ? `; not${list(missed)}` : ''}`,
      must: 'all',
      ok: missed.length === 0,
    },
  ];
}

const isTerm = ({ term }: PrintedMention): boolean => term !== null;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Characters of text shown on each side of a mark. */
const AROUND = 90;

function markLine(text: string, { text: name, term, sense, reason, start, end }: PrintedMention): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${term ?? sense} (${reason}): ${`${before}[${name}]${after}`.replace(/\s+/g, ' ')}`;
}
