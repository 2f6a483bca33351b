import type { Block } from './blocks.ts';

/** Whether `a` stands before `b` in their tree. */
export function isNodeBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Whether a block begins before a node. */
function isBefore(block: Block, node: Node): boolean {
  return isNodeBefore(beginningOf(block), node);
}

/** The first text of a block; its box, where it no longer stands as it was read, and will be read again. */
function beginningOf({ nodes, box }: Block): Node {
  return nodes[0] ?? box;
}

/**
 * Puts fresh entries, themselves in reading order, at their places among those that stand in reading order. A run that belongs
 * together costs one search, so both a whole page and one paragraph are cheap.
 */
export function insertInOrder<E extends { readonly context: Block }>(list: E[], fresh: readonly E[]): void {
  let from = 0;
  while (from < fresh.length) {
    const first = fresh[from];
    if (first === undefined) return;
    const place = placeFor(list, beginningOf(first.context));
    const next = list[place];
    let to = from + 1;
    if (next === undefined) to = fresh.length;
    else {
      const node = beginningOf(next.context);
      if (isBefore((fresh[fresh.length - 1] ?? first).context, node)) to = fresh.length;
      else while (to < fresh.length && isBefore((fresh[to] ?? first).context, node)) to++;
    }
    insertAt(list, place, fresh.slice(from, to));
    from = to;
  }
}

/** The index of the first entry that does not begin before the node. New text most often comes last. */
export function placeFor(list: readonly { readonly context: Block }[], node: Node): number {
  let low = 0;
  let high = list.length;
  const last = list[high - 1];
  if (last === undefined || isBefore(last.context, node)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at !== undefined && isBefore(at.context, node)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `splice` with an array; as arguments, a long array would overflow the stack. */
function insertAt<E>(list: E[], place: number, fresh: readonly E[]): void {
  if (place === list.length) {
    for (const entry of fresh) list.push(entry);
    return;
  }
  const tail = list.splice(place);
  for (const entry of fresh) list.push(entry);
  for (const entry of tail) list.push(entry);
}
