import type { Place } from '../glossary/match/types.ts';
import { isUnreadKind, TAGS } from './tags.ts';

/** What a block takes from the elements around it. */
export interface Region {
  readonly place: Place;
  /** The nearest `lang`, lower case, or `null`. */
  readonly lang: string | null;
  /** The nearest article, or item of a feed: a section of its own. */
  readonly owner: Element | null;
  /** Inside a link. */
  readonly linked: boolean;
}

export const NO_REGION: Region = { place: 'text', lang: null, owner: null, linked: false };

/** Elements whose attributes bear on how their text is read; all others are known by their tag. */
export const SPECIAL_ELEMENTS =
  '[contenteditable],[aria-hidden="true"],[translate],.notranslate,[lang],[role],[hidden],[style*="display"]';

/** Whether an element is one of `SPECIAL_ELEMENTS`, where there are no selectors. */
export function isSpecial(element: Element): boolean {
  return (
    ['contenteditable', 'translate', 'lang', 'role', 'hidden'].some((name) => element.hasAttribute(name)) ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.classList.contains('notranslate') ||
    (element.getAttribute('style') ?? '').includes('display')
  );
}

/** Attributes that move an element into `SPECIAL_ELEMENTS` or out of it, `class` and `style` aside: those change too often to be followed. */
export const SPECIAL_ATTRIBUTES = ['contenteditable', 'aria-hidden', 'translate', 'lang', 'role', 'hidden', 'href'];

const EDITABLE_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const NAVIGATION_ROLES = new Set(['navigation', 'menu', 'menubar', 'tablist', 'toolbar']);
const BUTTON_ROLES = new Set(['button', 'tab', 'menuitem', 'option', 'switch', 'checkbox', 'radio']);
const STYLE_NONE = /(?:^|;)\s*display\s*:\s*none/i;

/**
 * Whether the text of an element is not for reading: what a user writes, what must not be translated, decoration. On the root
 * element `translate` and `notranslate` are a site's switch against translators, not a word about its text, and do not count.
 */
export function isApart(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false' && editable !== 'inherit') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && EDITABLE_ROLES.has(role)) return true;
  if (element.localName === 'html') return false;
  return element.getAttribute('translate') === 'no' || element.classList.contains('notranslate');
}

/** Whether an element by its own attributes is out of sight, so that the words around it touch. */
export function isOutOfLine(element: Element): boolean {
  return element.hasAttribute('hidden') || STYLE_NONE.test(element.getAttribute('style') ?? '');
}

/** The place that an element's role gives its text; `null` when it gives none. */
export function placeOfRole(element: Element): Place | null {
  const role = element.getAttribute('role');
  if (role === null) return null;
  if (role === 'heading') return 'heading';
  if (role === 'search') return 'form';
  if (BUTTON_ROLES.has(role)) return 'button';
  return NAVIGATION_ROLES.has(role) ? 'navigation' : null;
}

/** The place of text in an element of place `inner` that itself stands in `outer`: a heading in navigation is navigation. */
export function placeWithin(outer: Place, inner: Place): Place {
  return outer === 'text' || (inner === 'button' && outer === 'heading') ? inner : outer;
}

/** Whether an element is an item of a feed: a section of its own, like an article. */
export function isFeedItem(element: Element): boolean {
  return element.parentElement?.getAttribute('role') === 'feed';
}

/** The region that the element and its ancestors make, through shadow hosts; `null` where text is not read. */
export function regionOf(element: Element): Region | null {
  const path: Element[] = [];
  for (let at: Node | null = element; at !== null; at = parentOf(at)) if (at.nodeType === 1) path.push(at as Element);
  let { place, lang, owner, linked } = NO_REGION;
  for (let i = path.length - 1; i >= 0; i--) {
    const at = path[i] as Element;
    const kind = TAGS.get(at.localName);
    if (isUnreadKind(kind)) return null;
    switch (kind) {
      case 'heading':
        place = placeWithin(place, 'heading');
        break;
      case 'navigation':
        place = placeWithin(place, 'navigation');
        break;
      case 'button':
        place = placeWithin(place, 'button');
        break;
      case 'form':
        place = placeWithin(place, 'form');
        break;
      case 'article':
        owner = at;
        break;
      case 'link':
        linked ||= at.hasAttribute('href');
        break;
    }
    if (isFeedItem(at)) owner = at;
    if (!at.hasAttributes() || !at.matches(SPECIAL_ELEMENTS)) continue;
    if (isApart(at)) return null;
    const role = placeOfRole(at);
    if (role !== null) place = placeWithin(place, role);
    if (at.getAttribute('role') === 'article') owner = at;
    lang = langOf(at) ?? lang;
    linked ||= at.getAttribute('role') === 'link';
  }
  return { place, lang, owner, linked };
}

/** The element's own `lang`, lower case, or `null`. */
export function langOf(element: Element): string | null {
  const lang = element.getAttribute('lang');
  return lang === null || lang === '' ? null : lang.toLowerCase();
}

/** The node around a node, through the host of a shadow root; `null` at the top. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null);
}
