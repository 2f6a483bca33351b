/** What the browsers give to content scripts, feature by feature; a plain page has neither. */
interface ChromeWithDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } };
}

/** The one element that we put into a page, while a card is open: its words are ours and are not read. */
export const CARD_TAG = 'medigloss-card';

/** An element's shadow root, open or closed, as far as the browser shows closed ones to us; `null` when there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // Chromium's throws on SVG elements.
  if (!(element instanceof HTMLElement) || element.localName === CARD_TAG) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return (globalThis as ChromeWithDom).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
