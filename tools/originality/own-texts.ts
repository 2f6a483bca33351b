/** Everything a writer wrote under `glossary/articles/`, as texts with their lines; references are other people's words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ArticleSource, readArticle } from '../../glossary/compile/read-article.ts';
import type { Path } from '../../glossary/compile/read-yaml.ts';
import { type Words, wordsOf } from './runs.ts';

/** Fields of a term that are ids and settings. */
const NO_TEXT = new Set(['id', 'kind', 'difficulty', 'trust', 'case', 'refs', 'see', 'certainty', 'shared']);

export function ownTexts(articlesFolder: string): Words[] {
  return readdirSync(articlesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const source = readArticle(join(articlesFolder, name), name, () => {});
      return source ? [...articleTexts(source), ...termTexts(source), ...figureTexts(source)] : [];
    });
}

function articleTexts({ files, frontMatter, lineOf, markdown, markdownLine }: ArticleSource): Words[] {
  return [
    wordsOf(frontMatter.summary, files.article, lineOf('summary')),
    ...markdownTexts(markdown).map(({ text, line }) => wordsOf(text, files.article, markdownLine + line)),
  ];
}

/** The paragraphs of a Markdown text, each with its line from 0; a picture's alternative and caption are texts of their own. */
export function markdownTexts(markdown: string): { text: string; line: number }[] {
  const texts: { text: string; line: number }[] = [];
  let text = '';
  for (const [i, line] of markdown.split('\n').entries()) {
    const picture = /^!\[(.*)\]\([^\s)]+(?:\s+"(.*)")?\)\s*$/.exec(line);
    if (picture) texts.push({ text: picture[1] ?? '', line: i }, { text: picture[2] ?? '', line: i });
    if (picture || line.trim() === '') {
      text = '';
      continue;
    }
    // Citations and addresses of links are no words.
    const words = line.replace(/\[@[^\]]*\]/g, '').replace(/\]\([^)]*\)/g, ']');
    if (text === '') texts.push({ text: words, line: i });
    else {
      const last = texts.at(-1);
      if (last) last.text += `\n${words}`;
    }
    text += words;
  }
  return texts;
}

function termTexts({ files, terms }: ArticleSource): Words[] {
  return terms.flatMap(({ term, lineOf }) =>
    stringsIn(term).map(({ text, path }) => wordsOf(text, files.terms, lineOf(...path))),
  );
}

function stringsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value.replace(/\n/g, ' '), path }];
  if (Array.isArray(value)) return value.flatMap((one, i) => stringsIn(one, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (NO_TEXT.has(key) ? [] : stringsIn(one, [...path, key])));
}

/** A figure's title and description, and its labels one after another, as a sentence may go over several lines. */
function figureTexts({ folder, figures }: ArticleSource): Words[] {
  return figures.flatMap((name) => {
    const svg = readFileSync(join(folder, name), 'utf8');
    const file = relative(process.cwd(), join(folder, name));
    const lineAt = (offset: number): number => svg.slice(0, offset).split('\n').length;
    const told = [...svg.matchAll(/<(title|desc)\b[^>]*>(.*?)<\/\1>/gs)];
    const labels = [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map((label) => ({
      words: wordsOf((label[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\n/g, ' ')).words,
      line: lineAt(label.index),
    }));
    return [
      ...told.map((one) => wordsOf((one[2] ?? '').replace(/\n/g, ' '), file, lineAt(one.index))),
      {
        file,
        words: labels.flatMap(({ words }) => words),
        lines: labels.flatMap(({ words, line }) => words.map(() => line)),
      },
    ];
  });
}
