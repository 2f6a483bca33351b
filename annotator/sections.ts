import type { Block } from './blocks.ts';

/**
 * Numbers the sections of blocks in reading order: a heading begins one, and so do an article or an item of a feed and what
 * comes after it.
 */
export function numberSections(entries: readonly { readonly context: Block }[]): void {
  let section = 0;
  let owner: Element | null = null;
  let heading: Node | null = null;
  for (const { context: block } of entries) {
    const isHeading = block.place === 'heading';
    if (block.owner !== owner || (isHeading && heading !== block.box)) section++;
    owner = block.owner;
    heading = isHeading ? block.box : null;
    block.section = section;
  }
}
