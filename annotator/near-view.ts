import type { Mark } from './marks.ts';

/**
 * Follows which of many marks are near the reader's view, as painting them all is felt: Chromium lays out anew each range of the registry of highlights
 * in every frame in which anything on the page changed, some 9 µs for each. While there are few, all count as near.
 */
export interface NearView {
  /** Follows marks; gives back those that are near as far as known. Of many that come at once it is known with the next frame, but for the first of a page. */
  add(marks: readonly Mark[]): readonly Mark[];
  remove(mark: Mark): void;
  clear(): void;
}

export interface NearViewOptions {
  readonly document: Document;
  readonly onNear: (marks: readonly Mark[]) => void;
  readonly onFar: (marks: readonly Mark[]) => void;
}

/** So many are painted wherever they stand. */
const FEW = 100;
/** How far around what scrolls is near, in parts of it, so that marks are there before a reader who scrolls. */
const MARGIN = 0.2;
/** As both margins, the root's and that of what scrolls, make it around the view: about half of it. */
const REACH = MARGIN + MARGIN * (1 + 2 * MARGIN);
/** Boxes in a row beyond which no further one is looked for at once. */
const MOST_FAR = 20;

/** The newest of these is not in TypeScript's library. */
interface ObserverOptions extends IntersectionObserverInit {
  readonly scrollMargin: string;
}

export function createNearView({ document, onNear, onFar }: NearViewOptions): NearView {
  const marksIn = new Map<Element, Mark[]>();
  /** Boxes that were near when last looked at: an edit takes their marks away and brings new ones. */
  const near = new WeakSet<Element>();
  let count = 0;
  let observer: IntersectionObserver | null = null;

  function follow(): IntersectionObserver {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    const margin = `${100 * MARGIN}%`;
    const options: ObserverOptions = { rootMargin: margin, scrollMargin: margin };
    const made = new (view?.IntersectionObserver ?? IntersectionObserver)(look, options);
    for (const box of marksIn.keys()) {
      // What was painted as long as there were few stays until it is known to be far.
      near.add(box);
      made.observe(box);
    }
    return made;
  }

  /** Notes which boxes are near at the beginning of a page, from its first on; of all others the observer tells, a frame later. */
  function lookAtFirst(): void {
    const { innerHeight, screen } = document.defaultView ?? window;
    // A frame may be longer than what is seen of it.
    const height = Math.min(innerHeight, screen.height);
    let far = 0;
    for (const box of marksIn.keys()) {
      const { top, bottom } = box.getBoundingClientRect();
      // A box without a place of its own (`display: contents`) has nothing at all.
      const isNear = bottom > -REACH * height && top < (1 + REACH) * height && (top !== 0 || bottom !== 0);
      if (isNear) near.add(box);
      far = isNear ? 0 : far + 1;
      if (far === MOST_FAR) return;
    }
  }

  function look(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const box = entry.target;
      const marks = marksIn.get(box);
      const isNear = entry.isIntersecting || isUnbounded(entry);
      if (isNear === near.has(box)) continue;
      if (isNear) near.add(box);
      else near.delete(box);
      if (marks !== undefined) (isNear ? onNear : onFar)(marks);
    }
  }

  return {
    add(marks) {
      count += marks.length;
      const isFirst = count === marks.length;
      if (count > FEW) observer ??= follow();
      for (const mark of marks) {
        const box = boxOf(mark);
        const there = marksIn.get(box);
        if (there !== undefined) there.push(mark);
        else {
          marksIn.set(box, [mark]);
          observer?.observe(box);
        }
      }
      if (observer === null) return marks;
      if (isFirst) lookAtFirst();
      return marks.filter((mark) => near.has(boxOf(mark)));
    },
    remove(mark) {
      const box = boxOf(mark);
      const marks = marksIn.get(box);
      const at = marks?.indexOf(mark) ?? -1;
      if (marks === undefined || at < 0) return;
      marks.splice(at, 1);
      count--;
      if (marks.length > 0) return;
      marksIn.delete(box);
      observer?.unobserve(box);
    },
    clear() {
      observer?.disconnect();
      observer = null;
      marksIn.clear();
      count = 0;
    },
  };
}

/** The element whose place stands for the mark's. */
function boxOf({ block: { box } }: Mark): Element {
  return box.nodeType === 11 ? (box as ShadowRoot).host : (box as Element);
}

/**
 * May text of a far box be near all the same: has the box no place (`display: contents`), or does its text flow over it? That goes on downwards, so a
 * box below the view is not asked: the browser makes up its sizes for us one by one, and on a long page nearly all boxes are below.
 */
function isUnbounded({ target, boundingClientRect, rootBounds }: IntersectionObserverEntry): boolean {
  const { top, width, height } = boundingClientRect;
  if (width === 0 && height === 0) return true;
  // A frame of another site is not told where the view ends.
  if (rootBounds !== null && top >= rootBounds.bottom) return false;
  const { offsetWidth, offsetHeight } = target as HTMLElement;
  // What is no HTML has no such sizes.
  return !(target.scrollHeight <= offsetHeight && target.scrollWidth <= offsetWidth);
}
