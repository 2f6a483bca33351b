/** Takes the snapshot of a page. */
import type { Snapshot } from './snapshot.ts';

/** A snapshot, with the elements that it was written from. */
export interface TakenSnapshot {
  readonly body: HTMLElement;
  readonly snapshot: Snapshot;
  /** All below the body, in order, as they were then. */
  readonly elements: ArrayLike<Element>;
}

/** More would be written in too long a task. */
export const MOST_ELEMENTS = 20_000;
export const MOST_UNITS = 2_000_000;

/** A page whose snapshot was taken before anybody annotated it. */
export interface MetPage {
  readonly taken: TakenSnapshot;
  /** What changed since. */
  readonly missed: readonly MutationRecord[];
}

/** Takes a document's snapshot; `null` where it is better walked, in pieces. */
export function takeSnapshot({ body, documentElement, contentType }: Document): TakenSnapshot | null {
  // XML is written in another way.
  if (contentType !== 'text/html') return null;
  const elements = body.querySelectorAll('*');
  if (elements.length > MOST_ELEMENTS) return null;
  const html = body.outerHTML;
  if (html.length > MOST_UNITS) return null;
  // Only what it has to copy is written.
  const around = (documentElement.cloneNode(false) as Element).outerHTML;
  return { snapshot: { html, around }, body, elements };
}
