import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { type Tree, textOf, treeToCode } from '../../../glossary/compile/tree.ts';
import { glossaryPlugin } from '../../../glossary/compile/vite-plugin.ts';
import { changed, FILES, writeArticles } from './folder.ts';

/** Runs the code of a module's expression, with what it needs at hand. */
function run<T>(code: string, names: Readonly<Record<string, unknown>> = {}): T {
  return new Function(...Object.keys(names), `return ${code}`)(...Object.values(names)) as T;
}

/** As much of a Vite plugin's life as serving a module takes. */
function serve(folder: string): { module(id: string): string; changed(): void; watched: string[] } {
  const plugin = glossaryPlugin(folder);
  const watched: string[] = [];
  const call = (hook: unknown, ...given: unknown[]): unknown =>
    // Our hooks are plain functions; Vite's types also allow objects.
    (hook as (...args: unknown[]) => unknown).call({ addWatchFile: (file: string) => watched.push(file) }, ...given);
  return {
    module: (id) => String(call(plugin.load, call(plugin.resolveId, id))),
    changed: () => void call(plugin.watchChange),
    watched,
  };
}

/** As much of a view as its tree is made of. */
interface Node {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** A view back to the tree it was made from. */
function treeOf(node: unknown): Tree {
  if (typeof node === 'string') return node;
  const { type, props } = node as Node;
  const { children = [], ...attributes } = props;
  return [type, attributes as never, ...[children].flat().map(treeOf)];
}

describe('a tree as code', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, text, tie('element')),
    element: fc
      .tuple(
        fc.constantFrom('p', 'em', 'li', 'svg'),
        fc.dictionary(fc.constantFrom('class', 'href', 'aria-label', 'stroke-width', 'tabindex'), text, {
          noNullPrototype: true,
        }),
        fc.array(tie('tree'), { maxLength: 3 }),
      )
      .map(([tag, attributes, children]): Tree => [tag, attributes, ...children]),
  }));

  test('makes the same tree, whatever its text', () => {
    fc.assert(
      fc.property(tree, (given) => {
        expect(treeOf(run(treeToCode(given), { h }))).toEqual(given);
      }),
    );
  });

  test('keeps quotes, backslashes, line separators and what looks like code or markup', () => {
    const hard = '"\'`\\n\\ \u2028\u2029 </script><b>&amp; \u0000 \ud83d\ude00';
    expect(treeOf(run(treeToCode(['p', { title: hard }, hard]), { h }))).toEqual(['p', { title: hard }, hard]);
  });

  test('reads as its words, blocks and cells kept apart', () => {
    expect(textOf(['tr', {}, ['td', {}, 'One', ['em', {}, 'ness']], ['td', {}, 'two']]).trim()).toBe('Oneness two');
  });
});

describe('the modules of the bundles', () => {
  const hard = 'A bath: "warm" \\ \u2028 </script>.';

  test('carry the terms with their text as it was written', () => {
    const { module } = serve(
      writeArticles(
        changed(
          'warm-baths/terms.yaml',
          'clinical: Immersion at 36 to 40 degrees.',
          `clinical: ${JSON.stringify(hard)}`,
        ),
      ),
    );
    const terms = run<{ id: string; clinical: string }[]>(
      module('medigloss:terms').replace('export const terms = ', '').replace(/;$/, ''),
    );
    expect(terms.map(({ id }) => id)).toEqual(['warm-bath', 'soreness', 'cold-pack']);
    expect(terms[0]?.clinical).toBe(hard);
  });

  test('keep explanations out of the names, and bodies out of the list of articles', () => {
    const { module } = serve(writeArticles());
    expect(module('medigloss:names')).not.toContain('It can ease sore muscles');
    expect(module('medigloss:articles')).not.toContain('A warm bath can ease');
    expect(module('medigloss:articles')).toContain('"warm-baths": () => import("medigloss:article/warm-baths")');
  });

  test('say of each article what a card needs', () => {
    const code = serve(writeArticles()).module('medigloss:titles');
    expect(run(code.replace('export const titles = ', '').replace(/;$/, ''))).toMatchObject({
      'warm-baths': {
        title: 'Warm baths for sore muscles',
        sourcesChecked: '2026-11-22',
        sources: { 'doe-2019': 'Doe et al. 2019', 'board-2020': 'Bath Board 2020' },
      },
    });
  });

  test('make an article’s sections', () => {
    const code = serve(writeArticles()).module('medigloss:article/warm-baths');
    const sections = run<{ id: string; heading: string; body(): unknown[] }[]>(
      code
        .replace(/^import .*\n/, '')
        .replace('export const sections = ', '')
        .replace(/;$/, ''),
      { h },
    );
    expect(sections.map(({ id }) => id)).toEqual([
      'the-short-answer',
      'what-it-is',
      'when-to-get-help-at-once',
      'questions-to-ask-your-doctor',
    ]);
    expect(sections[0]?.body().map(treeOf).map(textOf)).toEqual(['A warm bath may ease sore muscles for an hour1. ']);
  });

  test('name what there is when asked for what there is not', () => {
    const { module } = serve(writeArticles());
    expect(() => module('medigloss:article/ice')).toThrow(
      'There is no module "medigloss:article/ice": name an article that exists',
    );
  });

  test('fail the build with file, line and remedy when an article is wrong', () => {
    const { module } = serve(writeArticles(changed('warm-baths/terms.yaml', 'see: [soreness]', 'see: [softness]')));
    expect(() => module('medigloss:terms')).toThrow(
      /warm-baths\/terms.yaml:\d+: "warm-bath" points to "softness", which is no term\. Name another/,
    );
  });

  test('are made anew when a file of an article changed', () => {
    const folder = writeArticles();
    const { module, changed: fileChanged, watched } = serve(folder);
    expect(module('medigloss:terms')).toContain('An ache in muscles');
    expect(watched.map((file) => file.replace(`${folder}/`, '')).sort()).toEqual(Object.keys(FILES).sort());
    writeFileSync(
      join(folder, 'warm-baths/terms.yaml'),
      FILES['warm-baths/terms.yaml'].replace('An ache in muscles', 'A dull ache'),
    );
    fileChanged();
    expect(module('medigloss:terms')).toContain('A dull ache');
  });
});
