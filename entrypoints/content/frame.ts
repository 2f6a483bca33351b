/** What kind of document this frame holds, and on which site it is. */
import type { FrameAnswer } from '../../messages.ts';

/** Frames smaller than this, in CSS pixels, are advertisements and counters: nobody reads them. */
const MIN_FRAME_PX = 64;

/** Whether the document is made of elements with text. Asked at every start, so it only looks at a word. */
export function isHtml({ contentType }: Document): boolean {
  return contentType.includes('html');
}

export function frameKind(document: Document): FrameAnswer['state'] {
  const isViewer =
    document.contentType === 'application/pdf' ||
    document.querySelector(':root > body > embed[type="application/pdf"]') !== null;
  if (isViewer) return 'pdf';
  return isHtml(document) ? 'html' : 'other';
}

/** Settles when the frame is large enough to be read, which the top page always is. */
export function untilReadable(view: Window): Promise<void> {
  if (!isTiny(view)) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (isTiny(view)) return;
      view.removeEventListener('resize', look);
      resolve();
    };
    view.addEventListener('resize', look, { passive: true });
  });
}

function isTiny(view: Window): boolean {
  return view.top !== view && (view.innerWidth < MIN_FRAME_PX || view.innerHeight < MIN_FRAME_PX);
}

/** The host name of the page that the reader sees in the address bar; '' for a page without one, and where this frame cannot see it. */
export function topHost(view: Window): string {
  if (view.top === view) return view.location.hostname;
  const ancestors = view.location.ancestorOrigins;
  const outermost = ancestors?.item(ancestors.length - 1);
  if (outermost && URL.canParse(outermost)) return new URL(outermost).hostname;
  return '';
}
