/** How the always-on script and the card's script, which share a frame's isolated world, speak to each other. */
import type { CardActions, CardContent } from '../../components/Card.tsx';

export interface CardRequest {
  /** The word as the page has it. */
  readonly word: string;
  /** The word's place; asked again whenever the page moves. `null`: it is gone, and the card goes too. */
  readonly place: () => Range | null;
  readonly content: CardContent;
  readonly actions: CardActions;
  /** Chosen by click, tap or key: the card takes the focus and shows a way to close it. */
  readonly pinned: boolean;
}

export interface CardHost {
  /** Makes a card ready that may be shown next; nothing is in the page yet. */
  prepare(request: CardRequest): void;
  /** Shows the card, or changes the one that is open. */
  show(request: CardRequest): void;
  hide(): void;
  /** The rectangle of the open card, in viewport pixels; `null` when none is open. */
  rect(): DOMRect | null;
  /** True when the event comes from within the card. */
  owns(event: Event): boolean;
}

declare global {
  // A property of the frame's isolated world: the page never sees it.
  var mediglossCard: CardHost | undefined;
}
