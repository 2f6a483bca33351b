/** A frame has found a term: it gets what it needs to go on. */
import { type Browser, browser } from 'wxt/browser';
import { isUnderlined } from '../../choices.ts';
import { choicesOn } from './choices.ts';
import { readFor } from './page-readings.ts';
import { frameOf, hostOf } from './sender.ts';

/**
 * Puts the page's script into the frame of a port if its terms are to be underlined, then sends what the reader has chosen, and reads the page for it.
 * Closes the port where that cannot be.
 *
 * @param host of the frame's top page; '': its tab tells
 */
export async function begin(port: Browser.runtime.Port, host: string): Promise<void> {
  const { sender } = port;
  const target = sender ? frameOf(sender) : null;
  try {
    if (!sender || !target) throw new Error('It is no frame of a tab that begins');
    const choices = await choicesOn(host || hostOf(sender));
    if (isUnderlined(choices)) {
      const script = browser.scripting.executeScript({ target, files: ['/page.js'] });
      // Meanwhile: opening the glossary takes a background that has just woken some milliseconds.
      readFor(port);
      await script;
    }
    port.postMessage(choices);
  } catch {
    // The frame is gone meanwhile, is none of a tab, or the browser lets nobody in.
    port.disconnect();
  }
}
