import type { Markup } from './markup.ts';

/** The live page: its style engine answers. Reading a style brings the page's styles up to date, so it is asked rarely and between frames. */
export const domMarkup: Markup = {
  display(element) {
    return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  },
  rendered(element) {
    if (element.checkVisibility({ visibilityProperty: true })) return true;
    // What has no box of its own is never visible by itself; its text stands in the parent's.
    const parent = element.parentElement;
    return parent !== null && domMarkup.display(element) === 'contents' && domMarkup.rendered(parent);
  },
};
