/**
 * A page as its markup at one moment: what is sent to have a whole page read at once. Walking a page that nothing has run in yet makes an object of each
 * of its nodes, by code that is not compiled; the browser writes markup ten times as fast (docs/decisions/0010).
 */
import type { Place } from '../glossary/match/types.ts';
import { isSameFlow, type Markup } from './markup.ts';
import { regionOf } from './regions.ts';

/** The markup as it travels. */
export interface Snapshot {
  /** The body's `outerHTML`. */
  readonly html: string;
  /** What the body is in, as in a `Region`, and whether it is itself an article. */
  readonly place: Place;
  readonly lang: string | null;
  readonly linked: boolean;
  readonly owned: boolean;
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

/** A snapshot, with the elements that it was written from. */
export interface TakenSnapshot {
  readonly body: HTMLElement;
  readonly snapshot: Snapshot;
  /** All below the body, in order, as they were then. */
  readonly elements: ArrayLike<Element>;
}

/** More would be written in too long a task. */
const MOST_ELEMENTS = 20_000;
const MOST_UNITS = 2_000_000;

/** Takes a document's snapshot; `null` where it is better walked, in pieces. */
export function takeSnapshot({ body, contentType }: Document): TakenSnapshot | null {
  // XML is written in another way.
  if (contentType !== 'text/html') return null;
  const elements = body.querySelectorAll('*');
  if (elements.length > MOST_ELEMENTS) return null;
  const region = regionOf(body);
  if (region === null) return null;
  const html = body.outerHTML;
  if (html.length > MOST_UNITS) return null;
  const { place, lang, linked, owner } = region;
  return { snapshot: { html, place, lang, linked, owned: owner !== null }, body, elements };
}

/** The displays that are not as they were presumed. */
export function otherDisplays(
  { body, elements }: TakenSnapshot,
  presumed: readonly DisplayOf[],
  markup: Markup,
): DisplayOf[] {
  return presumed.flatMap(([order, display]): DisplayOf[] => {
    const own = markup.display(elements[order] ?? body);
    return isSameFlow(own, display) ? [] : [[order, own]];
  });
}
