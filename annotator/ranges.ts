import { type Block, pieceAt } from './blocks.ts';

/** A place of a block as a range of its document. Static: with thousands of live ranges every edit of the page would cost. */
export function toStaticRange(block: Block, start: number, end: number): StaticRange {
  const first = pieceAt(block, start);
  const last = pieceAt(block, end - 1);
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (startContainer === undefined || endContainer === undefined) throw new RangeError('A block has no text there');
  return new StaticRange({
    startContainer,
    startOffset: start - (block.starts[first] ?? 0),
    endContainer,
    endOffset: end - (block.starts[last] ?? 0),
  });
}

/** The same place as a live range, for measuring and scrolling; `null` when the page no longer has it. */
export function toRange(range: AbstractRange): Range | null {
  const { startContainer, endContainer, startOffset, endOffset } = range;
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
