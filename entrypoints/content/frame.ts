/** What kind of document this frame holds, and on which site it is. */
import { ask } from '../../messages.ts';

/** `html`: has text to read. `pdf`: the browser's viewer. `other`: an image, a feed, a picture in a frame. */
export type FrameKind = 'html' | 'pdf' | 'other';

/** Frames smaller than this, in CSS pixels, are advertisements and counters: nobody reads them. */
const MIN_FRAME_PX = 64;

export function frameKind(document: Document): FrameKind {
  if (
    document.contentType === 'application/pdf' ||
    document.querySelector(':root > body > embed[type="application/pdf"]')
  ) {
    return 'pdf';
  }
  return document.documentElement instanceof HTMLElement && document.contentType !== 'application/json'
    ? 'html'
    : 'other';
}

/** A frame too small to be read. The top page never is. */
export function isTiny(view: Window): boolean {
  return view.top !== view && (view.innerWidth < MIN_FRAME_PX || view.innerHeight < MIN_FRAME_PX);
}

/** The host name of the page that the reader sees in the address bar; '' for a page without one. */
export async function topHost(view: Window): Promise<string> {
  if (view.top === view) return view.location.hostname;
  const ancestors = view.location.ancestorOrigins;
  const outermost = ancestors?.item(ancestors.length - 1);
  if (outermost && URL.canParse(outermost)) return new URL(outermost).hostname;
  return ask('tabHost');
}
