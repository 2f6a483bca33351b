import type { BlockContext, Match } from '../glossary/match/types.ts';
import { type Block, pieceAt } from './blocks.ts';
import { isBoundaryBetween, type Markup } from './markup.ts';

/** The least that reading a text must tell: what else it knows is between reading and deciding. */
export interface Facts {
  readonly matches: readonly Match[];
}

/** Reads one block's text. */
export type Read<F extends Facts> = (text: string, context: BlockContext) => F;

/** A block that was read. */
export interface ReadBlock<F extends Facts> {
  readonly context: Block;
  readonly facts: F;
}

/**
 * Reads a block. Where a match goes over a boundary that the page's style puts there, the block was two all along: it is
 * parted there and its parts are read instead. So style is asked only where something was found.
 */
export function readBlock<F extends Facts>(
  block: Block,
  read: Read<F>,
  markup: Markup,
  facts: F = read(block.text, block),
): ReadBlock<F>[] {
  if (block.nodes.length === 1 || facts.matches.length === 0) return [{ context: block, facts }];
  let seams: Set<number> | null = null;
  for (const match of facts.matches) {
    const last = pieceAt(block, match.end - 1);
    for (let piece = pieceAt(block, match.start); piece < last; piece++) {
      const before = block.nodes[piece];
      const after = block.nodes[piece + 1];
      if (before !== undefined && after !== undefined && isBoundaryBetween(before, after, markup)) {
        seams ??= new Set();
        seams.add(piece + 1);
      }
    }
  }
  if (seams === null) return [{ context: block, facts }];
  return partBlock(
    block,
    [...seams].sort((a, b) => a - b),
  ).flatMap((part) => readBlock(part, read, markup));
}

/** The parts of a block that begin at the given pieces; parts without a word are left out. */
function partBlock(block: Block, seams: readonly number[]): Block[] {
  const parts: Block[] = [];
  let from = 0;
  for (const to of [...seams, block.nodes.length]) {
    const start = block.starts[from] ?? 0;
    const end = block.starts[to] ?? block.text.length;
    parts.push({
      ...block,
      text: block.text.slice(start, end),
      nodes: block.nodes.slice(from, to),
      starts: block.starts.slice(from, to).map((offset) => offset - start),
      links: block.links
        .map(([linkStart, linkEnd]) => [Math.max(linkStart, start) - start, Math.min(linkEnd, end) - start] as const)
        .filter(([linkStart, linkEnd]) => linkStart < linkEnd),
    });
    from = to;
  }
  return parts;
}
