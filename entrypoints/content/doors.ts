/** A tab's frames, as the popup and the background ask them: by calling what each has in its isolated world. */
import { browser } from 'wxt/browser';
import type { Direction } from '../../annotator/step.ts';
import type { FrameReport } from '../../components/popup-view.ts';
import './contract.ts';

/** The number of a tab's top page among its frames. */
const TOP = 0;

/** What the frames of a tab say, those that have our script; `null` when the browser lets nobody in. */
export async function askFrames(tabId: number): Promise<readonly FrameReport[] | null> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.mediglossFrame?.report() ?? null,
    });
    return answers.flatMap(({ frameId, result }) =>
      result ? [{ ...result, frame: frameId, top: frameId === TOP }] : [],
    );
  } catch {
    return null;
  }
}

/** Scrolls a frame to a term and opens its card there. */
export async function revealIn(tabId: number, frame: number, term: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    func: (number: number) => globalThis.mediglossFrame?.reveal(number),
    args: [term],
  });
}

/** Tells all frames that the reader has chosen something else. Those that the browser lets nobody into have no script of ours either. */
export async function tellChoicesChanged(): Promise<void> {
  // What was put away to save memory is loaded anew when it is looked at again, and asks then.
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    if (id === undefined) continue;
    browser.scripting
      .executeScript({
        target: { tabId: id, allFrames: true },
        func: () => globalThis.mediglossFrame?.choicesChanged(),
      })
      .catch(() => undefined);
  }
}

/** Underlines the terms of all frames that are there now, whatever the setting says. */
export async function underlineIn(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => globalThis.mediglossFrame?.underline(),
  });
}

/** A frame that the keys may mean. */
export interface MarkedFrame {
  /** The browser's number for it; the top page's is 0. */
  readonly frame: number;
  /** How many places are underlined in it. */
  readonly marks: number;
  /** It, and no frame within it, has the focus. */
  readonly hasFocus: boolean;
}

/** The frames of a tab with their marks. Rejects when the browser lets nobody in. */
export async function marksIn(tabId: number): Promise<readonly MarkedFrame[]> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => ({
      marks: globalThis.mediglossFrame?.marks() ?? 0,
      hasFocus: document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? ''),
    }),
  });
  return answers.flatMap(({ frameId, result }) => (result ? [{ frame: frameId, ...result }] : []));
}

/** Opens the card of the next or the previous underlined term of a frame. */
export async function stepIn(tabId: number, frame: number, direction: Direction): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    func: (direction: Direction) => globalThis.mediglossFrame?.step(direction),
    args: [direction],
  });
}

/** Newer than our oldest browsers, and not in TypeScript's library. */
interface DocumentThatSays extends Document {
  ariaNotify?(sentence: string): void;
}

/** Lets a screen reader say a sentence; nothing is seen, and nothing is put into the page. Silent in a browser that cannot. */
export async function sayIn(tabId: number, sentence: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (sentence: string) => {
      (document as DocumentThatSays).ariaNotify?.(sentence);
    },
    args: [sentence],
  });
}
