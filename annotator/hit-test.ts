import type { Mark } from './marks.ts';
import { rectsOf } from './marks.ts';

export interface HitTestOptions {
  readonly document: Document;
  /** Shadow roots that have marks. */
  readonly roots: ReadonlySet<ShadowRoot>;
  readonly marks: ReadonlyMap<AbstractRange, Mark>;
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

/** By the registry: the browser knows what it painted. */
export function createHighlightHitTest({ document, roots, marks }: HitTestOptions): HitTest {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  return (x, y) => {
    const registry = view?.CSS.highlights as HighlightRegistryWithPoints | undefined;
    for (const { ranges } of registry?.highlightsFromPoint?.(x, y, { shadowRoots: [...roots] }) ?? []) {
      for (const range of ranges) {
        const mark = marks.get(range);
        if (mark !== undefined) return mark;
      }
    }
    return null;
  };
}

/** By the caret: which text is at the point, then which of its marks has the point in its rectangles. */
export function createCaretHitTest({ document, roots, marks }: HitTestOptions): HitTest {
  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    const node = caret?.offsetNode;
    if (node === undefined || node === null || node.nodeType !== 3) return null;
    for (const mark of marks.values()) {
      const { startContainer, endContainer } = mark.range;
      if (startContainer !== node && endContainer !== node && !mark.block.nodes.includes(node as Text)) continue;
      if (rectsOf(mark).some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom))
        return mark;
    }
    return null;
  };
}
