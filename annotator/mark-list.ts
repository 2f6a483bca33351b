import type { Mention } from '../glossary/match/types.ts';
import { createMark, isSameMark, type Mark } from './marks.ts';
import type { Facts, ReadBlock } from './reading.ts';

/** The marks of a page, by block and in reading order. */
export interface MarkList<F extends Facts> {
  readonly all: readonly Mark[];
  readonly of: ReadonlyMap<ReadBlock<F>, readonly Mark[]>;
}

export const NO_MARKS: MarkList<never> = { all: [], of: new Map() };

export interface MarkChange<F extends Facts> {
  readonly list: MarkList<F>;
  readonly added: readonly Mark[];
  readonly removed: readonly Mark[];
}

/** From mentions to marks: those that stand where they stood, in blocks that stayed, stay the same objects. */
export function nextMarks<F extends Facts>(
  entries: readonly ReadBlock<F>[],
  mentions: readonly (readonly Mention[])[],
  before: MarkList<F>,
): MarkChange<F> {
  const all: Mark[] = [];
  const of = new Map<ReadBlock<F>, readonly Mark[]>();
  const added: Mark[] = [];
  const kept = new Set<Mark>();
  entries.forEach((entry, i) => {
    const shown = (mentions[i] ?? []).filter((mention) => mention.hiddenBy === null);
    if (shown.length === 0) return;
    const old = before.of.get(entry);
    const own = shown.map((mention) => {
      const same = old?.find((mark) => isSameMark(mark, mention));
      if (same !== undefined) {
        kept.add(same);
        return same;
      }
      const mark = createMark(entry.context, mention);
      added.push(mark);
      return mark;
    });
    of.set(entry, own);
    for (const mark of own) all.push(mark);
  });
  return { list: { all, of }, added, removed: before.all.filter((mark) => !kept.has(mark)) };
}

/** The list without some of its marks. */
export function withoutMarks<F extends Facts>(list: MarkList<F>, gone: ReadonlySet<Mark>): MarkList<F> {
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
