/** How a page's markup differs from what it was: the two have a beginning and an end in common. */

/** What stands instead of a part of a text. */
export interface MarkupPatch {
  /** Where the part begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly markup: string;
}

/** The shortest one part in whose place another makes `after` of `before`. Left to the browser's comparing of strings, which is compiled. */
export function patchBetween(before: string, after: string): MarkupPatch {
  const shorter = Math.min(before.length, after.length);
  const start = commonLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [beforeEnd, afterEnd] = [before.length, after.length];
  const kept = commonLength(
    shorter - start,
    (from, to) => before.slice(beforeEnd - to, beforeEnd - from) === after.slice(afterEnd - to, afterEnd - from),
  );
  return { start, end: beforeEnd - kept, markup: after.slice(start, afterEnd - kept) };
}

export function patched(before: string, { start, end, markup }: MarkupPatch): string {
  return before.slice(0, start) + markup + before.slice(end);
}

/** How much is the same, of `length` units at most: each half is looked at only where all before it is. */
function commonLength(length: number, isSame: (from: number, to: number) => boolean): number {
  let same = 0;
  let end = length;
  while (same < end) {
    const middle = (same + end + 1) >> 1;
    if (isSame(same, middle)) same = middle;
    else end = middle - 1;
  }
  return same;
}
