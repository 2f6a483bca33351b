/** Every message between contexts, typed. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Term } from './glossary/types.ts';

/** What a card shows of a term: the term and what it says of its article. */
export interface CardTerm {
  readonly term: Term;
  readonly articleTitle: string;
  /** ISO date. */
  readonly sourcesChecked: string;
  /** The references that the term cites, in a few words each. */
  readonly sources: readonly string[];
}

/** Scripts that are put into a frame on first need. */
export type FrameScript = 'page.js' | 'card.js';

interface Messages {
  /** Asked by a frame: the explanation of a term, by its number. */
  term(number: number): CardTerm;
  /** Asked by a frame: put one of our scripts into it. */
  inject(script: FrameScript): void;
  /** Asked by a frame: open an article at the place that explains a term. */
  openReader(place: { readonly article: string; readonly anchor: string }): void;
  /** Asked by a frame that cannot see its top page: the host name of the tab. */
  tabHost(): string | null;
  /** Told by a frame that came while a popup may be open: connect again. */
  frameReady(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** Name of the port between the popup and every frame of its tab. */
export const POPUP_PORT = 'popup';

/** A term of a frame's page, as the popup lists it. */
export interface PageTerm {
  /** The term's number. */
  readonly term: number;
  /** Its first mention, as the page has it. */
  readonly text: string;
  /** Mentions, hidden ones included. */
  readonly count: number;
  /** True when one of them can be scrolled to. */
  readonly reachable: boolean;
}

/** What a frame tells the popup. */
export interface FrameReport {
  /** Tells frames apart while the popup is open. */
  readonly frame: string;
  readonly top: boolean;
  /** `html`: marked as usual. `off`: Medigloss is off here. `pdf`, `other`: not a page that can be read. */
  readonly state: 'html' | 'off' | 'pdf' | 'other';
  /** In reading order. */
  readonly terms: readonly PageTerm[];
}

/** What the popup asks of a frame: scroll to a term and open its card. */
export interface RevealRequest {
  readonly frame: string;
  readonly term: number;
}
