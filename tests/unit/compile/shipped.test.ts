import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileWithProblems, type Glossary } from '../../../glossary/compile/compile.ts';
import { type Problem, problemLine } from '../../../glossary/compile/problems.ts';
import type { Tree } from '../../../glossary/compile/tree.ts';

let glossary: Glossary;
const problems: Problem[] = [];
beforeAll(() => {
  glossary = compileWithProblems(resolve('glossary/articles'), (problem) => problems.push(problem));
});

describe('the glossary that is shipped', () => {
  test('has no problem', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  test('has its fifteen articles, at least 600 terms and 2,400 names', () => {
    expect(glossary.articles.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(glossary.terms.length).toBeGreaterThanOrEqual(600);
    expect(glossary.terms.flatMap(({ names }) => names).length).toBeGreaterThanOrEqual(2400);
  });

  test('explains each term at a place that its article has', () => {
    const lost = glossary.terms.filter(
      ({ id, article, anchor }) =>
        anchor !== `word-${id}` && !glossary.bodies.get(article)?.some((section) => section.id === anchor),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('has each id once in an article, and no link that leads to where it stands', () => {
    for (const [article, sections] of glossary.bodies) {
      const ids = sections.flatMap(({ id, body }) => [id, ...body.flatMap((tree) => attributesOf(tree, 'id'))]);
      expect(new Set(ids).size, article).toBe(ids.length);
      for (const { id, body } of sections) {
        expect(
          body.flatMap((tree) => attributesOf(tree, 'href')),
          article,
        ).not.toContain(`#${id}`);
      }
    }
  });
});

function attributesOf(tree: Tree, name: string): string[] {
  if (typeof tree === 'string') return [];
  const [, { [name]: value }, ...children] = tree;
  return [...(typeof value === 'string' ? [value] : []), ...children.flatMap((child) => attributesOf(child, name))];
}
