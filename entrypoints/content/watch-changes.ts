/** Follows a page of which nothing is known but that it holds nothing for us, and looks at it now and then as long as it changes. */

/** A look waits until the page has nothing else to do, and at most so many milliseconds. */
const LATEST_MS = 300;
/** From one look to the next, in milliseconds, at first and as long as a page goes on changing: each has its price. */
const GAP_MS = 200;
const LONGEST_GAP_MS = 800;

const EVERYTHING = { subtree: true, childList: true, characterData: true } as const;

export interface Watch {
  /** Follows a shadow root as well, until it has left the page. */
  add(root: ShadowRoot): void;
  /** Follows nothing any more, and gives all that changed since the beginning; `null` where that is not known any more. */
  end(): MutationRecord[] | null;
}

/**
 * Calls `look` some time after a document has changed. Until the first time, it is known what changed. From then on the browser need not make records of
 * it: after the first change it is not observed before it has been looked at, as records are most of what it costs to follow a busy page. Ends with the signal.
 */
export function watchChanges(document: Document, look: () => void, signal: AbortSignal): Watch {
  const roots = new Set<Document | ShadowRoot>([document]);
  let records: MutationRecord[] | null = [];
  let posted = false;
  let hasEnded = false;
  let lookedAt = Date.now();
  let gap = GAP_MS;

  const observer = new MutationObserver((reported) => {
    if (records === null) observer.disconnect();
    else records.push(...reported);
    post();
  });
  observer.observe(document, EVERYTHING);
  signal.addEventListener('abort', end);

  function post(): void {
    if (posted) return;
    posted = true;
    // Should the clock be set back meanwhile, nothing waits longer.
    const wait = Math.min(gap, lookedAt + gap - Date.now());
    if (wait > 0) setTimeout(whenIdle, wait);
    else whenIdle();
  }

  function whenIdle(): void {
    requestIdleCallback(
      () => {
        posted = false;
        if (hasEnded) return;
        const now = Date.now();
        gap = now - lookedAt < 2 * gap + LATEST_MS ? Math.min(2 * gap, LONGEST_GAP_MS) : GAP_MS;
        lookedAt = now;
        records = null;
        for (const root of roots) {
          if (root.isConnected) observer.observe(root, EVERYTHING);
          else roots.delete(root);
        }
        look();
      },
      { timeout: LATEST_MS },
    );
  }

  function end(): MutationRecord[] | null {
    const all = records && [...records, ...observer.takeRecords()];
    hasEnded = true;
    records = null;
    observer.disconnect();
    return all;
  }

  return {
    add(root) {
      roots.add(root);
      observer.observe(root, EVERYTHING);
    },
    end,
  };
}
