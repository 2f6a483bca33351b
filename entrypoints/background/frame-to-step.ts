import type { MarkedFrame } from '../content/doors.ts';

/** The frame in which a key goes to the next term: the one with the focus, else the top page, else the first; of those with marks. */
export function frameToStep(frames: readonly MarkedFrame[]): number | null {
  const marked = frames.filter(({ marks }) => marks > 0);
  const chosen = marked.find(({ hasFocus }) => hasFocus) ?? marked.find(({ frame }) => frame === 0) ?? marked[0];
  return chosen?.frame ?? null;
}
