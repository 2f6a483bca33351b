import type { Decided, ShownMention } from '../glossary/match/page-reader.ts';
import { createMark, isSameMark, type Mark } from './marks.ts';
import type { Entry } from './reading.ts';

/** The marks of a page, by block and in reading order. */
export interface MarkList {
  readonly all: readonly Mark[];
  readonly of: ReadonlyMap<Entry, readonly Mark[]>;
}

export const NO_MARKS: MarkList = { all: [], of: new Map() };

export interface MarkChange {
  readonly list: MarkList;
  readonly added: readonly Mark[];
  readonly removed: readonly Mark[];
}

/**
 * From mentions to marks: those that stand where they stood, in blocks that stayed, stay the same objects. A block of which `isSettled` says no has
 * changed since it was decided over, and gets nothing new.
 *
 * @param entries what was decided over
 */
export function nextMarks(
  entries: readonly Entry[],
  shown: Decided['shown'],
  before: MarkList,
  isSettled: (entry: Entry) => boolean,
): MarkChange {
  const all: Mark[] = [];
  const of = new Map<Entry, readonly Mark[]>();
  const added: Mark[] = [];
  const kept = new Set<Mark>();
  const take = (entry: Entry, mentions: readonly ShownMention[]): void => {
    const old = before.of.get(entry);
    const settled = isSettled(entry);
    const own: Mark[] = [];
    for (const mention of mentions) {
      let mark = old?.find((one) => isSameMark(one, mention));
      if (mark !== undefined) kept.add(mark);
      else if (settled) {
        mark = createMark(entry.context, mention);
        added.push(mark);
      }
      if (mark !== undefined) own.push(mark);
    }
    if (own.length === 0) return;
    of.set(entry, own);
    for (const mark of own) all.push(mark);
  };
  for (const [block, mentions] of shown) {
    const entry = entries[block];
    if (entry !== undefined) take(entry, mentions);
  }
  return { list: { all, of }, added, removed: before.all.filter((mark) => !kept.has(mark)) };
}

/** The list without some of its marks. */
export function withoutMarks(list: MarkList, gone: ReadonlySet<Mark>): MarkList {
  const of = new Map(list.of);
  for (const [entry, own] of list.of) {
    if (own.some((mark) => gone.has(mark)))
      of.set(
        entry,
        own.filter((mark) => !gone.has(mark)),
      );
  }
  return { all: list.all.filter((mark) => !gone.has(mark)), of };
}
