/** Every message between contexts, typed. */

import type { Runtime } from 'webextension-polyfill';
import type { MarkupPatch } from './annotator/markup-patch.ts';
import type { DisplayOf, Snapshot, SnapshotReading } from './annotator/snapshot.ts';
import type { Choices } from './choices.ts';
import { api } from './extension-api.ts';
import type { Outline, SentBlock, SentSettings } from './glossary/match/page-reader.ts';
import type { SentDecision } from './glossary/match/sent-decision.ts';
import type { Term } from './glossary/types.ts';
import type { UnderlineStyle } from './settings.ts';

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
export type FrameScript = 'page.js' | 'card.js' | 'elements.js';

/** What the background is asked, with what it answers. */
export interface Questions {
  /** The explanation of a term, by its number. */
  term(number: number): CardTerm;
  /** What the reader has chosen for the pages of a host; '': the frame cannot see it, or its top page has none. */
  choices(host: string): Choices;
  /** Put one of our scripts into the frame that asks. */
  inject(script: FrameScript): void;
  /** The ids of all terms, by their numbers. */
  ids(): readonly string[];
  /** Open an article at the place that explains a term. */
  openReader(place: { readonly article: string; readonly anchor: string }): void;
}

/** A question as it travels. */
export interface Question<K extends keyof Questions = keyof Questions> {
  readonly ask: K;
  readonly about: Parameters<Questions[K]>[0];
}

/** Asks the background. Rejects when it fails, or when the extension was updated under us. */
export async function ask<K extends keyof Questions>(
  question: K,
  ...about: Parameters<Questions[K]>
): Promise<ReturnType<Questions[K]>> {
  return api.runtime.sendMessage({ ask: question, about: about[0] } satisfies Question<K>);
}

/** Opens a port to the background; throws when the extension was updated or taken away. */
export function openPort(name: string): Runtime.Port {
  const port = api.runtime.connect({ name });
  // The browser complains in the page's console of an error that nobody looks at.
  port.onDisconnect.addListener(() => void api.runtime.lastError);
  return port;
}

/** The name of the port by which a frame has its page read. Each question that goes there is answered, in order. */
export const READING_PORT = 'reading';

/**
 * With the host of its top page behind it (as in `choices`), the name of the same port as a frame opens it that nobody knows yet. It tells what it holds and what
 * it adds, until it is told to begin: then the page's script is there, if its terms are to be underlined, and the port is one for reading. All in one, as each
 * question costs a page a millisecond.
 */
export const MEETING_PORT = 'meeting ';

/** What a frame holds, or how that has changed since. Where there is nothing to explain, nothing comes back. */
export type MeetingQuestion =
  /** `null`: the page is better walked. */
  | { readonly snapshot: Snapshot | null }
  /** Of the snapshot's markup, as it was told last. */
  | MarkupPatch;

export type MeetingAnswer =
  /** There is something to explain, or the reader wants nothing here. `read`: what was read of the markup that was told last. */
  | { readonly choices: Choices; readonly read: SnapshotAnswer | null }
  /** Shadow roots of custom elements of these names may hold something. */
  | { readonly hosts: readonly string[] }
  /** It failed, which the background's console tells, or the browser lets nobody in. */
  | null;

/** What a frame has read, and asks to be decided. The background keeps what it read for as long as the port is open. */
export type ReadingQuestion =
  | (Deciding & { readonly snapshot: Snapshot })
  /** The last snapshot, now that these are known. */
  | (Deciding & { readonly displays: readonly DisplayOf[] })
  | { readonly read: readonly SentBlock[] }
  | (Deciding & { readonly decide: Outline });

/** How it is decided. */
interface Deciding {
  readonly settings: SentSettings;
  /** The style of the marks, if the page has yet to get its rules: they come with the answer, should it have something to show. */
  readonly rules: UnderlineStyle | null;
}

/** What was read of a snapshot, and what is to be shown of it if all its blocks are seen. */
export interface SnapshotAnswer {
  readonly snapshot: SnapshotReading;
  readonly decided: SentDecision;
}

/**
 * By the question: what a snapshot tells (`false`: it cannot be read), the places of the names in each block, or what is to be shown. `null`: it failed, which
 * the background's console tells.
 */
export type ReadingAnswer = SnapshotAnswer | false | readonly (readonly number[])[] | SentDecision | null;

/** Is something of the page to be shown, so that its marks need their rules? */
export function showsAny(answer: ReadingAnswer): boolean {
  if (!answer) return false;
  if ('decided' in answer) return answer.decided.shown.length > 0;
  return 'shown' in answer && answer.shown.length > 0;
}

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
  /** An everyday word, one that the reader knows, or one beneath the chosen level: never marked. */
  readonly unmarked: boolean;
}

/** Why nothing is underlined though there are terms: the reader wants it only where they ask, or where the page is about medicine. */
export type Held = 'asked' | 'topic';

/** What a frame says of itself. */
export interface FrameAnswer {
  /** `html`: read as usual. `pdf`, `other`: not a page that can be read. */
  readonly state: 'html' | 'pdf' | 'other';
  /** In reading order. */
  readonly terms: readonly PageTerm[];
  /** `null`: nothing is held back, or not all. */
  readonly held: Held | null;
}
