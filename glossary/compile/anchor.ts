/** Where in its article a term is explained: the section that mentions it, or else its entry among the article's words. */
import type { Name } from '../types.ts';
import type { Section } from './markdown.ts';
import { prose, textOf } from './tree.ts';

/** Sections that mention terms without explaining them. */
const PASSING = new Set(['the-short-answer', 'questions-to-ask-your-doctor']);

/** Id of a term's entry in "Words in this article". */
export function wordAnchor(termId: string): string {
  return `word-${termId}`;
}

/**
 * Finds the anchor of terms in an article's sections: the first section whose heading names the term, else the first that mentions it
 * (one that explains before one that mentions in passing), else its entry in the list of words.
 */
export function createAnchorFinder(sections: readonly Section[]): (termId: string, names: readonly Name[]) => string {
  const read = sections.map(({ id, heading, body }) => ({
    id,
    heading: folded(heading),
    text: folded(body.map(prose).map(textOf).join(' ')),
  }));
  const explaining = read.filter(({ id }) => !PASSING.has(id));
  return (termId, names) => {
    // An ordinary word that may mean something else ("lead") says nothing.
    const sure = names.filter((name) => name.trust !== 'evidence' || name.case === 'exact');
    const mentions = (text: Folded): boolean => sure.some((name) => isNamedIn(text, name));
    const found =
      explaining.find(({ heading }) => mentions(heading)) ??
      explaining.find(({ text }) => mentions(text)) ??
      read.find(({ text }) => mentions(text));
    return found?.id ?? wordAnchor(termId);
  };
}

/** A text with hyphens and blanks made alike, as it is and without its capitals. */
interface Folded {
  readonly exact: string;
  readonly any: string;
}

function folded(text: string): Folded {
  const exact = text.replace(/[\s-]+/g, ' ');
  return { exact, any: exact.toLowerCase() };
}

function isNamedIn(text: Folded, { text: name, plural, case: letters }: Name): boolean {
  return [name, ...(plural ? [plural] : [])].some((spelt) => holdsWord(text[letters], folded(spelt)[letters]));
}

/** The words stand in the text as words of their own, or with a regular plural. */
function holdsWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      /^(?:e?s)?(?![\p{L}\p{N}])/u.test(text.slice(end, end + 4))
    )
      return true;
  }
  return false;
}
