/**
 * The texts under a node that a reader may see, found by the browser's own searches. A script that meets each element has an object made of it, and those are
 * most of what a look at a page costs.
 */

/** `NodeFilter` and `Node` have names for these, and the browser makes them when they are first asked for: in each page, for each extension. */
const SHOW_TEXTS = 4;
const ELEMENT = 1;

/** Elements whose own text no reader sees as text. */
const UNREAD = 'script,style,noscript,template,textarea,code,pre,title';

/** What nearly all elements of pages are, the most frequent first: an element is compared with one after the other. */
const USUAL =
  'div,span,a,li,p,td,i,b,br,img,em,strong,path,tr,ul,svg,script,button,input,h2,h3,h4,section,article,link,meta,use,g,label,option,sup,small,source,figure,picture,time,style,th,dd,dt,cite,code,h1,header,footer,nav,main,aside,form,table,tbody,thead,ol,html,head,body,title';

/** One search for all elements that must be known: each search has its price, and a busy page adds roots by the thousand. */
const KNOWN = `${UNREAD},:not(${USUAL})`;
const UNREAD_NAMES = new Set(UNREAD.split(','));

/**
 * Gives the texts under a node one after the other, in their order, `null` when there are no more. What comes to be read or unread meanwhile may be missed.
 *
 * @param onCustom is called with the custom elements among the node and those under it, at once
 */
export function readableTexts(root: ParentNode & Node, onCustom: (element: Element) => void): () => Text | null {
  const unread = new Set<Node>();
  const note = (element: Element): void => {
    const { localName } = element;
    if (UNREAD_NAMES.has(localName)) addTexts(element, unread);
    else if (localName.includes('-')) onCustom(element);
  };
  if (root.nodeType === ELEMENT) note(root as Element);
  const elements = root.querySelectorAll(KNOWN);
  for (let i = 0; i < elements.length; i++) note(elements[i] as Element);
  const walk = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXTS);
  return () => {
    let text = walk.nextNode();
    while (text !== null && unread.has(text)) text = walk.nextNode();
    // Texts are all that it shows.
    return text as Text | null;
  };
}

/** May a reader see the text that stands in a node as text? */
export function isReadIn(parent: Node | null): boolean {
  return parent === null || parent.nodeType !== ELEMENT || !UNREAD_NAMES.has((parent as Element).localName);
}

function addTexts(parent: Node, into: Set<Node>): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) into.add(node);
}
