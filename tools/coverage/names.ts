/** A text without our names, and the terms that a document mentions. */
import type { Core } from '../annotate/core.ts';
import { readDocument } from '../annotate/document.ts';
import { mentionsOf } from '../annotate/mentions.ts';

/** The different terms of a document, as the whole pipeline decides them; those that settings or places hide count too. */
export function termsOf(input: string, core: Core): Set<string> {
  return new Set(
    mentionsOf(readDocument(input, core.reader), core).flatMap(({ term }) => (term === null ? [] : [term])),
  );
}

/** The pieces of a document's text between the names of ours in it, whatever they mean there; its list of references is left out. */
export function piecesBetweenNames(input: string, { reader }: Core): string[] {
  const { blocks } = readDocument(input, reader);
  const references = blocks.findIndex(({ facts }) => facts.text.trim() === 'References');
  return blocks.slice(0, references < 0 ? undefined : references).flatMap(({ facts: { text, matches } }) => {
    const ends = [0, ...matches.map(({ end }) => end)];
    return ends.map((end, i) => text.slice(end, matches[i]?.start));
  });
}
