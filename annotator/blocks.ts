/**
 * From markup to blocks: the stretches of text that read as one, with the place of each piece.
 *
 * An element that obviously has blocks of its own is called a box here. Inside a box, text is joined over inline elements until another
 * box, an empty line or something that is not text begins. Blocks therefore belong to one box each, and a change in one
 * box does not concern the blocks of another.
 */
import type { BlockContext } from '../glossary/match/types.ts';
import { isBoundaryBetween, isInlineDisplay, type Markup } from './markup.ts';
import { isApart, isOutOfLine, langOf, placeOfRole, placeWithin, type Region, SPECIAL_ELEMENTS } from './regions.ts';
import { isBoxKind, TAGS, type TagKind } from './tags.ts';

/** A stretch of text that reads as one. `section` and `visible` are known only once all blocks stand in their order. */
export interface Block extends BlockContext {
  text: string;
  /** Its pieces, in order, with the offset in `text` at which each begins. */
  nodes: readonly Text[];
  starts: readonly number[];
  readonly links: (readonly [start: number, end: number])[];
  section: number;
  visible: boolean;
  readonly box: Box;
  /** The nearest article, or item of a feed. */
  readonly owner: Element | null;
}

/** What has blocks of its own: an element, or the root that a walk began at. */
export type Box = ParentNode & Node;

/** Where a document's inline boxes are remembered: elements whose names say block and whose style says inline. */
export interface Inlined {
  has(element: Element): boolean;
  add(element: Element): unknown;
  delete(element: Element): boolean;
}

export interface WalkOptions {
  readonly markup: Markup;
  readonly inlined: Inlined;
  /** Which of the boxes inside the root are read too: all, or those that this says; of the others the builder knows already. */
  readonly deep: true | ((box: Element) => boolean);
  /** Children of the root that are read, each a box, instead of all that is in the root; `region` and `root` are still the root's. */
  readonly only?: readonly Element[];
  /** Elements under the root that match `SPECIAL_ELEMENTS`, where they are known; looked for otherwise. */
  readonly special?: ReadonlySet<Element> | null;
  /** Characters and elements after which no further box is begun. */
  readonly budget: number;
  /** Called for each element that turns out to stand in the line though its name says block. */
  readonly onInlined?: (element: Element) => void;
  /** Called for each custom element, which may have a shadow root, in order. */
  readonly onHost?: (element: Element) => void;
}

export interface Walk {
  /** In reading order. */
  readonly blocks: Block[];
  /** Boxes that the budget did not suffice for, in reading order, each to be walked as a root. */
  readonly rest: Element[];
  /** As in the options; `null` when each element was asked. */
  readonly special: ReadonlySet<Element> | null;
}

/** What a block has until it ends. */
const NO_NODES: readonly Text[] = [];
const NO_STARTS: readonly number[] = [];

/** Stands in a block's text for something that is not text, so that the words around it do not touch. */
export const OBJECT = '\uFFFC';

/** Nesting at which the walk no longer descends by recursion; real pages stay under 100. */
const MAX_DEPTH = 400;

/** Reads the blocks of a root that stands in `region`. Does not change anything. */
export function walkBlocks(root: Box, region: Region, options: WalkOptions): Walk {
  const { markup, inlined, deep, only, onHost, onInlined } = options;
  const blocks: Block[] = [];
  const rest: Element[] = [];
  // One native search is cheaper than asking each element; a walk that stays in one box asks only those it meets.
  const special = options.special ?? (deep === true ? specialElements(root, only) : null);
  let budget = options.budget;
  let depth = 0;

  let box: Box = root;
  let knownBox: Element | null = null;
  let { place, lang, owner } = region;
  /** The feed around what is read, whose children are sections. */
  let feed: Node | null = isFeed(root) ? root : null;
  let linked = region.linked;
  /** The block in the making. Its pieces are kept apart until it ends, from `firstPiece` on: a list that grows takes room for far more. */
  let block: Block | null = null;
  const nodes: Text[] = [];
  const starts: number[] = [];
  let firstPiece = 0;
  let pieces = 0;
  /** So is its text: what stands first, and what follows, if anything does. */
  let text = '';
  let further: string[] | null = null;
  /** How long all of that is. */
  let length = 0;
  /** Where the link in the making begins in the text. */
  let linkStart = 0;
  /** Blank texts of which it is not known yet whether a text follows right behind them: then they are one with it, as they would be in markup. */
  const blanks: Text[] = [];
  /** The last unit of the text. */
  let lastUnit = 0;
  /** Nothing but white space has come since the last line break. */
  let lineIsEmpty = false;
  /** A boundary that only style can judge was crossed since the last piece of text. */
  let crossed = false;

  function endBlock(): void {
    if (block === null) return;
    if (linked && linkStart < length) block.links.push([linkStart, length]);
    // Joined at once: a string that is made with "+" stays a tree of its pieces, and V8 keeps reading such strings in another way than plain ones.
    block.text = further === null ? text : further.join('');
    block.nodes = nodes.slice(firstPiece, pieces);
    block.starts = starts.slice(firstPiece, pieces);
    pieces = firstPiece;
    block = null;
    text = '';
    further = null;
    length = 0;
    lineIsEmpty = false;
  }

  function append(piece: string): void {
    further ??= [text];
    further.push(piece);
    length += piece.length;
  }

  function addText(node: Text): void {
    const data = node.data;
    if (data === '') return;
    if (block !== null && crossed) {
      crossed = false;
      const before = nodes[pieces - 1] as Text;
      if (isWordUnit(data.charCodeAt(0)) && isWordUnit(lastUnit) && isBoundaryBetween(before, node, markup)) endBlock();
    }
    let start = 0;
    if (block === null) {
      if (isBlank(data)) {
        blanks.push(node);
        return;
      }
      block = {
        text: '',
        nodes: NO_NODES,
        starts: NO_STARTS,
        links: [],
        place,
        lang,
        section: 0,
        visible: true,
        box,
        owner,
      };
      blocks.push(block);
      linkStart = 0;
      crossed = false;
      lineIsEmpty = false;
      if (blanks.length === 0) {
        text = data;
        length = data.length;
      } else {
        takeBlanks();
        start = length;
        append(data);
      }
    } else {
      if (lineIsEmpty) lineIsEmpty = isBlank(data);
      start = length;
      append(data);
    }
    nodes[pieces] = node;
    starts[pieces++] = start;
    lastUnit = data.charCodeAt(data.length - 1);
    budget -= data.length;
  }

  /** A block begins with the blank texts right before its first one. */
  function takeBlanks(): void {
    for (const blank of blanks) {
      nodes[pieces] = blank;
      starts[pieces++] = length;
      append(blank.data);
    }
    blanks.length = 0;
  }

  function addObject(): void {
    if (block === null) return;
    append(OBJECT);
    lineIsEmpty = false;
    crossed = false;
  }

  function addBreak(): void {
    if (block === null) return;
    if (lineIsEmpty) {
      endBlock();
      return;
    }
    append('\n');
    lineIsEmpty = true;
    crossed = false;
  }

  function readChildren(parent: Node): void {
    depth++;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const type = node.nodeType;
      if (type === 3) addText(node as Text);
      else {
        blanks.length = 0;
        if (type === 1) readElement(node as Element);
      }
    }
    blanks.length = 0;
    depth--;
  }

  function readElement(element: Element): void {
    budget--;
    const name = element.localName;
    const kind = TAGS.get(name);
    if (kind === 'silent') return;
    if (kind === undefined && onHost !== undefined && name.includes('-')) onHost(element);
    if (feed !== null && element.parentNode === feed) {
      const outer = owner;
      owner = element;
      readMarked(element, kind, name);
      owner = outer;
    } else {
      readMarked(element, kind, name);
    }
  }

  function readMarked(element: Element, kind: TagKind | undefined, name: string): void {
    if (special === null ? element.hasAttributes() && element.matches(SPECIAL_ELEMENTS) : special.has(element)) {
      readSpecial(element, kind, name);
    } else {
      readKind(element, kind, name);
    }
  }

  function readKind(element: Element, kind: TagKind | undefined, name: string): void {
    switch (kind) {
      case undefined:
        crossed = true;
        readChildren(element);
        crossed = true;
        return;
      case 'inline':
        readChildren(element);
        return;
      case 'block':
        if (element !== knownBox && isInLine(element)) {
          if (!inlined.has(element)) {
            inlined.add(element);
            onInlined?.(element);
          }
          readKind(element, undefined, name);
          return;
        }
        readBox(element);
        return;
      case 'cell':
        readBox(element);
        return;
      case 'heading':
      case 'navigation':
      case 'form':
      case 'button': {
        const outer = place;
        place = placeWithin(outer, kind);
        readBox(element);
        place = outer;
        return;
      }
      case 'article': {
        const outer = owner;
        owner = element;
        readBox(element);
        owner = outer;
        return;
      }
      case 'link':
        readLink(element);
        return;
      case 'break':
        addBreak();
        return;
      case 'apart-block':
        endBlock();
        return;
      case 'apart':
        if (name !== 'input' || element.getAttribute('type') !== 'hidden') addObject();
        return;
    }
  }

  function readLink(element: Element): void {
    crossed = true;
    if (linked || !element.hasAttribute('href')) {
      readChildren(element);
    } else {
      linked = true;
      linkStart = length;
      readChildren(element);
      if (block !== null && linkStart < length) block.links.push([linkStart, length]);
      linked = false;
    }
    crossed = true;
  }

  function readBox(element: Element): void {
    endBlock();
    const wasInlined = inlined.delete(element);
    if (deep === true ? budget <= 0 || depth > MAX_DEPTH : !wasInlined && !deep(element)) {
      if (deep === true) rest.push(element);
      return;
    }
    const outer = box;
    box = element;
    readChildren(element);
    endBlock();
    box = outer;
  }

  /** Reads an element out of the line: the text around it goes on as if it were not there. */
  function readOutOfLine(element: Element, kind: TagKind | undefined, name: string): void {
    const outer = { block, firstPiece, text, further, length, linkStart, lastUnit, lineIsEmpty, crossed, linked };
    block = null;
    firstPiece = pieces;
    text = '';
    further = null;
    length = 0;
    linked ||= kind === 'link' && element.hasAttribute('href');
    if (isBoxKind(kind)) readKind(element, kind, name);
    else readBox(element);
    // Where style puts a box in the line after all, what was begun in it is not ended yet.
    endBlock();
    ({ block, firstPiece, text, further, length, linkStart, lastUnit, lineIsEmpty, crossed, linked } = outer);
  }

  function readSpecial(element: Element, kind: TagKind | undefined, name: string): void {
    const outOfLine = isOutOfLine(element);
    if (kind === 'break') {
      readKind(element, kind, name);
      return;
    }
    if (kind === 'apart' || kind === 'apart-block' || isApart(element)) {
      if (isBoxKind(kind) || kind === 'apart-block') endBlock();
      else if (!outOfLine) addObject();
      return;
    }
    const outerPlace = place;
    const outerLang = lang;
    const outerOwner = owner;
    const role = placeOfRole(element);
    if (role !== null) place = placeWithin(outerPlace, role);
    lang = langOf(element) ?? outerLang;
    if (element.getAttribute('role') === 'article') owner = element;
    const outerFeed = feed;
    if (element.getAttribute('role') === 'feed') feed = element;
    if (outOfLine) readOutOfLine(element, kind, name);
    else if (role === 'button' && kind === undefined) readBox(element);
    else readKind(element, kind, name);
    place = outerPlace;
    lang = outerLang;
    owner = outerOwner;
    feed = outerFeed;
  }

  /** Whether an element whose name says block stands in the line after all: asked only where text touches it. */
  function isInLine(element: Element): boolean {
    return (
      (isTextFrom(element.previousSibling, 'previousSibling') || isTextFrom(element.nextSibling, 'nextSibling')) &&
      isInlineDisplay(markup.display(element))
    );
  }

  if (only === undefined) readChildren(root);
  else {
    for (const child of only) {
      knownBox = child;
      readElement(child);
    }
  }
  endBlock();
  return { blocks, rest, special };
}

function specialElements(root: Box, only: readonly Element[] | undefined): Set<Element> {
  if (only === undefined) return new Set(root.querySelectorAll(SPECIAL_ELEMENTS));
  const special = new Set<Element>();
  for (const child of only) {
    if (child.matches(SPECIAL_ELEMENTS)) special.add(child);
    for (const element of child.querySelectorAll(SPECIAL_ELEMENTS)) special.add(element);
  }
  return special;
}

const NOT_BLANK = /\S/;

/** Whether nothing but white space is in a text. */
export function isBlank(text: string): boolean {
  // Most texts begin with a letter; the rest is faster by the native search than unit by unit.
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 0x80) && !NOT_BLANK.test(text);
}

function isFeed(root: Node): boolean {
  return root.nodeType === 1 && (root as Element).getAttribute('role') === 'feed';
}

/** Whether there is more than white space in a node and the texts that follow it without a gap. */
function isTextFrom(node: Node | null, next: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node; at !== null && at.nodeType === 3; at = at[next]) if (!isBlank((at as Text).data)) return true;
  return false;
}

/** Whether a unit can stand in a word; every unit beyond Latin-1's signs counts. */
export function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 0xbf;
}

/** The index of the piece of a block in which an offset lies; at a seam the piece that begins there. */
export function pieceAt(block: Block, offset: number): number {
  const { starts } = block;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
