/**
 * The blocks of a page with what was read in them, in reading order, kept true as the page changes. A block that did not change is
 * not read again, and stays the same object. Reading itself happens elsewhere: what is new is handed out, and what was read of it comes back.
 */

import { insertInOrder, isNodeBefore } from './block-list.ts';
import { type Block, type Box, type Inlined, type Walk, walkBlocks } from './blocks.ts';
import { createDirty, type Dirty, isBoxElement, isClean, isInside, noteChanges } from './changes.ts';
import type { Markup } from './markup.ts';
import { orderTrees } from './order-trees.ts';
import { partBlock, seamsOf } from './parting.ts';
import type { Entry } from './reading.ts';
import { NO_REGION, type Region, regionOf } from './regions.ts';
import type { SnapshotReading } from './snapshot.ts';
import { partsAsRead, type UnwalkedBlock, unwalkedBlocks } from './unwalked-block.ts';

/** Characters and elements that are walked between two looks at the clock. */
const STEP_UNITS = 20_000;
/** Boxes that are begun in one walk; more would make a long list of what is left. */
const MAX_TOGETHER = 64;

export interface Scan {
  /** Walks a document's body or a shadow root, and what is in it; once, until the root leaves the page. */
  add(root: Element | ShadowRoot): void;
  /** Takes in a document's body as it was read by a snapshot, of elements that may have changed since: what changed is noted next. */
  adopt(body: HTMLElement, elements: ArrayLike<Element>, read: SnapshotReading): void;
  /** Walks boxes next, and what is in them; they are siblings, in order. */
  hasten(boxes: readonly Element[]): void;
  /** Takes note of what changed, and returns the blocks in whose boxes it did. */
  note(records: readonly MutationRecord[]): Entry[];
  /** Works until all is walked or the deadline (on the clock of `performance.now`) is over; true when all is walked. */
  work(deadline: number): boolean;
  /** Whether the blocks are others, or stand elsewhere, than when this was last asked. */
  takeChanged(): boolean;
  /** The blocks that are new since this was last asked, to be read. */
  takeUnread(): readonly Entry[];
  /** Takes what was read of blocks, the places of the names in each. Those that style parts give way to their parts, which are to be read. */
  settle(entries: readonly Entry[], places: readonly (readonly number[])[]): void;
  /** Is a block on the page as it is known? */
  has(entry: Entry): boolean;
  /** All blocks, in reading order, those of a shadow root at its host's place. */
  blocks(): Entry[];
}

export interface ScanOptions {
  readonly markup: Markup;
  /** Called for each custom element that is met. */
  readonly onHost: (element: Element) => void;
  /** Called when a box turns out to be other than it was read: there is work again. */
  readonly onStale: () => void;
}

export function createScan({ markup, onHost, onStale }: ScanOptions): Scan {
  let lastId = 0;
  let unread: Entry[] = [];
  const inlined: Inlined = new WeakSet();
  const entriesOf = new Map<Box, Entry[]>();
  /** The blocks of each tree: the document's, then shadow roots'. */
  const trees = new Map<Node, Entry[]>();
  /** Blocks that were taken out and may come back as they were. */
  const taken = new Map<Box, Entry[]>();
  const dirty: Dirty = createDirty();
  let changed = true;
  /** Elements whose attributes matter, by tree, from walks that are not yet finished. */
  const specialOf = new Map<Node, ReadonlySet<Element>>();
  /** Roots still to be walked, the next one last. */
  const queue: (Element | ShadowRoot)[] = [];

  const known = { hasBlocks: (box: Box) => entriesOf.has(box), inlined };

  function isBox(box: Box): boolean {
    if (box.nodeType === 11) return true;
    const element = box as Element;
    return element === element.ownerDocument.body || (isBoxElement(element) && !inlined.has(element));
  }

  /** Takes out the blocks of what changed, is gone or stands elsewhere, so that those that stay are in order. */
  function takeOut(): void {
    if (isClean(dirty)) return;
    const stillThere = new Set<Node>();
    for (const node of dirty.moved) if (node.isConnected) stillThere.add(node);
    if (dirty.moved.size > 0) changed = true;
    dirty.moved.clear();
    for (const [tree, list] of trees) {
      const kept = list.filter(({ context: { box } }) => {
        const stays =
          !dirty.boxes.has(box) &&
          box.isConnected &&
          !(stillThere.size > 0 && (stillThere.has(box) || isInside(box, stillThere)));
        if (!stays) {
          const entries = entriesOf.get(box);
          if (entries !== undefined) taken.set(box, entries);
          entriesOf.delete(box);
        }
        return stays;
      });
      if (!tree.isConnected) trees.delete(tree);
      else {
        if (kept.length < list.length) trees.set(tree, kept);
        // The root went with its host, which its own observer does not tell.
        if (tree.nodeType === 11 && isInside(tree, stillThere)) queue.push(tree as ShadowRoot);
      }
    }
  }

  /** Has the blocks of a box that was read by a snapshot take their pieces. */
  function walkUnwalked(box: Box): void {
    const entries = entriesOf.get(box);
    // What changed meanwhile, or is gone, has nothing left of what was read.
    if (entries === undefined || dirty.boxes.has(box)) return;
    const region = regionAt(box);
    const walked =
      region === null
        ? []
        : walkBlocks(box, region, {
            markup,
            inlined: { has: (element) => inlined.has(element), add() {}, delete: () => false },
            deep: () => false,
            budget: Number.POSITIVE_INFINITY,
          }).blocks.filter((block) => block.box === box);
    const blocks = entries.map(({ context }) => context as UnwalkedBlock);
    const parts = partsAsRead(
      walked,
      blocks.map(({ length }) => length),
    );
    if (parts !== null) for (const [i, part] of parts.entries()) blocks[i]?.take(part);
    else {
      dirty.boxes.add(box);
      onStale();
    }
  }

  /** Walks the next root, and those after it that have the same parent: one walk for many paragraphs. */
  function walkNext(): void {
    const root = queue.pop();
    if (root === undefined || !root.isConnected) return;
    if (root.nodeType === 11) {
      const region = regionAt(root);
      if (region !== null)
        take(root, walkBlocks(root, region, { markup, inlined, deep: true, budget: STEP_UNITS, onHost }));
      return;
    }
    const parent = root.parentElement ?? root.parentNode;
    if (parent === null || !isBox(root)) return;
    const only = [root as Element];
    for (let next = queue.at(-1); next?.parentNode === parent && only.length < MAX_TOGETHER; next = queue.at(-1)) {
      // What comes out of a walk is taken to be in order.
      if (!isNodeBefore(only.at(-1) ?? root, next)) break;
      queue.pop();
      if (isBox(next)) only.push(next as Element);
    }
    const region = parent.nodeType === 9 ? NO_REGION : regionAt(parent);
    if (region === null) return;
    const tree = parent.getRootNode();
    const special = specialOf.get(tree) ?? null;
    take(tree, walkBlocks(parent, region, { markup, inlined, deep: true, only, special, budget: STEP_UNITS, onHost }));
  }

  function take(tree: Node, { blocks, rest, special }: Walk): void {
    // As long as the page does not change, what the first walk looked for serves the rest.
    if (rest.length > 0 && special !== null && !specialOf.has(tree)) specialOf.set(tree, special);
    for (let i = rest.length - 1; i >= 0; i--) queue.push(rest[i] as Element);
    accept(blocks);
  }

  function walkBox(box: Box): void {
    const region = regionAt(box);
    const lines = dirty.lines;
    const deep = (element: Element): boolean => isInside(element, lines);
    // What was a box until now holds no blocks of its own any more, and boxes in it are new.
    const onInlined = (element: Element): void => {
      forget(element);
      lines.add(element);
    };
    const blocks =
      region === null
        ? []
        : walkBlocks(box, region, { markup, inlined, deep, budget: STEP_UNITS, onHost, onInlined }).blocks;
    if (!blocks.some((block) => block.box === box)) forget(box);
    accept(blocks);
  }

  function forget(box: Box): void {
    const entries = entriesOf.get(box);
    if (entries === undefined) return;
    entriesOf.delete(box);
    changed = true;
    replace(box, entries, []);
  }

  /** Takes fresh blocks in, each box's in place of those it had. */
  function accept(blocks: readonly Block[]): void {
    const fresh: Entry[] = [];
    const parts: Entry[] = [];
    const boxes = new Map<Box, Entry[]>();
    const claimed = new Set<Entry>();
    for (const block of blocks) {
      const before = entriesOf.get(block.box) ?? taken.get(block.box);
      const found = before === undefined ? [toEntry(block)] : enterAgain(block, before, claimed);
      const entries = boxes.get(block.box);
      // Most boxes have one block, which comes in a list of its own.
      if (entries === undefined) boxes.set(block.box, found);
      for (const entry of found) {
        entries?.push(entry);
        (entry === found[0] ? fresh : parts).push(entry);
      }
    }
    const gone = new Set<Entry>();
    for (const [box, entries] of boxes) {
      const before = entriesOf.get(box) ?? taken.get(box);
      if (before !== undefined && before.length !== entries.length) changed = true;
      for (const entry of entriesOf.get(box) ?? []) gone.add(entry);
      entriesOf.set(box, entries);
      taken.delete(box);
    }
    const first = fresh[0];
    if (first === undefined) return;
    const tree = first.context.box.getRootNode();
    const list = trees.get(tree) ?? [];
    const kept = gone.size === 0 ? list : list.filter((entry) => !gone.has(entry));
    insertInOrder(kept, fresh);
    // A box out of the line within a block that was parted stands between its parts.
    for (const part of parts) insertInOrder(kept, [part]);
    trees.set(tree, kept);
  }

  function replace(box: Box, before: readonly Entry[], after: readonly Entry[]): void {
    const tree = box.getRootNode();
    const gone = new Set(before);
    const kept = (trees.get(tree) ?? []).filter((entry) => !gone.has(entry));
    insertInOrder(kept, after);
    trees.set(tree, kept);
  }

  function toEntry(block: Block): Entry {
    changed = true;
    const entry: Entry = { id: ++lastId, context: block, places: null };
    unread.push(entry);
    return entry;
  }

  /** What was read of a block of the same text serves again, once; where its pieces are the same too, it is the same block. */
  function enterAgain(block: Block, before: readonly Entry[], claimed: Set<Entry>): Entry[] {
    const alike = before.filter((entry) => !claimed.has(entry) && isSameReading(entry.context, block));
    const same = alike.find((entry) => isSamePieces(entry.context, block)) ?? alike[0];
    if (same === undefined) return [toEntry(block)];
    claimed.add(same);
    const { id, places } = same;
    // What came between its pieces may part them.
    const seams = places && seamsOf(block, places, markup);
    if (seams) return partBlock(block, seams).map(toEntry);
    if (isSamePieces(same.context, block)) return [same];
    if (places === null) return [toEntry(block)];
    changed = true;
    return [{ id, context: block, places }];
  }

  /** Puts its parts at the place of a block that style parts. */
  function part(entry: Entry, seams: readonly number[]): void {
    const { box } = entry.context;
    const parts = partBlock(entry.context, seams).map(toEntry);
    const own = entriesOf.get(box) ?? [];
    own.splice(own.indexOf(entry), 1, ...parts);
    const [first, ...others] = parts;
    const list = trees.get(box.getRootNode());
    if (list === undefined || first === undefined) return;
    list[list.indexOf(entry)] = first;
    // A box out of the line within the block stands between its parts.
    for (const other of others) insertInOrder(list, [other]);
  }

  function has(entry: Entry): boolean {
    return entriesOf.get(entry.context.box)?.includes(entry) ?? false;
  }

  /** Leaves out boxes that a root yet to be walked holds. */
  function tidy(): void {
    if (dirty.roots.size > 0) {
      const roots: Element[] = [];
      for (const root of dirty.roots) if (!isInside(root, dirty.roots)) roots.push(root);
      queue.push(...roots.reverse());
      dirty.roots.clear();
    }
    if (queue.length === 0 || dirty.boxes.size === 0) return;
    const roots = new Set<Node>(queue);
    for (const box of dirty.boxes) if (roots.has(box) || isInside(box, roots)) dirty.boxes.delete(box);
  }

  return {
    add(root) {
      const tree = root.getRootNode();
      if (trees.has(tree)) return;
      trees.set(tree, []);
      queue.push(root);
    },
    adopt(body, elements, read) {
      const elementAt = (order: number): HTMLElement => (elements[order] as HTMLElement | undefined) ?? body;
      const list: Entry[] = [];
      for (const { context, places } of unwalkedBlocks(read, elementAt, walkUnwalked)) {
        const { box } = context;
        const entry: Entry = { id: ++lastId, context, places };
        list.push(entry);
        const entries = entriesOf.get(box);
        if (entries === undefined) entriesOf.set(box, [entry]);
        else entries.push(entry);
      }
      for (const order of read.inlined) inlined.add(elementAt(order));
      trees.set(body.getRootNode(), list);
      changed = true;
      for (const order of read.hosts) onHost(elementAt(order));
    },
    hasten(boxes) {
      queue.push(...[...boxes].reverse());
    },
    note(records) {
      specialOf.clear();
      const touched: Entry[] = [];
      for (const box of noteChanges(records, dirty, known))
        touched.push(...(entriesOf.get(box) ?? taken.get(box) ?? []));
      return touched;
    },
    work(deadline) {
      takeOut();
      tidy();
      for (const box of dirty.boxes) {
        dirty.boxes.delete(box);
        // What has come to stand in the line meanwhile is read with the line.
        if (box.isConnected && isBox(box)) walkBox(box);
        if (performance.now() >= deadline) return false;
      }
      dirty.lines.clear();
      while (queue.length > 0) {
        walkNext();
        if (queue.length > 0 && performance.now() >= deadline) return false;
      }
      specialOf.clear();
      if (taken.size > 0) changed = true;
      taken.clear();
      return isClean(dirty);
    },
    takeChanged() {
      const was = changed;
      changed = false;
      return was;
    },
    takeUnread() {
      const fresh = unread;
      unread = [];
      return fresh;
    },
    settle(entries, places) {
      entries.forEach((entry, i) => {
        const own = places[i] ?? [];
        entry.places = own;
        // What is not on the page as it was read has its seams judged when it is walked again.
        const seams = own.length > 0 && has(entry) ? seamsOf(entry.context, own, markup) : null;
        if (seams !== null) part(entry, seams);
      });
    },
    has,
    blocks() {
      return orderTrees(trees);
    },
  };

  function regionAt(box: Box): Region | null {
    return regionOf(box.nodeType === 11 ? (box as ShadowRoot).host : (box as Element));
  }
}

function isSamePieces(a: Block, b: Block): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i]) &&
    a.starts.every((start, i) => start === b.starts[i])
  );
}

/** Would reading the one block yield what reading the other did? */
function isSameReading(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.place === b.place &&
    a.lang === b.lang &&
    a.owner === b.owner &&
    a.links.length === b.links.length &&
    a.links.every(([start, end], i) => start === b.links[i]?.[0] && end === b.links[i]?.[1])
  );
}
