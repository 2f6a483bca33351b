/** One folder → its front matter, its Markdown and its terms, each checked for form; nothing is linked yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import type { Report } from './problems.ts';
import { checked, type Path, readYaml } from './read-yaml.ts';
import type { FrontMatter, TermSource } from './schema.ts';
import { frontMatterSchema, termSchema } from './schema.ts';

/** A writer's folder, read. */
export interface ArticleSource {
  readonly id: string;
  /** Paths for messages, relative to where the command runs. */
  readonly files: { readonly article: string; readonly terms: string };
  readonly folder: string;
  readonly frontMatter: FrontMatter;
  /** The line of a field of the front matter in `article.md`. */
  lineOf(...path: Path): number;
  readonly markdown: string;
  /** The line of `article.md` at which the Markdown begins. */
  readonly markdownLine: number;
  readonly terms: readonly { readonly term: TermSource; lineOf(...path: Path): number }[];
  /** Names of the SVG files in the folder. */
  readonly figures: readonly string[];
}

/** Reads a folder under `glossary/articles/`. Returns `null` when its front matter cannot be used; every problem is reported. */
export function readArticle(folder: string, id: string, report: Report): ArticleSource | null {
  const path = (name: string): string => relative(process.cwd(), join(folder, name));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    report({
      file: relative(process.cwd(), folder),
      line: 1,
      message: `The folder's name "${id}" cannot be an address`,
      remedy: 'Use lower-case letters, digits and single hyphens',
    });
  }
  const files = { article: path('article.md'), terms: path('terms.yaml') };
  for (const name of ['article.md', 'terms.yaml', 'figure.svg']) {
    if (!existsSync(join(folder, name))) {
      report({
        file: path(name),
        line: 1,
        message: 'This file is missing',
        remedy: 'An article has article.md, terms.yaml and figure.svg',
      });
    }
  }
  if (!existsSync(join(folder, 'article.md'))) return null;
  const head = readHead(readFileSync(join(folder, 'article.md'), 'utf8'), files.article, report);
  if (!head) return null;
  const terms = existsSync(join(folder, 'terms.yaml'))
    ? readTerms(readFileSync(join(folder, 'terms.yaml'), 'utf8'), files.terms, report)
    : [];
  const figures = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return { id, files, folder, ...head, terms, figures };
}

type Head = Pick<ArticleSource, 'frontMatter' | 'lineOf' | 'markdown' | 'markdownLine'>;

function readHead(source: string, file: string, report: Report): Head | null {
  const match = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source);
  if (!match) {
    report({
      file,
      line: 1,
      message: 'The front matter is missing',
      remedy: 'Begin the file with --- and close it with ---',
    });
    return null;
  }
  const [, head = '', markdown = ''] = match;
  const yaml = readYaml(head, file, report, 2);
  if (!yaml) return null;
  const frontMatter = checked(frontMatterSchema, yaml.data, { file, lineOf: yaml.lineOf, path: [] }, report);
  if (!frontMatter) return null;
  return {
    frontMatter,
    lineOf: (...path) => yaml.lineOf(path),
    markdown,
    markdownLine: source.slice(0, source.length - markdown.length).split('\n').length,
  };
}

function readTerms(source: string, file: string, report: Report): ArticleSource['terms'] {
  const yaml = readYaml(source, file, report);
  if (!yaml) return [];
  const list = v.safeParse(v.array(v.unknown()), yaml.data);
  if (!list.success) {
    report({ file, line: 1, message: 'This is not a list of terms', remedy: 'Each term begins with "- id: …"' });
    return [];
  }
  return list.output.flatMap((item, index) => {
    const term = checked(termSchema, item, { file, lineOf: yaml.lineOf, path: [index] }, report);
    return term ? [{ term, lineOf: (...path: Path) => yaml.lineOf([index, ...path]) }] : [];
  });
}
