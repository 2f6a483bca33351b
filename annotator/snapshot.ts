/**
 * A page as its markup at one moment: what is sent to have a whole page read at once. Walking a page that nothing has run in yet makes an object of each
 * of its nodes, by code that is not compiled; the browser writes markup ten times as fast (docs/decisions/0010).
 */
import type { Place } from '../glossary/match/types.ts';

/** The markup as it travels. */
export interface Snapshot {
  /** The body's `outerHTML`. */
  readonly html: string;
  /** The same of what the body is in, with nothing in it: what says of a page that its text is not for reading, and its language, mostly stands there. */
  readonly around: string;
}

/** The display of an element, by its place among all elements below the body; -1: the body. */
export type DisplayOf = readonly [element: number, display: string];

/**
 * What was read of a snapshot. Elements are told by their places among all elements below the body, in the order of the document; -1: the body, and where an element may
 * be missing, -2: none. Blocks are numbered as they come, in reading order; their ids are one more.
 */
export interface SnapshotReading {
  /** So many elements are below the body, as it was read. */
  readonly elements: number;
  /** The box of each block. */
  readonly boxes: readonly number[];
  /** How long the text of each block is, in UTF-16 units. */
  readonly lengths: readonly number[];
  /** The places of those that are not text. */
  readonly places: readonly (readonly [block: number, place: Place])[];
  /** The article or item of a feed around the blocks, from a block on. */
  readonly owners: readonly (readonly [block: number, owner: number])[];
  /** The places of names, in blocks that have any: start, end, start, end … */
  readonly names: readonly (readonly [block: number, places: readonly number[]])[];
  /** Custom elements where text is read. */
  readonly hosts: readonly number[];
  /** Elements that stand in the line against their names. */
  readonly inlined: readonly number[];
  /** What was presumed of displays, as a browser has them by default. Where the page has others, it is to be read again with these known. */
  readonly presumed: readonly DisplayOf[];
}

/** No element. */
export const NO_ELEMENT = -2;
