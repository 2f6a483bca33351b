/** A small article that has nothing wrong, written into a folder of its own, so that a test can break one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { compileWithProblems, type Glossary } from '../../../glossary/compile/compile.ts';
import type { Problem } from '../../../glossary/compile/problems.ts';

/** Enough plain words for the shortest article. */
const FILLER = `${'A warm bath can ease sore muscles for a short time. '.repeat(9).trim()}\n`;

const ARTICLE_MD = `---
number: 1
title: Warm baths for sore muscles
summary: What a warm bath can do, and what it cannot.
sourcesChecked: 2026-11-22
related: [cold-packs]
references:
  doe-2019:
    authors: Doe JA, Roe B, Poe C, et al.
    title: Warm water after hard work
    journal: Journal of Small Comforts
    year: 2019
    doi: 10.1000/warm.1
    pmid: 12345678
  board-2020:
    authors: Bath Board
    year: 2020
    url: https://baths.example/advice
---

## The short answer

A warm bath may ease sore muscles for an hour [@doe-2019].

## What it is

A [warm bath](term:warm-bath) is what it says. It is not a [cold pack](article:cold-packs#the-short-answer).

${FILLER.repeat(10)}
![A person lies in a bath; the water reaches the shoulders and steam rises.](figure.svg "The water reaches the shoulders [@board-2020].")

## When to get help at once

> Get out when you feel faint.

## Questions to ask your doctor

- Is warm water right for me?
`;

const TERMS_YAML = `- id: warm-bath
  name: warm bath
  kind: therapy
  difficulty: 2
  names:
    - hot soak
    - { text: WBT, trust: evidence, other: [west bank time], near: [water] }
  plain: A bath in warm water. It can ease sore muscles for a while.
  clinical: Immersion at 36 to 40 degrees.
  danger: { text: Fainting in hot water can drown a person., refs: [board-2020] }
  found:
    text: A little less soreness for an hour.
    certainty: low
    why: One small trial.
    refs: [doe-2019]
  harms: { text: "Fainting, and scalds.", refs: [board-2020] }
  evidence:
    - use: sore muscles
      versus: rest
      effect: 5 points less on a scale of 100
      certainty: low
      why: one small trial
      refs: [doe-2019]
  guidelines:
    - { by: Bath Board, says: No longer than 20 minutes., refs: [board-2020] }
  see: [soreness]
- id: soreness
  name: soreness
  kind: symptom
  difficulty: 2
  plain: An ache in muscles, a day or two after hard work.
  clinical: Delayed onset muscle soreness.
`;

const FIGURE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400">
  <title>A bath</title>
  <desc>A person in a bath.</desc>
  <defs>
    <clipPath id="warm-baths-tub"><rect x="0" y="200" width="720" height="200"/></clipPath>
  </defs>
  <g clip-path="url(#warm-baths-tub)">
    <circle class="fill-accent" cx="360" cy="200" r="90"/>
  </g>
  <text class="label" x="360" y="60">steam</text>
</svg>
`;

/** The other article, for what holds between two. */
const OTHER = {
  'article.md': ARTICLE_MD.replace('number: 1', 'number: 2')
    .replace('related: [cold-packs]', 'related: []')
    .replace('[warm bath](term:warm-bath)', 'warm bath'),
  'terms.yaml': `- id: cold-pack
  name: cold pack
  kind: equipment
  difficulty: 1
  plain: A bag with something cold in it.
  clinical: Cryotherapy at home.
`,
  'figure.svg': FIGURE_SVG.replaceAll('warm-baths', 'cold-packs'),
} as const;

export const FILES = {
  'warm-baths/article.md': ARTICLE_MD,
  'warm-baths/terms.yaml': TERMS_YAML,
  'warm-baths/figure.svg': FIGURE_SVG,
  'cold-packs/article.md': OTHER['article.md'],
  'cold-packs/terms.yaml': OTHER['terms.yaml'],
  'cold-packs/figure.svg': OTHER['figure.svg'],
} as const;

export type FileName = keyof typeof FILES;

/** What a test makes of some files: their new text, or `null` to leave the file out. */
export type Changes = Readonly<Record<string, string | null>>;

/** Writes the folders, with changes, where nobody else writes; they go when the test ends. */
export function writeArticles(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'medigloss-articles-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === null) continue;
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Compiles the folders with changes; files are named from the folder of articles on. */
export function compiled(changes: Changes = {}): { glossary: Glossary; problems: Problem[] } {
  const root = writeArticles(changes);
  const problems: Problem[] = [];
  const prefix = `${relative(process.cwd(), root)}/`;
  const glossary = compileWithProblems(root, (problem) =>
    problems.push({
      ...problem,
      file: problem.file.replace(prefix, ''),
      message: problem.message.replaceAll(prefix, ''),
    }),
  );
  return { glossary, problems };
}

/** A file's text with one passage changed. */
export function changed(name: FileName, from: string, to: string): Changes {
  const text = FILES[name];
  if (!text.includes(from)) throw new Error(`${name} does not hold "${from}"`);
  return { [name]: text.replace(from, () => to) };
}

interface Break {
  readonly in: FileName;
  /** The passage that is taken away … */
  readonly from: string;
  /** … and what stands there instead. */
  readonly to: string;
  /** A word of the line that the message must name; absent: the line of the passage. */
  readonly at?: string;
}

/** Breaks one thing; says what the writer is told: `file:line: message. remedy`, with `LINE` where the line is the right one. */
export function told({ in: name, from, to, at }: Break): string[] {
  const changes = changed(name, from, to);
  const text = changes[name] ?? '';
  const place = at === undefined ? FILES[name].indexOf(from) + (to.length - to.trimStart().length) : text.indexOf(at);
  const line = text.slice(0, place).split('\n').length;
  return compiled(changes).problems.map(
    (problem) =>
      `${problem.file}:${problem.file === name && problem.line === line ? 'LINE' : problem.line}: ${problem.message}. ${problem.remedy}`,
  );
}
