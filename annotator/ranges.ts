import { type Block, pieceAt } from './blocks.ts';

/** Where a range begins and ends, as plain data: a page has marks by the thousand, and those that are not painted need no object of the browser's. */
export type RangeEnds = Readonly<StaticRangeInit>;

/** The place of a stretch of a block's text in its document; the beginning of its box, where it no longer stands as it was read. It does not follow what the page changes. */
export function toRangeEnds(block: Block, start: number, end: number): RangeEnds {
  const first = pieceAt(block, start);
  const last = pieceAt(block, end - 1);
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (startContainer === undefined || endContainer === undefined) {
    return { startContainer: block.box, startOffset: 0, endContainer: block.box, endOffset: 0 };
  }
  return {
    startContainer,
    startOffset: start - (block.starts[first] ?? 0),
    endContainer,
    endOffset: end - (block.starts[last] ?? 0),
  };
}

/** The same place as a live range, for measuring and scrolling; `null` when the page no longer has it. */
export function toRange({ startContainer, endContainer, startOffset, endOffset }: RangeEnds): Range | null {
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return null;
  const live = startContainer.ownerDocument?.createRange();
  if (live === undefined) return null;
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
}
