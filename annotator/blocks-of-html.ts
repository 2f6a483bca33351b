/** A parsed file as blocks: what the command line reads, by the same builder as the live page. */
import { type Block, walkBlocks } from './blocks.ts';
import { parseDocument } from './parse-html.ts';
import { parsedMarkup } from './parsed-markup.ts';
import { type Facts, type Read, type ReadBlock, readBlock } from './read-block.ts';
import { NO_REGION, regionOf } from './regions.ts';
import { numberSections } from './sections.ts';

/** Stands between two blocks in the text of a document. */
const BETWEEN = '\n';

export interface HtmlDocument {
  /** The text of all blocks, in reading order. */
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedBlock {
  readonly context: Block;
  /** Where the block begins in the document's text. */
  readonly offset: number;
}

/** The blocks of an HTML file (a whole page or a piece of one). Nothing of it is run. */
export function blocksOfHtml(html: string): HtmlDocument {
  const document = parseDocument(html);
  const body: HTMLElement | null = document.querySelector('body');
  const root: HTMLElement = body ?? document.documentElement;
  // The parser begins a new text node at every entity.
  root.normalize();
  const region = body === null ? NO_REGION : regionOf(body);
  const { blocks } =
    region === null
      ? { blocks: [] }
      : walkBlocks(root, region, { markup: parsedMarkup, inlined: new WeakSet(), deep: true, budget: Infinity });
  let text = '';
  const placed = blocks.map((block) => {
    const offset = text.length;
    text += block.text + BETWEEN;
    block.visible = parsedMarkup.rendered(block.box as Element);
    return { context: block, offset };
  });
  numberSections(placed);
  return { text, blocks: placed };
}

/** Reads each block of a file; a block that its style parts becomes several, at their places in the same text. */
export function readHtml<F extends Facts>(
  document: HtmlDocument,
  read: Read<F>,
): (ReadBlock<F> & { readonly offset: number })[] {
  return document.blocks.flatMap(({ context: block, offset }) => {
    let at = offset;
    return readBlock(block, read, parsedMarkup).map((entry) => {
      const placed = { ...entry, offset: at };
      at += entry.context.text.length;
      return placed;
    });
  });
}
