import type { Mark } from './marks.ts';
import { rectsOf } from './marks.ts';

export interface HitTestOptions {
  readonly document: Document;
  /** Shadow roots that have marks. */
  readonly roots: ReadonlySet<ShadowRoot>;
  /** The marks on a text node. */
  readonly marksOn: (node: Node) => readonly Mark[];
}

/** Finds the mark under a point of the viewport. */
export type HitTest = (x: number, y: number) => Mark | null;

/** Newer than the highlights themselves, and not in TypeScript's library. */
interface HighlightRegistryWithPoints {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}

/** The one choice between the two ways. */
export function createHitTest(options: HitTestOptions): HitTest {
  const view = options.document.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS.highlights as HighlightRegistryWithPoints | undefined;
  return registry?.highlightsFromPoint === undefined ? createCaretHitTest(options) : createHighlightHitTest(options);
}

/**
 * By the registry: the browser knows what it painted. Asking it takes longer the more is painted, up to a frame on a very long page, so it is
 * asked only where the caret does not tell which text is at the point.
 */
export function createHighlightHitTest({ document, roots, marksOn }: HitTestOptions): HitTest {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  return (x, y) => {
    const text = textAt(document, roots, x, y);
    if (text !== null) return markAmong(marksOn(text), x, y);
    const registry = view?.CSS.highlights as HighlightRegistryWithPoints | undefined;
    for (const { ranges } of registry?.highlightsFromPoint?.(x, y, { shadowRoots: [...roots] }) ?? []) {
      for (const range of ranges) {
        const mark = marksOn(range.startContainer).find((one) => isOf(range, one));
        if (mark !== undefined) return mark;
      }
    }
    return null;
  };
}

/** Highlights of the page's own may lie on a mark's text too; one that has the same ends is as good as ours. */
function isOf(
  range: AbstractRange,
  { range: { startContainer, startOffset, endContainer, endOffset } }: Mark,
): boolean {
  return (
    startContainer === range.startContainer &&
    startOffset === range.startOffset &&
    endContainer === range.endContainer &&
    endOffset === range.endOffset
  );
}

/** By the caret: which text is at the point, then which of its marks has the point in its rectangles. */
export function createCaretHitTest({ document, roots, marksOn }: HitTestOptions): HitTest {
  return (x, y) => {
    const text = textAt(document, roots, x, y);
    return text === null ? null : markAmong(marksOn(text), x, y);
  };
}

function markAmong(marks: readonly Mark[], x: number, y: number): Mark | null {
  const at = (mark: Mark): boolean =>
    rectsOf(mark).some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom);
  return marks.find(at) ?? null;
}

/** The text in which a caret would be put at the point; `null` where that is no text. */
function textAt(document: Document, roots: ReadonlySet<ShadowRoot>, x: number, y: number): Node | null {
  const node = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] })?.offsetNode;
  return node?.nodeType === 3 ? node : null;
}
