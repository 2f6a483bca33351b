/**
 * How well abbreviations are found that a text defines itself, over three corpora labelled by hand.
 * `node tools/evaluate/definitions.ts ../shared/corpora` prints the figures.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findDefinitions } from '../../glossary/match/definitions.ts';

/** One line of the figures, in per cent. */
export interface DefinitionFigure {
  figure: string;
  precision: number;
  recall: number;
  f1: number;
}

/** A document of a gold corpus: its texts, and the pairs they define. */
interface Gold {
  id: string;
  texts: string[];
  pairs: { sf: string; lf: string }[];
}

/** A line of Ab3P's and Medstract's corpora. */
interface GoldLine {
  id: string;
  passages: { text: string }[];
  pairs: { sf: string; lf: string }[];
}

/** A pair of brackets on a page: what stands in it, before it (the end of that), and what it defines, if it does. */
interface PageBrackets {
  page: string;
  sf: string;
  lf: string | null;
  before: string;
}

/** Precision, recall and F1 on the two published corpora and on the brackets of whole pages. */
export function evaluateDefinitions(corpora: string): DefinitionFigure[] {
  const read = (file: string) => readFileSync(resolve(corpora, file), 'utf8');
  const lines = (file: string) => read(file).split('\n').filter(Boolean).map(goldOfLine);
  return [
    score('definitions: Ab3P corpus', lines('abbreviation-definitions/ab3p.jsonl')),
    score('definitions: Medstract', lines('abbreviation-definitions/medstract.jsonl')),
    score('definitions: brackets on pages', goldOfPages(JSON.parse(read('pages/page-definitions.json')))),
  ];
}

function goldOfLine(line: string): Gold {
  const { id, passages, pairs }: GoldLine = JSON.parse(line);
  return { id, texts: passages.map(({ text }) => text), pairs };
}

/** Each page is a document, each of its brackets a text: only the end of what stands before is recorded. */
function goldOfPages(brackets: PageBrackets[]): Gold[] {
  return [...Map.groupBy(brackets, ({ page }) => page)].map(([id, all]) => ({
    id,
    texts: all.map(({ before, sf }) => `${before} (${sf})`),
    pairs: all.flatMap(({ sf, lf }) => (lf === null ? [] : [{ sf, lf }])),
  }));
}

/** Counts each document's different pairs, as the published figures do: the short form exactly, the long form in any case. */
function score(figure: string, documents: Gold[]): DefinitionFigure {
  const key = (sf: string, lf: string) => `${sf}\t${lf.replace(/\s+/g, ' ').trim().toLowerCase()}`;
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { texts, pairs } of documents) {
    const gold = new Set(pairs.map(({ sf, lf }) => key(sf, lf)));
    const ours = new Set(texts.flatMap((text) => findDefinitions(text).map((one) => key(one.shortForm, one.longForm))));
    right += [...ours].filter((pair) => gold.has(pair)).length;
    found += ours.size;
    wanted += gold.size;
  }
  const precision = (100 * right) / found;
  const recall = (100 * right) / wanted;
  return { figure, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const percent = (value: number) => value.toFixed(1).padStart(6);
  console.log(`${'figure'.padEnd(32)}     P      R     F1`);
  for (const { figure, precision, recall, f1 } of evaluateDefinitions(process.argv[2] ?? '../shared/corpora')) {
    console.log(figure.padEnd(32) + [precision, recall, f1].map(percent).join(' '));
  }
}
