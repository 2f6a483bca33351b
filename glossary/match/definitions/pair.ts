import type { Alignment } from './align.ts';

/** A short form by its place, with its long form. */
export interface Pair {
  start: number;
  end: number;
  long: Alignment;
}
