/** How the popup speaks to a frame: it calls this in the frame's isolated world, so that no frame has to listen for it. */
import type { FrameAnswer } from '../../messages.ts';

export interface FrameDoor {
  report(): FrameAnswer;
  /** Scrolls to a term and opens its card. */
  reveal(term: number): void;
}

declare global {
  // A property of the frame's isolated world: the web page never sees it.
  var mediglossFrame: FrameDoor | undefined;
}
