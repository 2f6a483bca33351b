/**
 * The texts under a node that a reader may see, found by the browser's own searches. A script that meets each element has an object made of it, and those are
 * most of what a look at a page costs.
 */

/** `NodeFilter` has a name for it, and the browser makes that when it is first asked for: in each page, for each extension. */
const SHOW_TEXTS = 4;

/** Elements whose own text no reader sees as text. */
const UNREAD = 'script,style,noscript,template,textarea,code,pre,title';

/** What nearly all elements of pages are, the most frequent first: an element is compared with one after the other. */
const USUAL =
  'div,span,a,li,p,td,i,b,br,img,em,strong,path,tr,ul,svg,script,button,input,h2,h3,h4,section,article,link,meta,use,g,label,option,sup,small,source,figure,picture,time,style,th,dd,dt,cite,code,h1,header,footer,nav,main,aside,form,table,tbody,thead,ol,html,head,body,title';

/** Gives the texts under a node one after the other, in their order, `null` when there are no more. What comes to be read or unread meanwhile may be missed. */
export function readableTexts(root: ParentNode & Node): () => Text | null {
  const unread = new Set<Node>();
  if (!isReadIn(root)) addTexts(root, unread);
  const elements = root.querySelectorAll(UNREAD);
  for (let i = 0; i < elements.length; i++) addTexts(elements[i] as Element, unread);
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
  return parent === null || parent.nodeType !== 1 || !(parent as Element).matches(UNREAD);
}

/** The custom elements of a node and under it. */
export function customElements(root: ParentNode & Node): Element[] {
  const found = root.nodeType === 1 && isCustom(root as Element) ? [root as Element] : [];
  const unusual = root.querySelectorAll(`:not(${USUAL})`);
  for (let i = 0; i < unusual.length; i++) if (isCustom(unusual[i] as Element)) found.push(unusual[i] as Element);
  return found;
}

function isCustom(element: Element): boolean {
  return element.localName.includes('-');
}

function addTexts(parent: Node, into: Set<Node>): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) into.add(node);
}
