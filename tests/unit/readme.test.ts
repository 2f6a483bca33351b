import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The example of a command's row, as it would be typed. */
function example(command: string): string {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${command}\``)) ?? '';
  return /\| `(.*?)` \|/.exec(row.slice(2))?.[1]?.replaceAll('\\|', '|') ?? '';
}

const run = (line: string): string =>
  execSync(line, { encoding: 'utf8', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'ignore'] });

describe('What the README tells', () => {
  test('of commands is there', () => {
    const told = [...readme.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name ?? '');
    expect(told.length).toBeGreaterThan(8);
    for (const name of told) expect(Object.keys(scripts), name).toContain(name);
  });

  test('of files is there', () => {
    const told = [
      ...readme.matchAll(/`((?:docs|glossary|annotator|components|entrypoints|tests|tools|locales)\/[\w./-]*)`/g),
    ];
    expect(told.length).toBeGreaterThan(8);
    for (const [, path = ''] of told) expect(existsSync(path), path).toBe(true);
  });

  test('of annotate prints a mention with its reason', () => {
    const mentions = run(example('npm run -s annotate'))
      .trim()
      .split('\n')
      .map((line): { text: string; term: string; start: number; end: number } => JSON.parse(line));
    expect(mentions.map(({ text, term }) => [text, term])).toEqual([
      ['Botox', 'onabotulinumtoxina'],
      ['acetylcholine', 'acetylcholine'],
    ]);
    expect(mentions[1]).toMatchObject({ start: 13, end: 26 });
  });

  test('of the glossary’s check prints its figures', () => {
    expect(run(example('npm run -s glossary'))).toMatch(/15 articles, \d+ terms, \d+ names before inflection/);
  });

  test('of the glossary itself is one JSON object', () => {
    const { articles, terms } = JSON.parse(run('npm run -s glossary')) as {
      articles: { id: string; title: string }[];
      terms: { id: string; name: string; names: string[]; kind: string }[];
    };
    expect(articles).toHaveLength(15);
    expect(terms.find(({ id }) => id === 'radiofrequency-ablation')?.names).toContain('RFA');
  });
});
