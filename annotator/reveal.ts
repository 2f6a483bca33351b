/** Scrolls to a range after opening what is closed around it: `<details>` and text that waits to be found. */
export function revealRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (element === null) return;
  for (let at: Element | null = element; at !== null; at = at.parentElement ?? hostOf(at)) {
    if (at.localName === 'details' && element.closest('summary')?.parentElement !== at) at.setAttribute('open', '');
    if (at.getAttribute('hidden') === 'until-found') at.removeAttribute('hidden');
  }
  // The nearest rendered element scrolls first, so that scrollers inside the page move too; then the line itself is centred.
  const isStill = element.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Whether it glides is the page's own choice, unless the reader wants nothing to move.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: isStill ? 'instant' : 'auto' });
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
