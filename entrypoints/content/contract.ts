/** How the popup and the background speak to a frame: they call this in the frame's isolated world, so that no frame has to listen for it. */
import type { Direction } from '../../annotator/step.ts';
import type { FrameAnswer } from '../../messages.ts';

export interface FrameDoor {
  report(): FrameAnswer;
  /** Underlines terms, whatever the setting says, for as long as the page stays. */
  underline(): void;
  /** What the reader has chosen is not what it was. */
  choicesChanged(): void;
  /** Scrolls to a term and opens its card. */
  reveal(term: number): void;
  /** How many places are underlined. */
  marks(): number;
  /** Opens the card of the next or the previous of them. */
  step(direction: Direction): void;
}

declare global {
  // A property of the frame's isolated world: the web page never sees it.
  var mediglossFrame: FrameDoor | undefined;
}
