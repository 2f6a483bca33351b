/** The terms of a page, each once: what a list of them needs. */
import type { HiddenBy, Mention } from './types.ts';

/** A place in a page's blocks. */
export interface BlockPlace {
  /** Index of the block in what was decided over. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** All mentions of one term (or of one abbreviation that the page defines) on the page. */
export interface TermSummary {
  /** Index of the term; `null` for an abbreviation that the page defines as something else. */
  readonly term: number | null;
  readonly longForm: string | null;
  /** All mentions, shown or not. */
  readonly count: number;
  /** The first mention. */
  readonly first: BlockPlace;
  /** The first that is shown; the first of all when none is. */
  readonly best: BlockPlace;
  /** Why `best` is not shown; `null`: it is. */
  readonly hiddenBy: HiddenBy | null;
}

/** The terms in the order of their first mention; `mentions` by block. */
export function summarize(mentions: readonly (readonly Mention[])[]): TermSummary[] {
  const terms = new Map<number | string, { -readonly [Field in keyof TermSummary]: TermSummary[Field] }>();
  for (let block = 0; block < mentions.length; block++) {
    for (const { term, start, end, defined, hiddenBy } of mentions[block] ?? []) {
      const longForm = term === null ? (defined?.longForm ?? null) : null;
      const key = term ?? longForm ?? '';
      const known = terms.get(key);
      if (!known) {
        const place = { block, start, end };
        terms.set(key, { term, longForm, count: 1, first: place, best: place, hiddenBy });
        continue;
      }
      known.count++;
      if (known.hiddenBy === null || hiddenBy !== null) continue;
      known.best = { block, start, end };
      known.hiddenBy = null;
    }
  }
  return [...terms.values()];
}
