/** What must be true of an article's text: its order, its length, its grade, its figures. */
import type { Name } from '../types.ts';
import { BODY_WORDS, MAX_BODY_GRADE } from './check.ts';
import type { Section } from './markdown.ts';
import type { Report } from './problems.ts';
import type { ArticleSource } from './read-article.ts';
import { grade, wordCount } from './readability.ts';
import { prose, type Tree, textOf } from './tree.ts';

const FIRST = 'the-short-answer';
const NEEDED = [FIRST, 'when-to-get-help-at-once', 'questions-to-ask-your-doctor'];

/** Checks an article's sections; `names` are those of its own terms. */
export function checkBody(
  source: ArticleSource,
  sections: readonly Section[],
  names: readonly Name[],
  report: Report,
): void {
  const file = source.files.article;
  const complain = (line: number, message: string, remedy: string): void => report({ file, line, message, remedy });
  if (sections[0]?.id !== FIRST) {
    complain(
      sections[0]?.line ?? source.markdownLine,
      'The article does not begin with "The short answer"',
      'Say there in three sentences what a reader came for',
    );
  }
  for (const id of NEEDED) {
    if (!sections.some((section) => section.id === id))
      complain(source.markdownLine, `The section "${id.replaceAll('-', ' ')}" is missing`, 'Add it as a ## heading');
  }
  const words = wordCount(bodyText(sections));
  if (words < BODY_WORDS.min || words > BODY_WORDS.max) {
    complain(
      source.markdownLine,
      `The text has ${words} words`,
      `It should have ${BODY_WORDS.min} to ${BODY_WORDS.max}`,
    );
  }
  const school = bodyGrade(sections, names);
  if (school > MAX_BODY_GRADE) {
    complain(
      source.markdownLine,
      `The text reads at grade ${school.toFixed(1)}`,
      `Shorten sentences and words until it is at most ${MAX_BODY_GRADE}`,
    );
  }
  if (!sections.some(({ body }) => body.some((tree) => typeof tree !== 'string' && tree[0] === 'figure'))) {
    complain(source.markdownLine, 'The article shows no figure', 'Place one: ![what it shows](figure.svg "Caption.")');
  }
}

/** The text of all sections, headings included, figures' lettering left out. */
export function bodyText(sections: readonly Section[]): string {
  return sections.map(({ heading, body }) => `${heading}\n${body.map(prose).map(textOf).join('\n')}`).join('\n');
}

/** The school grade of the sentences, with the names of terms taken out: they are what the article explains. */
export function bodyGrade(sections: readonly Section[], names: readonly Name[]): number {
  const text = sections.map(({ body }) => body.map(prose).flatMap(sentencesOf).join('\n')).join('\n');
  const longestFirst = [...names].map(({ text }) => text).sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const bare =
    pattern === ''
      ? text
      : text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})s?(?![\\p{L}\\p{N}])`, 'giu'), '');
  return grade(bare);
}

/** A paragraph is its sentences; an item of a list or a cell is a sentence of its own. */
function sentencesOf(tree: Tree): string[] {
  if (typeof tree === 'string') return [tree];
  const [tag, , ...children] = tree;
  if (tag === 'p' || tag === 'li' || tag === 'td' || tag === 'th' || tag === 'h3' || tag === 'figcaption') {
    const text = textOf(tree).trim();
    return text === '' ? [] : [/[.?!]$/.test(text) ? text : `${text}.`];
  }
  return children.flatMap(sentencesOf);
}
