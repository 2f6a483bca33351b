/**
 * Serves the compiled glossary to the bundles as separate modules, so that each carries only what it needs:
 * `medigloss:names` and `medigloss:meanings` (what reads pages, in the background), `medigloss:terms` (background, popup, reader), `medigloss:articles` (titles and references, and
 * a loader for each body). A mistake in a writer's file fails the build with its file, line and remedy.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { shortCitation } from '../cite.ts';
import { compileGlossary, type Glossary } from './compile.ts';
import { encodeNameTable } from './name-table.ts';
import { splitTable } from './split-table.ts';
import { treeToCode } from './tree.ts';

const PREFIX = 'medigloss:';

/** The plugin for the folder of articles. */
export function glossaryPlugin(articlesFolder: string): Plugin {
  let compiled: Glossary | null = null;
  const glossary = (): Glossary => {
    compiled ??= compileGlossary(articlesFolder);
    return compiled;
  };
  return {
    name: 'medigloss-glossary',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      for (const entry of readdirSync(articlesFolder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) this.addWatchFile(join(entry.parentPath, entry.name));
      }
      return moduleCode(id.slice(PREFIX.length + 1), glossary());
    },
    watchChange: () => {
      compiled = null;
    },
  };
}

function moduleCode(name: string, { articles, terms, bodies }: Glossary): string {
  if (name === 'names' || name === 'meanings') {
    return `export const ${name} = ${JSON.stringify(splitTable(encodeNameTable(terms))[name])};`;
  }
  // A string parsed at run time starts faster than an object literal of this size.
  if (name === 'terms') return `export const terms = JSON.parse(${JSON.stringify(JSON.stringify(terms))});`;
  if (name === 'articles') {
    const loaders = articles.map(({ id }) => `${JSON.stringify(id)}: () => import("${PREFIX}article/${id}")`);
    return `export const articles = ${JSON.stringify(articles)};\nexport const bodies = {${loaders.join(',')}};`;
  }
  if (name === 'titles') {
    const titles = articles.map(({ id, title, sourcesChecked, references }) => {
      const sources = Object.fromEntries(references.map((reference) => [reference.id, shortCitation(reference)]));
      return [id, { title, sourcesChecked, sources }] as const;
    });
    return `export const titles = ${JSON.stringify(Object.fromEntries(titles))};`;
  }
  const sections = bodies.get(name.replace(/^article\//, ''));
  if (!sections) throw new Error(`There is no module "${PREFIX}${name}": name an article that exists`);
  const parts = sections.map(
    ({ id, heading, body }) =>
      `{id:${JSON.stringify(id)},heading:${JSON.stringify(heading)},body:()=>[${body.map(treeToCode).join(',')}]}`,
  );
  return `import { h } from 'preact';\nexport const sections = [${parts.join(',\n')}];`;
}
