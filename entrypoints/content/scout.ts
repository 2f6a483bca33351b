/**
 * Finds out whether a frame holds anything for us, and nothing more: a page without terms, which is most pages, pays for this alone.
 * What the terms are, and where, the page's script finds out.
 */
import { shadowRootOf } from '../../annotator/shadow-root-of.ts';
import type { HasTerms } from '../../glossary/match/has-terms.ts';
import { noteAdded } from './added-nodes.ts';
import { createTextQueue } from './text-queue.ts';

/** Characters looked at in one go, which is well under a frame. */
const SLICE_CHARACTERS = 200_000;

/** What a page adds is looked at when it has nothing else to do, and at the latest after so many milliseconds. */
const LATEST_MS = 300;
/** From one look to the next, in milliseconds: each has its price, and of what a busy page adds, much is gone or in one piece by then. */
const AGAIN_MS = 200;

/** `Node` and `NodeFilter` have names for these, and the browser makes both when they are first asked for: in each page, for each extension. */
const ELEMENT = 1;
const TEXT = 3;
const SHOW_ELEMENTS_AND_TEXTS = 0b101;

const EVERYTHING = { subtree: true, childList: true, characterData: true } as const;

/** Elements whose text no reader sees as text. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'code', 'pre', 'title']);

/** Settles when there is something to read, now or in what the page adds later. Never settles otherwise; ends with the signal. */
export function findTerms(document: Document, hasTerms: HasTerms, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    /** What the page has done since the last look. */
    const records: MutationRecord[] = [];
    /** What is still to be looked at. What a busy page adds and takes away again, or adds in pieces, is looked at once or never. */
    const waiting = new Set<Node>([document]);
    let walk: TreeWalker | null = null;
    /** The element that the walk has just entered, if its text is not read. */
    let unread: Element | null = null;
    const texts = createTextQueue(hasTerms);
    let posted = false;
    let lookedAt = 0;

    const observer = new MutationObserver((reported) => {
      records.push(...reported);
      post();
    });
    observer.observe(document, EVERYTHING);
    signal.addEventListener('abort', () => observer.disconnect());

    function post(): void {
      if (posted) return;
      posted = true;
      // Should the clock be set back meanwhile, nothing waits longer.
      const wait = Math.min(AGAIN_MS, lookedAt + AGAIN_MS - Date.now());
      if (wait > 0) setTimeout(whenIdle, wait);
      else whenIdle();
    }

    function whenIdle(): void {
      requestIdleCallback(
        () => {
          posted = false;
          look();
          // A look in more than one go goes on at once.
          if (!posted) lookedAt = Date.now();
        },
        { timeout: LATEST_MS },
      );
    }

    function look(): void {
      if (signal.aborted) return;
      noteAdded(records.splice(0), waiting);
      let left = SLICE_CHARACTERS;
      while (left > 0) {
        const text = next();
        if (text === null) break;
        const { data } = text;
        if (texts.add(data)) {
          end();
          return;
        }
        left -= data.length;
      }
      if (texts.flush()) end();
      else if (left <= 0) post();
    }

    /** The next text that a reader may see; `null` when all is looked at. */
    function next(): Text | null {
      for (;;) {
        const node = walk ? walk.nextNode() : taken();
        if (!node) {
          if (!walk) return null;
          walk = null;
        } else if (node.nodeType === TEXT) {
          // Nearly all texts of a page come from a walk, which has met their element just before if that is one we do not read.
          const isRead = walk ? unread === null || node.parentNode !== unread : isReadIn(node.parentElement);
          if (isRead) return node as Text;
        } else {
          unread = null;
          if (node.nodeType === ELEMENT) lookInto(node as Element);
          walk ??= document.createTreeWalker(node, SHOW_ELEMENTS_AND_TEXTS);
        }
      }
    }

    function taken(): Node | null {
      for (const node of waiting) {
        waiting.delete(node);
        if (node.isConnected) return node;
      }
      return null;
    }

    /** Shadow roots of custom elements are looked at too; those of other elements are the page's script's affair. */
    function lookInto(element: Element): void {
      if (!isReadIn(element)) unread = element;
      const root = element.localName.includes('-') ? shadowRootOf(element) : null;
      if (!root) return;
      waiting.add(root);
      observer.observe(root, EVERYTHING);
    }

    function end(): void {
      observer.disconnect();
      records.length = 0;
      waiting.clear();
      resolve();
    }

    look();
  });
}

function isReadIn(element: Element | null): boolean {
  return element === null || !UNREAD.has(element.localName);
}
