import type { Mark } from './marks.ts';

/** Shows marks. Knows nothing of matching; what it shows is what it was given. */
export interface Painter {
  /** Shows `added` and no longer shows `removed`; both at once, before the next paint. */
  paint(added: readonly Mark[], removed: readonly Mark[]): void;
  /** Takes down what the page's changes touch, before it is read again, and tells which; most painters need not. */
  release(records: readonly MutationRecord[]): readonly Mark[];
  /** Puts back what the page took away, and shows marks in another root. */
  restore(): void;
  /** The mark shown at a point of the viewport, or `null`. */
  markAt(x: number, y: number): Mark | null;
  /** Lets a root's own style sheets show marks: shadow roots do not see the document's. */
  adopt(root: ShadowRoot): void;
  /** Takes everything down, without a trace. */
  clear(): void;
}
