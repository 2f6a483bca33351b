/** The tab's frames, asked by the popup for as long as it is open. */
import { browser } from 'wxt/browser';
import type { FrameReport } from '../../components/popup-view.ts';
import '../content/contract.ts';

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
