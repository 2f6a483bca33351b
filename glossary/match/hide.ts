/** Which mentions are shown: the first of each term in a section, none where a mark would be in the way. */
import type { NameTable } from './name-table.ts';
import type { Topic } from './topic.ts';
import type { BlockContext, DecideSettings, HiddenBy, Mention } from './types.ts';

/** The number of no section. */
const NOWHERE = -1;

/** Says why a mention is not shown, or `null`. It remembers which terms had their mention, so it is asked in reading order. */
export function createHiding(
  table: NameTable,
  settings: DecideSettings,
): (mention: Mention, context: BlockContext, topic: Topic) => HiddenBy | null {
  /** By term, and by what the page explains itself: the last place that had it. Sections grow in reading order, so no earlier one comes again. */
  const placeOfTerm = new Int32Array(table.termCount).fill(NOWHERE);
  const placeOfLongForm = new Map<string, number>();
  const isFirst = ({ term, defined }: Mention, section: number): boolean => {
    if (settings.density === 'every') return true;
    const place = settings.density === 'section' ? section : 0;
    if (term !== null) {
      if (placeOfTerm[term] === place) return false;
      placeOfTerm[term] = place;
      return true;
    }
    const meant = defined?.longForm ?? '';
    if (placeOfLongForm.get(meant) === place) return false;
    placeOfLongForm.set(meant, place);
    return true;
  };
  return (mention, context, topic) => {
    // Before the place: why nothing is shown there at all is said of each, wherever it stands.
    if (settings.medicalOnly && topic !== 'medical') return hiddenByReader(mention, table, settings) ?? 'topic';
    return (
      hiddenByPlace(mention, context) ??
      hiddenByReader(mention, table, settings) ??
      (context.visible ? (isFirst(mention, context.section) ? null : 'density') : 'hidden')
    );
  };
}

function hiddenByPlace({ start, end }: Mention, { place, links }: BlockContext): HiddenBy | null {
  if (place !== 'text') return place;
  if (links.length === 0) return null;
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (links[low]?.[0] ?? Infinity) < end ? 'link' : null;
}

function hiddenByReader({ term, name }: Mention, table: NameTable, settings: DecideSettings): HiddenBy | null {
  if (term === null) return null;
  if (settings.known.has(term)) return 'known';
  const difficulty = table.difficultyOf(term);
  if (difficulty === 1) return 'easy';
  const isAbbreviation = name !== null && table.isExact(name);
  return settings.level === 'clinician' && difficulty < 3 && !isAbbreviation ? 'level' : null;
}
