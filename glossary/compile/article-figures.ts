/** The figures of one article: each file is there, is shown, and meets no other's ids. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFigure } from './figure.ts';
import type { Report } from './problems.ts';
import type { ArticleSource } from './read-article.ts';
import type { Element, Tree } from './tree.ts';

export interface FigureReader {
  /** The figure that the text asks for at a line of `article.md`; `null` after reporting what is wrong. */
  read(name: string, alt: string, line: number): Element | null;
  /** Reports the figures that the text did not ask for. */
  reportUnused(): void;
}

/** Reads figures as an article's text asks for them. */
export function createFigureReader(source: ArticleSource, report: Report): FigureReader {
  const asked = new Set<string>();
  const owners = new Map<string, string>();
  return {
    read(name, alt, line) {
      const path = join(source.folder, name);
      const file = relative(process.cwd(), path);
      if (!existsSync(path)) {
        report({
          file: source.files.article,
          line,
          message: `There is no figure "${name}"`,
          remedy: 'Put the SVG file into the article’s folder',
        });
        return null;
      }
      const repeated = asked.has(name);
      asked.add(name);
      const figure = readFigure(readFileSync(path, 'utf8'), alt, file, source.id, report);
      for (const id of figure ? idsOf(figure) : []) {
        const owner = owners.get(id);
        if (owner !== undefined) {
          report({
            file: source.files.article,
            line,
            message: repeated ? `"${name}" is shown twice` : `"${name}" has the id "${id}", and so has "${owner}"`,
            remedy: repeated ? 'Show it once: its ids are addresses' : 'Call it otherwise in one of them',
          });
          break;
        }
        owners.set(id, name);
      }
      return figure;
    },
    reportUnused() {
      for (const name of source.figures) {
        if (asked.has(name)) continue;
        report({
          file: relative(process.cwd(), join(source.folder, name)),
          line: 1,
          message: 'The article does not show this figure',
          remedy: `Place it in article.md: ![what it shows](${name} "Caption."), or take the file away`,
        });
      }
    },
  };
}

function idsOf(tree: Tree): string[] {
  if (typeof tree === 'string') return [];
  const [, { id }, ...children] = tree;
  return [...(typeof id === 'string' ? [id] : []), ...children.flatMap(idsOf)];
}
