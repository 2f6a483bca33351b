/** A text or an HTML file → its text and the blocks that the reader read, each with its place in that text. */
import { blocksOfHtml, readHtml } from '../../annotator/blocks-of-html.ts';
import type { DecideBlock } from '../../glossary/match/decide.ts';
import type { Reader } from '../../glossary/match/read-block.ts';

export interface ReadDocument {
  readonly text: string;
  readonly blocks: readonly (DecideBlock & { readonly offset: number })[];
}

/** Does the input look like markup? Plain text may hold "<" but no tag of a document near its beginning. */
export function isHtml(input: string): boolean {
  return /^\s*(?:<!doctype html|<html|<\?xml|<!--)|<(?:body|head|p|div|span|b|i|em|strong|a|article|section|table|ul|ol|h[1-6]|br)\b[^<>]*>/i.test(
    input.slice(0, HEAD),
  );
}

/** Characters in which a first tag is looked for. */
const HEAD = 4096;

export function readDocument(input: string, reader: Reader): ReadDocument {
  return isHtml(input) ? readHtmlDocument(input, reader) : readText(input, reader);
}

function readHtmlDocument(html: string, reader: Reader): ReadDocument {
  const document = blocksOfHtml(html);
  return { text: document.text, blocks: readHtml(document, (text) => reader.read(text)) };
}

/** Plain text: an empty line parts blocks. */
export function readText(text: string, reader: Reader): ReadDocument {
  const blocks: (DecideBlock & { offset: number })[] = [];
  let offset = 0;
  for (const piece of text.split(/(\n[^\S\n]*\n\s*)/)) {
    if (/\S/.test(piece)) {
      const context = { place: 'text', section: 0, links: [], lang: null, visible: true } as const;
      blocks.push({ facts: reader.read(piece), context, offset });
    }
    offset += piece.length;
  }
  return { text, blocks };
}
