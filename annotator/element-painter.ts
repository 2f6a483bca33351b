/**
 * Paints marks as elements, for readers who use a screen reader or the Tab key: each `<mark data-medigloss="TERM-ID">` can be focused and has a
 * name and a description. mark.js wraps the letters. It parts a text node but leaves the node itself where it stood, holding the letters
 * before the mark, so a framework that kept a reference still finds it; what else it left is ours, remembered here, and taken
 * away as soon as the page touches the place.
 */
import MarkJs from 'mark.js';
import { type Mark, NO_ELEMENTS } from './marks.ts';
import type { Painter } from './painter.ts';
import type { RangeEnds } from './ranges.ts';
import { parentOf } from './regions.ts';
import { createShadowSheet } from './shadow-sheet.ts';

export interface ElementPainterOptions {
  readonly document: Document;
  /** The id of a mark's term; `null` for an abbreviation that the page defines. */
  readonly idOf: (mark: Mark) => string | null;
  /** The style the user chose, for the rules of the marks. */
  readonly look: string;
  /** What a screen reader says after the marked words. */
  readonly describe: (mark: Mark) => string;
  /** The rules of the marks, for shadow roots; the document has them from whoever paints in it. `null`: none are adopted. */
  readonly sheet: (() => CSSStyleSheet) | null;
  /** For tests: how long a place must have rested, in milliseconds. */
  readonly restMs?: number;
}

/** Text that changed less than so many milliseconds ago may still be growing, and is not marked yet. */
const REST_MS = 2000;

/** After so many changes under its marks a place is left alone: the page is busy there. */
const MAX_RELEASES = 3;

/** An island of Astro that no framework has taken over yet: what a server sent must be found there as it was sent. */
const UNTAKEN = 'astro-island[ssr]';

/** A node of ours behind a text node of the page: a mark, or the text after one. */
interface Piece {
  readonly node: ChildNode;
  readonly text: string;
}

/** A text node of the page that holds marks. */
interface Parted {
  readonly data: string;
  pieces: Piece[];
  /** Marks that begin, go on or end in it. */
  readonly marks: Set<Mark>;
}

export function createElementPainter({
  document,
  idOf,
  describe,
  look,
  sheet,
  restMs = REST_MS,
}: ElementPainterOptions): Painter {
  const parted = new Map<Text, Parted>();
  const painted = new Set<Mark>();
  const markOf = new WeakMap<Element, Mark>();
  const releases = new WeakMap<Node, number>();
  /** When the page was first seen loaded: until then, and for a while, a framework may take over what a server sent. */
  let loadedAt: number | null = null;
  /** When the page last changed something directly in an element. */
  const changedAt = new WeakMap<Node, number>();
  /** Marks that wait for their place to rest. */
  const waiting = new Set<Mark>();
  const shadows = createShadowSheet(sheet);

  function add(mark: Mark): void {
    const { block, range } = mark;
    if ((releases.get(block.box) ?? 0) >= MAX_RELEASES || isInEditor(mark)) return;
    if (!isRested(mark)) {
      waiting.add(mark);
      return;
    }
    const nodes = textsOf(mark);
    const context = contextOf(range);
    if (context === null || nodes.length === 0) return;
    const start = offsetIn(context, range.startContainer, range.startOffset);
    const end = offsetIn(context, range.endContainer, range.endOffset);
    if (start === null || end === null) return;
    for (const node of nodes) {
      if (!parted.has(node)) parted.set(node, { data: node.data, pieces: [], marks: new Set() });
    }
    const next = nodes.map((node) => lastPiece(node).nextSibling);
    new MarkJs(context).markRanges([{ start, length: end - start }], {
      // What lies between two words of a phrase and is no part of it stays as it is.
      filter: (node) =>
        nodes.some((origin) => origin === node || parted.get(origin)?.pieces.some((piece) => piece.node === node)),
      each: (element) => {
        element.removeAttribute('data-markjs');
        element.setAttribute('data-medigloss', idOf(mark) ?? '');
        element.setAttribute('data-medigloss-look', look);
        element.setAttribute('role', 'button');
        element.setAttribute('tabindex', '0');
        element.setAttribute('aria-haspopup', 'dialog');
        element.setAttribute('aria-description', describe(mark));
        markOf.set(element, mark);
        mark.elements = [...mark.elements, element];
      },
    });
    nodes.forEach((node, i) => {
      const known = parted.get(node);
      if (known === undefined) return;
      known.marks.add(mark);
      known.pieces = [];
      for (let at = node.nextSibling; at !== null && at !== next[i]; at = at.nextSibling)
        known.pieces.push({ node: at, text: at.textContent ?? '' });
    });
    painted.add(mark);
  }

  function isRested({ block: { box }, range }: Mark): boolean {
    if (document.readyState !== 'complete' || isUntaken(range.startContainer)) return false;
    loadedAt ??= performance.now();
    const latest = performance.now() - restMs;
    if (loadedAt > latest) return false;
    for (let at: Node | null = range.startContainer.parentNode; at !== null; at = at.parentNode) {
      if ((changedAt.get(at) ?? Number.NEGATIVE_INFINITY) > latest) return false;
      if (at === box) break;
    }
    return true;
  }

  function lastPiece(node: Text): ChildNode {
    return parted.get(node)?.pieces.at(-1)?.node ?? node;
  }

  /** Makes a text node whole again, whatever the page did to it meanwhile. Returns the marks that were in it. */
  function mend(node: Text): ReadonlySet<Mark> {
    const known = parted.get(node);
    if (known === undefined) return new Set();
    parted.delete(node);
    const { data, pieces } = known;
    if (isTakenOver(pieces)) {
      for (const piece of pieces) if (piece.node.nodeType === 1) piece.node.replaceWith(...piece.node.childNodes);
    } else {
      const before = data.slice(0, data.length - pieces.reduce((sum, { text }) => sum + text.length, 0));
      for (const piece of pieces) piece.node.remove();
      // Other text was set by the page, and is all there is now. (Had the page added to what it found, that would look the same: so
      // text that still grows is not marked.)
      if (node.data === before) node.data = data;
    }
    for (const mark of known.marks) {
      painted.delete(mark);
      mark.elements = NO_ELEMENTS;
    }
    return known.marks;
  }

  /** Takes marks down, and with them those that share a text node; returns these. */
  function takeDown(marks: Iterable<Mark>): Mark[] {
    const others = new Set<Mark>();
    for (const mark of marks) {
      for (const node of textsOf(mark)) for (const other of mend(node)) others.add(other);
    }
    // A mark over several nodes leaves none of them half marked.
    for (const mark of others) for (const node of textsOf(mark)) for (const other of mend(node)) others.add(other);
    return [...others];
  }

  return {
    paint(added, removed) {
      for (const mark of removed) waiting.delete(mark);
      const gone = new Set(removed);
      const again = takeDown(removed).filter((mark) => !gone.has(mark));
      for (const mark of [...again, ...added]) {
        if (!painted.has(mark)) add(mark);
      }
      shadows.restore();
    },
    release(records) {
      for (const { target } of records) {
        const element = target.nodeType === 3 ? target.parentNode : target;
        if (element !== null) changedAt.set(element, performance.now());
      }
      if (parted.size === 0) return [];
      const touched = new Set<Mark>();
      for (const [node, { marks }] of parted) {
        if (!records.some((record) => isTouched(node, marks, record))) continue;
        for (const mark of marks) touched.add(mark);
      }
      const released = takeDown(touched);
      for (const box of new Set(released.map(({ block }) => block.box)))
        releases.set(box, (releases.get(box) ?? 0) + 1);
      return released;
    },
    restore() {
      shadows.restore();
      for (const mark of waiting) {
        if (!isRested(mark)) continue;
        waiting.delete(mark);
        add(mark);
      }
    },
    markAt(x, y) {
      for (const root of [document, ...shadows.roots]) {
        const element = root.elementFromPoint(x, y)?.closest('mark[data-medigloss]');
        const mark = element === null || element === undefined ? undefined : markOf.get(element);
        if (mark !== undefined) return mark;
      }
      return null;
    },
    adopt: shadows.adopt,
    clear() {
      for (const node of [...parted.keys()]) mend(node);
      shadows.clear();
      waiting.clear();
    },
  };
}

/**
 * Whether the page has gone through our pieces one by one, as when it takes over markup that a server sent: it has changed one, or taken some away
 * and left others. What is left of them is then its own.
 */
function isTakenOver(pieces: readonly Piece[]): boolean {
  const gone = pieces.filter(({ node }) => node.parentNode === null).length;
  return (gone > 0 && gone < pieces.length) || pieces.some(({ node, text }) => node.textContent !== text);
}

/** Whether a change bears on a text node with marks: in its box, or of all that is around it. */
function isTouched(
  node: Text,
  marks: ReadonlySet<Mark>,
  { type, target, addedNodes, removedNodes }: MutationRecord,
): boolean {
  for (const { block } of marks) {
    if (block.box === target || block.box.contains(target)) return true;
    if (type === 'attributes' && target.contains(block.box)) return true;
  }
  for (const changed of [...addedNodes, ...removedNodes]) if (changed.contains(node)) return true;
  return !node.isConnected;
}

/** Whether a mark stands in an editor that is switched off: what it knows of its text nodes must hold when it is switched on. */
function isInEditor({ range: { startContainer } }: Mark): boolean {
  return startContainer.parentElement?.closest('[contenteditable]') != null;
}

/** Whether a node waits for a framework to take it over. */
function isUntaken(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    if (at.nodeType === 1 && (at as Element).matches(UNTAKEN)) return true;
  }
  return false;
}

/** The page's text nodes under a mark. */
function textsOf({ block, range }: Mark): Text[] {
  const from = block.nodes.indexOf(range.startContainer as Text);
  const to = block.nodes.indexOf(range.endContainer as Text);
  return from === -1 || to === -1 ? [] : block.nodes.slice(from, to + 1);
}

/** The nearest element around both ends of a range. */
function contextOf({ startContainer, endContainer }: RangeEnds): HTMLElement | null {
  for (let at = startContainer.parentElement; at !== null; at = at.parentElement) {
    if (at.contains(endContainer)) return at;
  }
  return null;
}

/** Elements whose text mark.js does not count. */
const UNCOUNTED = 'script,style,title,head,html';

/** A place in a text node as mark.js counts: in units of all text in the context. A parted node goes on in the pieces behind it. */
function offsetIn(context: Element, node: Node, offset: number): number | null {
  const walker = context.ownerDocument.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let at = walker.nextNode() as Text | null; at !== null; at = walker.nextNode() as Text | null) {
    if (at === node) return units + offset;
    if (at.parentElement?.matches(UNCOUNTED) !== true) units += at.length;
  }
  return null;
}
