/** From one mark to the next or the previous one, as the keys ask for it. */
import { type Mark, rangeOf, rectsOf } from './marks.ts';

export type Direction = 'next' | 'previous';

/** Where the reader is among the marks: on one, or between two: before the one of that number, behind all with their count. */
export type Among = { readonly on: number } | { readonly before: number };

/** The number of the mark to go to, from the last on to the first; `null` when there is none. */
export function stepFrom(at: Among, direction: Direction, count: number): number | null {
  if (count === 0) return null;
  const next = 'on' in at ? at.on + 1 : at.before;
  const previous = ('on' in at ? at.on : at.before) - 1;
  return direction === 'next' ? next % count : (previous + count) % count;
}

/**
 * Where the reader is: on the mark whose card was open last, while it is in the window; else where the focus is, or where their selection
 * begins, while that is; else at the top of the window. `marks` are in reading order.
 */
export function whereAmong(marks: readonly Mark[], last: Mark | null, view: Window): Among {
  const on = last === null ? -1 : marks.indexOf(last);
  if (on >= 0 && last !== null && rectsOf(last).some(({ top, bottom }) => bottom > 0 && top < view.innerHeight))
    return { on };
  const place = placeOfReader(view);
  // A field with the focus may stand in a header that stays in the window: what is above it is behind the reader all the same.
  const before = marks.findIndex(
    (mark) => (place === null || beginsAfter(mark, place)) && rectsOf(mark).some(({ bottom }) => bottom > 0),
  );
  return { before: before < 0 ? marks.length : before };
}

/** The focused element or the selection, whichever begins in the window; `null` when neither does. */
function placeOfReader({ document, innerHeight }: Window): Range | null {
  const places: Range[] = [];
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body && activeElement !== document.documentElement) {
    const focused = document.createRange();
    focused.selectNode(activeElement);
    places.push(focused);
  }
  const selection = document.getSelection();
  if (selection !== null && selection.rangeCount > 0) places.push(selection.getRangeAt(0));
  const begins = (range: Range): boolean => {
    const [rect] = range.getClientRects();
    return rect !== undefined && rect.top >= 0 && rect.top < innerHeight;
  };
  return places.find(begins) ?? null;
}

/** What stands in another tree, a shadow root, is neither before nor after it and is passed over. */
function beginsAfter(mark: Mark, place: Range): boolean {
  const range = rangeOf(mark);
  return (
    range !== null &&
    range.startContainer.getRootNode() === place.startContainer.getRootNode() &&
    range.compareBoundaryPoints(Range.START_TO_START, place) >= 0
  );
}

/** Whether a mark is seen in its window: what is found at its middle is the mark itself, and nothing that lies over it. */
export function isInSight(mark: Mark, markAt: (x: number, y: number) => Mark | null): boolean {
  const [rect] = rectsOf(mark);
  return rect !== undefined && markAt(rect.left + rect.width / 2, rect.top + rect.height / 2) === mark;
}
