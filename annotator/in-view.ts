import { isBoxElement } from './changes.ts';

/** So many times the height of the window are read before the rest of a page. */
const NEAR = 3;

/** The box of a scrolled page that holds what the reader sees; `null` where the page begins with what is seen. */
export function elementInView(view: Window): Element | null {
  const { document, innerHeight, innerWidth } = view;
  if (view.scrollY < innerHeight) return null;
  let box: Element | null = null;
  for (let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2); at !== null; at = at.parentElement) {
    if (at === document.body || at === document.documentElement) break;
    if (!isBoxElement(at)) continue;
    if (box !== null && at.getBoundingClientRect().height > NEAR * innerHeight) break;
    box = at;
  }
  return box;
}
