/**
 * Finds out whether a frame holds anything for us, and nothing more: a page without terms, which is most pages, pays for this alone.
 * What the terms are, and where, the page's script finds out.
 */
import { shadowRootOf } from '../../annotator/shadow-root-of.ts';
import type { HasTerms } from '../../glossary/match/has-terms.ts';
import { noteAdded } from './added-nodes.ts';
import { isReadIn, readableTexts } from './readable-texts.ts';
import { createTextQueue } from './text-queue.ts';

/** Characters looked at in one go, which is well under a frame. */
const SLICE_CHARACTERS = 200_000;

/** What a page adds is looked at when it has nothing else to do, and at the latest after so many milliseconds. */
const LATEST_MS = 300;
/** From one look to the next, in milliseconds: each has its price, and of what a busy page adds, much is gone or in one piece by then. */
const AGAIN_MS = 200;

/** `Node` has a name for it, and the browser makes that when it is first asked for: in each page, for each extension. */
const TEXT = 3;

const EVERYTHING = { subtree: true, childList: true, characterData: true } as const;

/** Settles when there is something to read, now or in what the page adds later. Never settles otherwise; ends with the signal. */
export function findTerms(document: Document, hasTerms: HasTerms, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    /** What the page has done since the last look. */
    const records: MutationRecord[] = [];
    /** What is still to be looked at. What a busy page adds and takes away again, or adds in pieces, is looked at once or never. */
    const waiting = new Set<Node>([document]);
    /** The rest of what is looked at just now. */
    let walk: (() => Text | null) | null = null;
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
        const text = walk?.() ?? null;
        if (text !== null) return text;
        walk = null;
        const node = taken();
        if (node === null) return null;
        if (node.nodeType === TEXT) {
          if (isReadIn(node.parentNode)) return node as Text;
        } else if ('querySelectorAll' in node) {
          // So it is an element, the document or a root: what may hold texts.
          const root = node as ParentNode & Node;
          walk = readableTexts(root, lookInto);
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
      const root = shadowRootOf(element);
      if (root === null) return;
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
