/**
 * What a content script is given when it starts, in place of WXT's class of the same name: that one carries timers, frames and a watcher of
 * locations into every page, an eighth of the code there, and we ask it for the signal alone (docs/decisions/0002).
 */
/** Different versions share nothing but the document. */
const STARTED = 'medigloss:started';

/** Ends the copies of the script that run in this frame. Put into frames alone as well, so it stands by itself. */
export function endCopies(): void {
  document.dispatchEvent(new Event('medigloss:started'));
}

export class ContentScriptContext {
  #signal: AbortSignal | null = null;

  constructor() {
    // In Chromium no copy comes but by the background, which does this before: to dispatch its first event costs a page a quarter of a millisecond.
    if (import.meta.env.FIREFOX) endCopies();
  }

  /**
   * Aborted when a newer copy of the script starts in the same frame: the extension was updated, or put in a second time. It is made when it is first asked for: in a page
   * where there is nothing to end yet, half a millisecond. Who asks for it after it should have been aborted finds no background any more.
   */
  get signal(): AbortSignal {
    if (this.#signal === null) {
      const ends = new AbortController();
      document.addEventListener(STARTED, () => ends.abort(), { signal: ends.signal });
      this.#signal = ends.signal;
    }
    return this.#signal;
  }
}
