/**
 * What a content script is given when it starts, in place of WXT's class of the same name: that one carries timers, frames and a watcher of
 * locations into every page, an eighth of the code there, and we ask it for the signal alone (docs/decisions/0002).
 */
import { api } from '../../extension-api.ts';

export class ContentScriptContext {
  /** Aborted when a newer copy of the script starts in the same frame: the extension was updated, or put in again. */
  readonly signal: AbortSignal;

  constructor() {
    const type = `${api.runtime.id}:started`;
    const ends = new AbortController();
    this.signal = ends.signal;
    // Copies of different versions share nothing but the document.
    document.dispatchEvent(new Event(type));
    document.addEventListener(type, () => ends.abort(), { signal: ends.signal });
  }
}
