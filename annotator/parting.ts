import { type Block, pieceAt } from './blocks.ts';
import { isBoundaryBetween, type Markup } from './markup.ts';

/**
 * Where a match goes over a boundary that the page's style puts there, the block was two all along: the pieces at which its parts begin, in order;
 * `null` when it is one. So style is asked only where something was found.
 *
 * @param places of matches: start, end, start, end …
 */
export function seamsOf(block: Block, places: readonly number[], markup: Markup): readonly number[] | null {
  if (block.nodes.length === 1) return null;
  const seams = new Set<number>();
  for (let i = 0; i < places.length; i += 2) {
    const last = pieceAt(block, (places[i + 1] ?? 0) - 1);
    for (let piece = pieceAt(block, places[i] ?? 0); piece < last; piece++) {
      const before = block.nodes[piece];
      const after = block.nodes[piece + 1];
      if (before !== undefined && after !== undefined && isBoundaryBetween(before, after, markup)) seams.add(piece + 1);
    }
  }
  return seams.size === 0 ? null : [...seams].sort((a, b) => a - b);
}

/** The parts of a block that begin at the given pieces; parts without a word are left out. */
export function partBlock(block: Block, seams: readonly number[]): Block[] {
  const parts: Block[] = [];
  let from = 0;
  for (const to of [...seams, block.nodes.length]) {
    const start = block.starts[from] ?? 0;
    const end = block.starts[to] ?? block.text.length;
    parts.push({
      place: block.place,
      lang: block.lang,
      section: block.section,
      visible: block.visible,
      box: block.box,
      owner: block.owner,
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
