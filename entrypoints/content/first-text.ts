/**
 * Whether a frame has anything to look at. Many have not, and they shall not pay for more of the always-on script than this. It asks as little of the
 * browser as can be: the first element that is handed to a script costs a frame more than all of this.
 */

/** Of what stands in every page, and in pages that show nothing, no text is read, and it is no custom element with texts of its own. */
const ANY_ELEMENT = ':not(html, head, head *, body, script, style)';

/** `NodeFilter` has a name for it, and the browser makes that when it is first asked for. */
const SHOW_TEXTS = 4;

/** Is there no element in the page, and no text but its title? */
export function isEmpty(document: Document): boolean {
  const texts = document.createTreeWalker(document, SHOW_TEXTS);
  let isFirst = true;
  while (texts.nextNode()) {
    const text = (texts.currentNode as Text).data.trim();
    if (text === '') continue;
    // With the page's own title nothing is said yet; the same words once more are a text.
    if (!isFirst || text !== document.title) return false;
    isFirst = false;
  }
  return document.querySelector(ANY_ELEMENT) === null;
}

/** Settles with the first change of what is in the document. */
export function untilChanged(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}
