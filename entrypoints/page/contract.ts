/** How the always-on script and the page's script, which share a frame's isolated world, speak to each other. */
import type { Direction } from '../../annotator/step.ts';
import type { MetPage } from '../../annotator/take-snapshot.ts';
import type { Choices } from '../../choices.ts';
import type { PageTerm, SnapshotAnswer } from '../../messages.ts';
import type { Port } from './background-reading.ts';

/** A page that the background has read by its snapshot. */
export interface ReadPage {
  readonly met: MetPage;
  readonly answer: SnapshotAnswer;
}

export interface PageOptions {
  readonly view: Window;
  readonly choices: Choices;
  /** An open port to the background, all of whose questions are answered; `null`: one is to be opened. */
  readonly port: Port | null;
  /** What was read of the page by that port. */
  readonly read: ReadPage | null;
  /** Aborted when the site is switched off, or the extension updated or taken away: then no trace is left. */
  readonly signal: AbortSignal;
}

/** A page that is being annotated. */
export interface Page {
  /** As the popup lists them. */
  terms(): PageTerm[];
  /** Scrolls to a term and opens its card. */
  reveal(term: number): void;
  /** True when nothing is underlined because the page is not about medicine. */
  isHeld(): boolean;
  /** How many places are underlined. */
  marks(): number;
  /** Opens the card of the next or the previous of them. */
  step(direction: Direction): void;
  setChoices(choices: Choices): void;
}

declare global {
  // A property of the frame's isolated world: the web page never sees it.
  var mediglossStartPage: ((options: PageOptions) => Page) | undefined;
}
