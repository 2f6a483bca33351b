/** Meets a frame that nobody knows yet: most hold nothing to explain, and hear nothing of us. */
import { type Browser, browser } from 'wxt/browser';
import { patched } from '../../annotator/markup-patch.ts';
import type { Snapshot } from '../../annotator/snapshot.ts';
import { isUnderlined } from '../../choices.ts';
import { type MeetingAnswer, type MeetingQuestion, showsAny } from '../../messages.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import { annotatorSettings } from '../page/annotator-settings.ts';
import { choicesOn } from './choices.ts';
import { lookAt, WALKED } from './first-look.ts';
import { answerBy, forgetSoon, openReaders, putRules } from './page-readings.ts';
import { frameOf, hostOf } from './sender.ts';

/**
 * Looks at what a frame tells by its port, until there is something to explain. Then the page's script is put into it, if its terms are to be underlined; it hears
 * what the reader has chosen, and has its page read by the same port.
 *
 * @param host of the frame's top page; '': its tab tells
 */
export function meet(port: Browser.runtime.Port, host: string): void {
  const { sender } = port;
  const target = sender ? frameOf(sender) : null;
  if (!sender || !target) {
    port.disconnect();
    return;
  }
  const site = host || hostOf(sender);
  const readers = openReaders();
  /** What the frame has told so far. */
  let told: Snapshot | null = null;
  let isMet = false;
  /** The custom elements of which it has heard. */
  let hosts: ReadonlySet<string> = new Set();
  const tell = (answer: MeetingAnswer): void => {
    try {
      port.postMessage(answer);
    } catch {
      // The frame is gone meanwhile.
    }
  };

  async function answer(): Promise<void> {
    const choices = await choicesOn(site);
    const snapshot = told;
    if (isMet) return;
    const looked =
      snapshot === null || choices.off
        ? WALKED
        : lookAt(readers.snapshots.read(snapshot), annotatorSettings(choices), readers);
    if (!looked.found) {
      readers.snapshots.forget();
      // Those that it knows, the frame looks for by itself.
      const isNew = looked.hosts.some((host) => !hosts.has(host));
      hosts = new Set(looked.hosts);
      if (isNew) tell({ hosts: looked.hosts });
      return;
    }
    isMet = true;
    port.onMessage.removeListener(onMessage);
    // Whatever is chosen, the reader may have asked for this page's terms.
    forgetSoon(readers);
    answerBy(port, readers);
    if (isUnderlined(choices)) {
      const { underline } = choices.settings;
      // The usual style's rules are in each page from its beginning.
      if (underline !== DEFAULT_SETTINGS.underline && showsAny(looked.read)) putRules(port, underline);
      await browser.scripting.executeScript({ target: target as NonNullable<typeof target>, files: ['/page.js'] });
    }
    tell({ choices, read: looked.read });
  }

  /** The port is named, and nothing but our always-on script opens it. */
  function onMessage(message: unknown): void {
    const question = message as MeetingQuestion;
    if ('snapshot' in question) told = question.snapshot;
    else if (told !== null) told = { ...told, html: patched(told.html, question) };
    answer().catch((error: unknown) => {
      console.error(error);
      tell(null);
    });
  }

  port.onMessage.addListener(onMessage);
}
