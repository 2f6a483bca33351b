import type { Block } from '../../annotator/blocks.ts';

/** A block as plain data: what two adapters must agree on. White space at its end is none of a reader's business. */
export interface PlainBlock {
  readonly text: string;
  readonly place: string;
  readonly lang: string | null;
  readonly section: number;
  readonly links: string;
}

export function describeBlock({ text, place, lang, section, links }: Block): PlainBlock {
  return { text: text.trimEnd(), place, lang, section, links: JSON.stringify(links) };
}
