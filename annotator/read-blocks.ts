/** The blocks of a page with the names in them: met by a snapshot or a walk, read elsewhere, and kept true as the page changes. */
import type { SentSettings } from '../glossary/match/page-reader.ts';
import { domMarkup } from './dom-markup.ts';
import { boxesInView } from './in-view.ts';
import { readTaken } from './read-taken.ts';
import type { Entry, Reading } from './reading.ts';
import { createScan } from './scan.ts';
import { type MetPage, takeSnapshot } from './take-snapshot.ts';
import { SLICE_MS } from './tasks.ts';

/** What is left to do: a walk goes on, answers are on their way, or nothing. */
export type Progress = 'walking' | 'asking' | 'read';

export interface ReadBlocks {
  /** Walks a shadow root, and what is in it; once, until the root leaves the page. */
  add(root: ShadowRoot): void;
  /** Takes note of what changed, and returns the blocks in whose boxes it did; `null` while the page is not known, which is told of it later. */
  note(records: readonly MutationRecord[]): Entry[] | null;
  /** Works for a slice of time. */
  work(): Progress;
  /** Whether the blocks are others, or stand elsewhere, than when this was last asked. */
  takeChanged(): boolean;
  /** Those that are read, in reading order. */
  entries(): Entry[];
  /** Is a block on the page as it is known? */
  has(entry: Entry): boolean;
}

export interface ReadBlocksOptions {
  readonly document: Document;
  readonly reading: Reading;
  /** The page by its snapshot, if that was taken before. */
  readonly met: MetPage | null;
  /** By which it will be decided. */
  readonly settings: () => SentSettings;
  /** Called for each custom element that is met. */
  readonly onHost: (element: Element) => void;
  /** Called when there is work. */
  readonly onWork: () => void;
  /** Called with what came: it is to be taken in, and to be worked on at once. */
  readonly onAnswer: (take: () => void) => void;
  /** Called with what changed while a snapshot was read, now that it can be noted. */
  readonly onMissed: (records: readonly MutationRecord[]) => void;
  /** Called when nobody reads for this page any more. */
  readonly onEnd: () => void;
}

/** A walk that takes longer than so many milliseconds goes where the reader is; by then the browser has laid the page out, which to ask before it has is dear. */
const IN_VIEW_AFTER_MS = 30;

/** How the page comes to be known: not yet, by a snapshot that is being read, or by its blocks. */
type Acquaintance = 'none' | 'asked' | 'made';

export function createReadBlocks(options: ReadBlocksOptions): ReadBlocks {
  const { document, reading, onHost, onWork, onAnswer, onMissed, onEnd } = options;
  const scan = createScan({ markup: domMarkup, onHost, onStale: onWork });
  let acquaintance: Acquaintance = 'none';
  /** What changed since the snapshot was taken. */
  let missed: MutationRecord[] = options.met === null ? [] : [...options.met.missed];
  /** So many questions what stands in new blocks are not answered yet. */
  let unanswered = 0;
  let beganAt: number | null = null;
  /** The walk has been to what the reader sees. */
  let wasInView = false;

  /** Has the page read at once, by a snapshot, or begins to walk it. */
  function meet(): void {
    // A page can take its body away, and put another there.
    if (document.body === null) return;
    const taken = options.met === null ? takeSnapshot(document) : options.met.taken;
    if (taken === null) {
      acquaintance = 'made';
      scan.add(document.body);
      return;
    }
    acquaintance = 'asked';
    readTaken(taken, reading, options.settings(), domMarkup).then(
      (read) =>
        onAnswer(() => {
          acquaintance = 'made';
          if (read !== null) scan.adopt(taken.body, taken.elements, read);
          else if (document.body !== null) scan.add(document.body);
          const records = missed;
          missed = [];
          onMissed(records);
        }),
      onEnd,
    );
  }

  /** On a long page, what the reader sees comes next. */
  function goIntoView(began: number): void {
    const view = document.defaultView;
    if (wasInView || view === null || performance.now() - began < IN_VIEW_AFTER_MS) return;
    wasInView = true;
    scan.hasten(boxesInView(view));
  }

  /** Has new blocks read. */
  function readNew(): void {
    const entries = scan.takeUnread();
    if (entries.length === 0) return;
    unanswered++;
    reading.read(entries).then(
      (places) =>
        onAnswer(() => {
          unanswered--;
          scan.settle(entries, places);
        }),
      onEnd,
    );
  }

  return {
    add: scan.add,
    note(records) {
      if (acquaintance === 'made') return scan.note(records);
      // A snapshot that is yet to be taken will show what changed before it.
      if (acquaintance === 'asked' || options.met !== null) missed.push(...records);
      return null;
    },
    work() {
      beganAt ??= performance.now();
      if (acquaintance === 'none') meet();
      if (acquaintance === 'asked') return 'asking';
      const isWalked = scan.work(performance.now() + SLICE_MS);
      if (!isWalked) goIntoView(beganAt);
      readNew();
      if (!isWalked) return 'walking';
      return unanswered > 0 ? 'asking' : 'read';
    },
    takeChanged: scan.takeChanged,
    entries: () => scan.blocks().filter(({ places }) => places !== null),
    has: scan.has,
  };
}
