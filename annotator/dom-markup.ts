import type { Markup } from './markup.ts';

/** The live page: its style engine answers. Reading a style brings the page's styles up to date, so it is asked rarely and between frames. */
export const domMarkup: Markup = {
  display(element) {
    return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  },
  rendered(element) {
    return element.checkVisibility({ visibilityProperty: true });
  },
};
