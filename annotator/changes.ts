/**
 * From what a MutationObserver reports to what must be read again. Nothing is read here: what is dirty is kept until it
 * is done, so a burst loses nothing however it is cut into reports.
 */
import { type Box, type Inlined, isBlank } from './blocks.ts';
import { isOutOfLine, parentOf, placeOfRole, SPECIAL_ATTRIBUTES, SPECIAL_ELEMENTS } from './regions.ts';
import { CARD_TAG } from './shadow-root-of.ts';
import { isBoxKind, isUnreadKind, TAGS } from './tags.ts';

/** What must be read again. */
export interface Dirty {
  /** Boxes whose own blocks may have changed. */
  readonly boxes: Set<Box>;
  /** Elements to be read with all that is in them. */
  readonly roots: Set<Element>;
  /** Elements in the line that are new: boxes inside them are new too. */
  readonly lines: Set<Element>;
  /** Elements that were taken away, moved or given another meaning: blocks inside them do not stand as they did. */
  readonly moved: Set<Node>;
}

export function createDirty(): Dirty {
  return { boxes: new Set(), roots: new Set(), lines: new Set(), moved: new Set() };
}

export function isClean(dirty: Dirty): boolean {
  return dirty.boxes.size === 0 && dirty.roots.size === 0 && dirty.moved.size === 0;
}

/** What of the page is followed. `reveal` adds the attributes by which pages show what was hidden. */
export function observerOptions(reveal: boolean): MutationObserverInit {
  return {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: reveal ? [...SPECIAL_ATTRIBUTES, 'open', 'class', 'style'] : [...SPECIAL_ATTRIBUTES, 'open'],
  };
}

/** Does a record tell of nothing but our own card, which stands right in the root or in an open dialog (`entrypoints/card/host.tsx`)? */
export function isOfCard(record: MutationRecord): boolean {
  if (record.type !== 'childList' || !mayHoldCard(record.target)) return false;
  return [...record.addedNodes, ...record.removedNodes].every(({ nodeName }) => nodeName.toLowerCase() === CARD_TAG);
}

function mayHoldCard(target: Node): boolean {
  return target === target.ownerDocument?.documentElement || target.nodeName === 'DIALOG';
}

/**
 * Adds what the reports say to what is dirty, and returns the boxes that they touch. `hasBlocks` tells whether a box has blocks of its own
 * now, `inlined` which elements stand in the line against their names; one that comes or goes has yet to be judged where it is.
 */
export function noteChanges(
  records: readonly MutationRecord[],
  dirty: Dirty,
  known: { readonly hasBlocks: (box: Box) => boolean; readonly inlined: Inlined },
): Set<Box> {
  const touched = new Set<Box>();
  const isBox = (element: Element): boolean => isBoxElement(element) && !known.inlined.has(element);

  function touch(node: Node): void {
    const box = boxOf(node, isBox);
    // What was a box until this change has blocks too.
    for (let at: Node | null = node; at !== null && at !== box; at = at.parentNode) {
      if (at.nodeType === 1 && known.hasBlocks(at as Element)) touched.add(at as Element);
    }
    if (box === null) return;
    touched.add(box);
    dirty.boxes.add(box);
  }

  function noteChild(child: Node, parent: Node, added: boolean): void {
    const isElement = child.nodeType === 1;
    if (!isElement && child.nodeType !== 3) return;
    if (isElement) {
      const element = child as Element;
      const kind = TAGS.get(element.localName);
      if (kind === 'silent') return;
      if (!added) dirty.moved.add(element);
      if (isBoxElement(element)) {
        if (added) dirty.roots.add(element);
        known.inlined.delete(element);
        const box = boxOf(parent, isBox);
        // Its coming or going parts or joins the text around it, if there is any.
        if (box !== null && known.hasBlocks(box)) touch(parent);
        return;
      }
      if (added && element.firstElementChild !== null) dirty.lines.add(element);
    } else if (isBlank((child as Text).data)) {
      const box = boxOf(parent, isBox);
      if (box === null || !known.hasBlocks(box)) return;
    }
    touch(parent);
  }

  for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
    if (type === 'characterData') {
      if (target.parentNode !== null) touch(target.parentNode);
    } else if (type === 'childList') {
      for (let i = 0; i < removedNodes.length; i++) noteChild(removedNodes[i] as Node, target, false);
      for (let i = 0; i < addedNodes.length; i++) noteChild(addedNodes[i] as Node, target, true);
    } else if (attributeName !== null && SPECIAL_ATTRIBUTES.includes(attributeName)) {
      const element = target as Element;
      dirty.moved.add(element);
      dirty.lines.add(element);
      dirty.roots.add(element);
      if (known.hasBlocks(element)) touched.add(element);
      if (element.parentNode !== null) touch(element.parentNode);
    }
  }
  return touched;
}

/** Whether an element has blocks of its own, by its name and attributes. */
export function isBoxElement(element: Element): boolean {
  const kind = TAGS.get(element.localName);
  if (isBoxKind(kind)) return true;
  if (isUnreadKind(kind)) return false;
  if (!element.hasAttributes() || !element.matches(SPECIAL_ELEMENTS)) return false;
  return isOutOfLine(element) || (kind === undefined && placeOfRole(element) === 'button');
}

/** The box that a node's text belongs to: itself or the nearest around it; `null` where text is not read at all. */
function boxOf(node: Node, isBox: (element: Element) => boolean): Box | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nodeType === 11) return at as ShadowRoot;
    if (at.nodeType !== 1) return null;
    const element = at as Element;
    if (isBox(element)) return element;
    if (isUnreadKind(TAGS.get(element.localName))) return null;
  }
  return null;
}

/** Whether a node stands inside another of the set. */
export function isInside(node: Node, set: ReadonlySet<Node>): boolean {
  if (set.size === 0) return false;
  for (let at = parentOf(node); at !== null; at = parentOf(at)) if (set.has(at)) return true;
  return false;
}
