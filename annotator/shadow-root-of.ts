/** What the browsers give to content scripts, feature by feature; a plain page has neither. */
interface ChromeDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}
interface ChromeWithDom {
  readonly chrome?: { readonly dom?: ChromeDom };
}

/** Chromium's, looked up once: the way to it costs as much as the question, which a page is asked for each of its elements. */
let chromeDom: ChromeDom | null | undefined;

/** The one element that we put into a page, while a card is open: its words are ours and are not read. */
export const CARD_TAG = 'medigloss-card';

/** An element's shadow root, open or closed, as far as the browser shows closed ones to us; `null` when there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // Chromium's throws on SVG elements.
  if (!(element instanceof HTMLElement) || element.localName === CARD_TAG) return null;
  if (element.shadowRoot !== null) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  if (chromeDom === undefined) chromeDom = (globalThis as ChromeWithDom).chrome?.dom ?? null;
  return chromeDom === null ? null : chromeDom.openOrClosedShadowRoot(element);
}
