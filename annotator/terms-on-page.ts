import type { Mention } from '../glossary/match/types.ts';
import type { MarkList } from './mark-list.ts';
import { createMark, isSameMark, type Mark } from './marks.ts';
import type { Facts, ReadBlock } from './reading.ts';

/** All mentions of one term (or of one abbreviation that the page defines) on the page. */
export interface TermOnPage {
  /** Index of the term; `null` for an abbreviation that the page defines as something else. */
  readonly term: number | null;
  /** The text of its first mention, as it stands on the page. */
  readonly text: string;
  readonly longForm: string | null;
  /** All mentions, shown or not. */
  readonly count: number;
  /** Whether any of them is marked. */
  readonly marked: boolean;
  /** Its first mark, or the place of its first mention when none is marked. */
  readonly mark: Mark;
}

/** The terms in the order of their first mention. */
export function termsOnPage<F extends Facts>(
  entries: readonly ReadBlock<F>[],
  mentions: readonly (readonly Mention[])[],
  marks: MarkList<F>,
): TermOnPage[] {
  const terms = new Map<number | string, TermOnPage>();
  entries.forEach((entry, i) => {
    for (const mention of mentions[i] ?? []) {
      const longForm = mention.term === null ? (mention.defined?.longForm ?? null) : null;
      const key = mention.term ?? longForm ?? '';
      const before = terms.get(key);
      const isMarked = mention.hiddenBy === null;
      const mark =
        before !== undefined && (before.marked || !isMarked)
          ? before.mark
          : (marks.of.get(entry)?.find((own) => isSameMark(own, mention)) ?? createMark(entry.context, mention));
      terms.set(key, {
        term: mention.term,
        text: before?.text ?? mark.text,
        longForm,
        count: (before?.count ?? 0) + 1,
        marked: isMarked || (before?.marked ?? false),
        mark,
      });
    }
  });
  return [...terms.values()];
}
