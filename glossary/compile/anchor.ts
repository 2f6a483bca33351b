/** Where in its article a term is explained: the section that mentions it, or else its entry among the article's words. */
import type { Name } from '../types.ts';
import type { Section } from './markdown.ts';
import { textOf } from './tree.ts';

/** Sections that mention terms without explaining them. */
const PASSING = new Set(['the-short-answer', 'questions-to-ask-your-doctor']);

/** Id of a term's entry in "Words in this article". */
export function wordAnchor(termId: string): string {
  return `word-${termId}`;
}

/**
 * The anchor of a term: the first section whose heading names it, else the first that mentions it (one that explains before one
 * that mentions in passing), else its entry in the list of words.
 */
export function anchorOf(termId: string, names: readonly Name[], sections: readonly Section[]): string {
  const patterns = names.map(namePattern);
  const mentions = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
  const texts = sections.map((section) => ({ section, text: section.body.map(textOf).join(' ') }));
  const explaining = texts.filter(({ section }) => !PASSING.has(section.id));
  const found =
    explaining.find(({ section }) => mentions(section.heading)) ??
    explaining.find(({ text }) => mentions(text)) ??
    texts.find(({ text }) => mentions(text));
  return found ? found.section.id : wordAnchor(termId);
}

function namePattern({ text, case: letters }: Name): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:e?s)?(?![\\p{L}\\p{N}])`, letters === 'exact' ? 'u' : 'iu');
}
