/** Reads a block where the names are at hand: what the command line does with parsed files. */
import type { Match } from '../glossary/match/types.ts';
import type { Block } from './blocks.ts';
import type { Markup } from './markup.ts';
import { partBlock, seamsOf } from './parting.ts';

/** The least that reading a text must tell: what else it knows is between reading and deciding. */
export interface Facts {
  readonly matches: readonly Match[];
}

/** Reads one block's text. */
export type Read<F extends Facts> = (text: string) => F;

/** A block that was read. */
export interface ReadBlock<F extends Facts> {
  readonly context: Block;
  readonly facts: F;
}

/** Reads a block, or the parts into which the page's style parts it. */
export function readBlock<F extends Facts>(block: Block, read: Read<F>, markup: Markup): ReadBlock<F>[] {
  const facts = read(block.text);
  const seams =
    block.nodes.length === 1
      ? null
      : seamsOf(
          block,
          facts.matches.flatMap(({ start, end }) => [start, end]),
          markup,
        );
  if (seams === null) return [{ context: block, facts }];
  return partBlock(block, seams).flatMap((part) => readBlock(part, read, markup));
}
