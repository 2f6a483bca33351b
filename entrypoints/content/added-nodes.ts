/**
 * Puts what a page has added or changed, as its records tell, into a set of nodes: texts, and roots of what is new.
 *
 * Each thing asked of a record is made for us by the browser, and an application makes records by the thousand, most of which say how something was put in
 * the place of what it had put there just before. So the last are asked first, and of an element whose children are all accounted for nothing more: what older
 * records tell is no longer in it. What has gone elsewhere, a later record has told.
 */
export function noteAdded(records: readonly MutationRecord[], into: Set<Node>): void {
  /** So many children of an element are not in what was asked so far. */
  const unseenOf = new Map<Node, number>();
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i] as MutationRecord;
    const { target } = record;
    if (record.type === 'characterData') {
      into.add(target);
      continue;
    }
    let unseen = unseenOf.get(target);
    if (unseen === 0) continue;
    unseen ??= target.childNodes.length;
    const { addedNodes } = record;
    const { length } = addedNodes;
    for (let k = 0; k < length; k++) {
      const node = addedNodes[k] as Node;
      if (into.has(node)) continue;
      into.add(node);
      if (node.parentNode === target) unseen--;
    }
    unseenOf.set(target, unseen);
  }
}
