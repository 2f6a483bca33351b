/**
 * The tree that an element's `outerHTML` was written from, as far as the builder of blocks looks at one. It serves where there is no DOM, and is no parser of HTML
 * as people write it: what a browser writes has all its end tags, and quotes around all values (HTML Living Standard, 13.3).
 */
import { isSpecial, SPECIAL_ELEMENTS } from './regions.ts';

export interface SerializedTree {
  readonly root: Element;
  /** So many elements are below the root; those in a `<template>` are no part of the document. */
  readonly elements: number;
  /** Those whose attributes matter. */
  readonly special: ReadonlySet<Element>;
}

/** One tag, comment or processing instruction. */
const TAG = /<(?:\/([^ >]+)>|!--[\s\S]*?-->|\?[^>]*>|([^ />!?]+)((?: [^ =]+="[^"]*")*)>)/y;
const ATTRIBUTE = / ([^ =]+)="([^"]*)"/g;
/** Elements whose end is not written. */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Elements whose text is written as it is. */
const RAW = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));
const ENTITY = /&(?:amp|lt|gt|nbsp|quot);/g;
const LETTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&quot;': '"',
};

/** A node with the names of the DOM's that are asked for. */
abstract class TreeNode {
  abstract readonly nodeType: number;
  parentNode: TreeElement | null = null;
  nextSibling: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
}

class TreeText extends TreeNode {
  readonly nodeType = 3;
  readonly data: string;
  readonly order: number;

  constructor(data: string, order: number) {
    super();
    this.data = data;
    this.order = order;
  }
}

/** A comment or a processing instruction: it parts two texts, and nobody looks into it. */
class TreeComment extends TreeNode {
  readonly nodeType = 8;
}

class TreeElement extends TreeNode {
  readonly nodeType = 1;
  readonly localName: string;
  readonly order: number;
  /** Its attributes as they are written. */
  readonly written: string;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  #attributes: ReadonlyMap<string, string> | null = null;

  constructor(localName: string, order: number, written: string) {
    super();
    this.localName = localName;
    this.order = order;
    this.written = written;
  }

  get parentElement(): TreeElement | null {
    return this.parentNode;
  }

  get classList(): { contains(name: string): boolean } {
    const names = (this.getAttribute('class') ?? '').split(/[\t\n\f\r ]+/);
    return { contains: (name) => names.includes(name) };
  }

  /** Throws for selectors other than those of elements whose attributes matter: there are no others here. */
  matches(selectors: string): boolean {
    if (selectors !== SPECIAL_ELEMENTS) throw new RangeError(`There are no selectors here: ${selectors}`);
    return isSpecial(asElement(this));
  }

  getAttribute(name: string): string | null {
    this.#attributes ??= new Map(
      [...this.written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, plain(value)]),
    );
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.written !== '' && this.getAttribute(name) !== null;
  }

  hasAttributes(): boolean {
    return this.written !== '';
  }

  contains(node: TreeNode): boolean {
    for (let at: TreeNode | null = node; at !== null; at = at.parentNode) if (at === this) return true;
    return false;
  }

  append(node: TreeNode): void {
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
  }
}

/**
 * The tree of an `outerHTML`; `null` where it is not written as expected, which a page's script can bring about.
 *
 * @param around the same of an element that the root is to be in, and that is no part of the tree
 */
export function treeOf(html: string, around?: string): SerializedTree | null {
  const tree = read(html);
  if (tree === null || around === undefined) return tree;
  const outer = read(around);
  if (outer === null) return null;
  (outer.root as unknown as TreeElement).append(tree.root as unknown as TreeElement);
  return tree;
}

function read(html: string): SerializedTree | null {
  const special = new Set<Element>();
  let root: TreeElement | null = null;
  let open: TreeElement | null = null;
  let elements = 0;
  let texts = 0;
  /** Open templates around. */
  let templates = 0;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) {
      const text = html.slice(at, next < 0 ? html.length : next);
      if (open === null || next < 0) return null;
      open.append(new TreeText(detached(plain(text)), texts++));
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) return null;
    at = TAG.lastIndex;
    const [, closed, name, attributes = ''] = tag;
    if (closed !== undefined) {
      if (open === null || open.localName !== closed) return null;
      if (closed === 'template') templates--;
      if (open === root) return at === html.length ? { root: asElement(root), elements, special } : null;
      open = open.parentNode;
    } else if (name !== undefined) {
      const element: TreeElement = new TreeElement(name, root === null || templates > 0 ? -1 : elements++, attributes);
      if (attributes !== '' && isSpecial(asElement(element))) special.add(asElement(element));
      open?.append(element);
      root ??= element;
      if (VOID.has(name)) continue;
      open = element;
      if (name === 'template') templates++;
      if (RAW.has(name)) {
        at = html.indexOf(`</${name}>`, at);
        if (at < 0) return null;
      }
    } else {
      open?.append(new TreeComment());
    }
  }
  return null;
}

/** An element's place among all below the root, in the order of the document; -1: the root itself. */
export function orderOf(element: Element): number {
  return (element as unknown as TreeElement).order;
}

/** A text's place among all texts. */
export function orderOfText(text: Text): number {
  return (text as unknown as TreeText).order;
}

/** The builder of blocks asks of an element nothing that ours has not. */
function asElement(element: TreeElement): Element {
  return element as unknown as Element;
}

/** The same text as a string of its own: a part of another keeps all of that in memory. */
function detached(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

function plain(written: string): string {
  return written.includes('&') ? written.replace(ENTITY, (entity) => LETTERS[entity] ?? entity) : written;
}
