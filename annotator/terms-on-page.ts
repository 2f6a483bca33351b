import type { TermSummary } from '../glossary/match/term-summary.ts';
import type { HiddenBy } from '../glossary/match/types.ts';
import type { MarkList } from './mark-list.ts';
import { createMark, type Mark } from './marks.ts';
import type { Entry } from './reading.ts';

/** All mentions of one term (or of one abbreviation that the page defines) on the page. */
export interface TermOnPage {
  /** Index of the term; `null` for an abbreviation that the page defines as something else. */
  readonly term: number | null;
  /** The text of its first mention, as it stands on the page. */
  readonly text: string;
  readonly longForm: string | null;
  /** All mentions, shown or not. */
  readonly count: number;
  /** Why none of them is marked; `null`: one is. */
  readonly hiddenBy: HiddenBy | null;
  /** Its first mark, or the place of its first mention when none is marked. */
  readonly mark: Mark;
}

/** The terms in the order of their first mention. `entries` are what was decided over. */
export function termsOnPage(
  entries: readonly Entry[],
  terms: readonly TermSummary[],
  marks: MarkList,
): readonly TermOnPage[] {
  return terms.flatMap(({ term, longForm, count, first, best, hiddenBy }): TermOnPage[] => {
    const home = entries[first.block];
    const entry = entries[best.block];
    if (home === undefined || entry === undefined) return [];
    const { start, end } = best;
    const mark =
      marks.of.get(entry)?.find(({ mention }) => mention.start === start && mention.end === end) ??
      createMark(entry.context, { start, end, term, defined: null });
    return [{ term, longForm, count, hiddenBy, mark, text: home.context.text.slice(first.start, first.end) }];
  });
}
