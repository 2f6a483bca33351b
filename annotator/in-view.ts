import { isBoxElement } from './changes.ts';

/** A box that is higher than so many windows is no place to begin. */
const NEAR = 3;
/** Siblings that are looked at on either side: a screen full of lines. */
const MOST_SIBLINGS = 60;

/** The boxes of a scrolled page that hold what the reader sees, siblings in order; none where the page begins with what is seen. */
export function boxesInView(view: Window): readonly Element[] {
  const { document, innerHeight, innerWidth } = view;
  if (view.scrollY < innerHeight) return [];
  let box: Element | null = null;
  for (let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2); at !== null; at = at.parentElement) {
    if (at === document.body || at === document.documentElement) break;
    if (!isBoxElement(at)) continue;
    if (box !== null && at.getBoundingClientRect().height > NEAR * innerHeight) break;
    box = at;
  }
  if (box === null) return [];
  const isInView = (element: Element): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const boxes = [box];
  for (let at = box.previousElementSibling, i = 0; at !== null && i < MOST_SIBLINGS && isInView(at); i++) {
    boxes.unshift(at);
    at = at.previousElementSibling;
  }
  for (let at = box.nextElementSibling, i = 0; at !== null && i < MOST_SIBLINGS && isInView(at); i++) {
    boxes.push(at);
    at = at.nextElementSibling;
  }
  return boxes;
}
