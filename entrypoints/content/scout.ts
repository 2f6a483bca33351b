/**
 * Finds out whether a frame holds anything for us, and nothing more: a page without terms, which is most pages, pays for this alone.
 * What the terms are, and where, the page's script finds out.
 */
import { shadowRootOf } from '../../annotator/shadow-root-of.ts';
import type { HasTerms } from '../../glossary/match/has-terms.ts';

/** Characters looked at in one go; at some 50 MB/s a slice is well under a frame. */
const SLICE_CHARACTERS = 200_000;

const EVERYTHING = { subtree: true, childList: true, characterData: true } as const;

/** Elements whose text no reader sees as text. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'code', 'pre', 'title']);

/** Settles when there is something to read, now or in what the page adds later. Never settles otherwise; ends with the signal. */
export function findTerms(document: Document, hasTerms: HasTerms, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    /** What is still to be looked at. */
    const waiting: Node[] = [document];
    let walk: TreeWalker | null = null;
    /** Texts in a row: a name may go over inline elements, as in "radio<b>frequency</b> ablation". */
    let joined = '';
    let posted = false;

    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') waiting.push(target);
        else waiting.push(...addedNodes);
      }
      look();
    });
    observer.observe(document, EVERYTHING);
    signal.addEventListener('abort', () => observer.disconnect());

    function look(): void {
      if (posted) return;
      let left = SLICE_CHARACTERS;
      while (left > 0 && !signal.aborted) {
        const text = next();
        if (text === null) {
          if (hasTerms(joined)) end();
          joined = '';
          return;
        }
        if (hasTerms(text)) {
          end();
          return;
        }
        joined += text;
        left -= text.length;
      }
      if (hasTerms(joined)) {
        end();
        return;
      }
      joined = '';
      posted = true;
      setTimeout(() => {
        posted = false;
        look();
      });
    }

    /** The next text that a reader may see; `null` when all is looked at. */
    function next(): string | null {
      for (;;) {
        const node = walk ? walk.nextNode() : null;
        if (!node) {
          const root = waiting.pop();
          walk = null;
          if (!root) return null;
          if (root instanceof Text) return isUnread(root) ? '' : root.data;
          for (const inner of shadowRootsIn(root)) {
            waiting.push(inner);
            observer.observe(inner, EVERYTHING);
          }
          walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        } else if (!isUnread(node)) {
          return (node as Text).data;
        }
      }
    }

    function end(): void {
      observer.disconnect();
      waiting.length = 0;
      resolve();
    }

    look();
  });
}

function isUnread({ parentElement }: Node): boolean {
  return UNREAD.has(parentElement?.localName ?? '');
}

/** Shadow roots of the custom elements in a tree; those of other elements are the page's script's affair. */
function shadowRootsIn(root: Node): ShadowRoot[] {
  if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return [];
  const roots: ShadowRoot[] = [];
  const elements = root instanceof Element ? [root, ...root.querySelectorAll('*')] : root.querySelectorAll('*');
  for (const element of elements) {
    const inner = element.localName.includes('-') ? shadowRootOf(element) : null;
    if (inner) roots.push(inner);
  }
  return roots;
}
