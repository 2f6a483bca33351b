import type { MarkList } from './mark-list.ts';
import { isIntact, isOnPage, isOverNodes, type Mark } from './marks.ts';
import type { Entry } from './reading.ts';

/** The marks that no longer lie on their own letters after the page changed; `touched` are the blocks in whose boxes it did. */
export function staleMarks(marks: MarkList, records: readonly MutationRecord[], touched: readonly Entry[]): Set<Mark> {
  const stale = new Set<Mark>();
  for (const entry of touched) {
    // Of one whose place was never asked for, nobody knows what letters it had.
    for (const mark of marks.of.get(entry) ?? []) if (!mark.isPlaced || !isIntact(mark)) stale.add(mark);
  }
  if (records.every(({ type }) => type === 'attributes')) return stale;
  // What is off the page is not followed there, and may come back with other letters. Marks over several nodes are few, and
  // their nodes may each have gone their own way; an edited node may have moved out of its block just before.
  const edited = new Set<Node>();
  for (const { type, target } of records) if (type === 'characterData') edited.add(target);
  for (const mark of marks.all) {
    const isDoubtful = mark.isPlaced && (isOverNodes(mark) || edited.has(mark.range.startContainer));
    if (!isOnPage(mark) || (isDoubtful && !isIntact(mark))) stale.add(mark);
  }
  return stale;
}
