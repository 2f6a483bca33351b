import type { Block } from './blocks.ts';

/** Whether `a` stands before `b` in their document. */
function isBefore(a: Block, b: Block): boolean {
  const from = a.nodes[0];
  const to = b.nodes[0];
  if (from === undefined || to === undefined) return false;
  return (from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Puts fresh entries, themselves in reading order, at their places among those that stand in reading order. A run that belongs
 * together costs one search, so both a whole page and one paragraph are cheap.
 */
export function insertInOrder<E extends { readonly block: Block }>(list: E[], fresh: readonly E[]): void {
  let from = 0;
  while (from < fresh.length) {
    const first = fresh[from];
    if (first === undefined) return;
    const place = placeFor(list, first.block);
    const next = list[place];
    let to = from + 1;
    if (next === undefined) to = fresh.length;
    else {
      const last = fresh[fresh.length - 1];
      if (last !== undefined && isBefore(last.block, next.block)) to = fresh.length;
      else while (to < fresh.length && isBefore((fresh[to] as E).block, next.block)) to++;
    }
    insertAt(list, place, fresh.slice(from, to));
    from = to;
  }
}

/** The index of the first entry that does not stand before the block. New text most often comes last. */
function placeFor(list: readonly { readonly block: Block }[], block: Block): number {
  let low = 0;
  let high = list.length;
  const last = list[high - 1];
  if (last === undefined || isBefore(last.block, block)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (at !== undefined && isBefore(at.block, block)) low = middle + 1;
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
