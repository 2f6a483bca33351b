/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room around the way for an unsteady hand, in CSS pixels. */
const SLACK = 6;

/**
 * Whether a point lies on the way between a mark and its card: in the band between the two, as wide at each end as what stands
 * there. Cards stand above or below their mark.
 */
export function isInCorridor(x: number, y: number, mark: Rect, card: Rect): boolean {
  const isBelow = card.top >= mark.bottom;
  if (!isBelow && card.bottom > mark.top) return false;
  const from = isBelow ? mark.bottom : mark.top;
  const to = isBelow ? card.top : card.bottom;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  if (y < low - SLACK || y > high + SLACK) return false;
  const way = to === from ? 1 : Math.min(1, Math.max(0, (y - from) / (to - from)));
  const left = mark.left + (card.left - mark.left) * way;
  const right = mark.right + (card.right - mark.right) * way;
  return x >= left - SLACK && x <= right + SLACK;
}
