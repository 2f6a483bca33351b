/**
 * What a content script is given when it starts, in place of WXT's class of the same name: that one carries timers, frames and a watcher of
 * locations into every page, an eighth of the code there, and we ask it for the signal alone (docs/decisions/0002).
 */
/** Told by each copy to those before it: different versions share nothing but the document. */
const STARTED = 'medigloss:started';

export class ContentScriptContext {
  /** Aborted when a newer copy of the script starts in the same frame: the extension was updated, or put in a second time. */
  readonly signal: AbortSignal;

  constructor() {
    const ends = new AbortController();
    this.signal = ends.signal;
    document.dispatchEvent(new Event(STARTED));
    document.addEventListener(STARTED, () => ends.abort(), { signal: ends.signal });
  }
}
