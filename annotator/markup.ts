/**
 * What the builder of blocks asks of a document beyond its tree. The tree itself (kind, text, children, attributes) is read
 * through the DOM's own names, which a parsed file has too; what a style engine knows is asked here.
 */
export interface Markup {
  /** The CSS `display` of an element, as computed where there is a style engine. */
  display(element: Element): string;
  /** Whether a reader could see the element's text now: false in a closed accordion or a hidden tab. */
  rendered(element: Element): boolean;
}

const INLINE_DISPLAY = /^(?:inline|contents|ruby)/;

/** Whether an element of this display stands in the line of the text around it. */
export function isInlineDisplay(display: string): boolean {
  return INLINE_DISPLAY.test(display);
}

/** Whether two displays are the same to the text around an element: in the line, out of it, or not there. */
export function isSameFlow(one: string, other: string): boolean {
  return isInlineDisplay(one) === isInlineDisplay(other) && (one === 'none') === (other === 'none');
}

/**
 * Whether a block boundary, by the document's style, lies between two text nodes, `before` coming first. Everything that is left,
 * entered or passed on the way is asked, so it is meant for the few places where the answer matters.
 */
export function isBoundaryBetween(before: Text, after: Text, markup: Markup): boolean {
  let node: Node | null = before;
  for (;;) {
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === null) return true;
      if (isElement(node) && !isInlineDisplay(markup.display(node))) return true;
    }
    node = node?.nextSibling ?? null;
    while (node !== null && isElement(node)) {
      const display = markup.display(node);
      if (!node.contains(after)) {
        if (display !== 'none' && !isInlineDisplay(display)) return true;
        break;
      }
      if (!isInlineDisplay(display)) return true;
      node = node.firstChild;
    }
    if (node === after || node === null) return node === null;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
