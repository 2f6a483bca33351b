/**
 * A page and its marks: the one face of this room.
 *
 * `createAnnotator` walks the page in slices, keeps what is known of it true while the page changes, and shows the mentions that are decided
 * on. It knows no glossary and no extension: who reads and decides comes from outside.
 *
 * ```ts
 * const annotator = createAnnotator({ document, reading, settings, sheet, signal, onChange });
 * annotator.mentions();            // for the popup: each term once, with its count
 * const mark = annotator.markAt(event.clientX, event.clientY);
 * annotator.rangeOf(mark);         // where the card is placed
 * annotator.reveal(mark);          // scrolls to it, opens what is closed around it
 * annotator.setSettings(settings); // decides again, reads nothing
 * ```
 *
 * When the signal aborts, the marks are down and nothing of it is left on the page.
 */
import type { Decided, SentSettings } from '../glossary/match/page-reader.ts';
import type { Block } from './blocks.ts';
import { isOfCard, observerOptions } from './changes.ts';
import { domMarkup } from './dom-markup.ts';
import { NO_MARKS, nextMarks, withoutMarks } from './mark-list.ts';
import { type Mark, rangeOf } from './marks.ts';
import type { Painter } from './painter.ts';
import { pickPainter } from './pick-painter.ts';
import { toRange, toRangeEnds } from './ranges.ts';
import { createReadBlocks } from './read-blocks.ts';
import { type Entry, hasNames, type Reading } from './reading.ts';
import { revealRange } from './reveal.ts';
import { createReveals } from './reveals.ts';
import { numberSections } from './sections.ts';
import { sentenceAround } from './sentence.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { staleMarks } from './stale-marks.ts';
import type { MetPage } from './take-snapshot.ts';
import { createPost } from './tasks.ts';
import { type TermOnPage, termsOnPage } from './terms-on-page.ts';

/** The reader's settings, as far as they bear on a page. */
export interface AnnotatorSettings extends SentSettings {
  /** How marks look: a suffix of the highlights' names; '' is the default style. */
  readonly style: string;
  /** `highlight`: the page's DOM is not touched. `element`: real elements, for who uses a screen reader or the Tab key. */
  readonly painter: 'highlight' | 'element';
}

export interface AnnotatorOptions {
  readonly document: Document;
  readonly reading: Reading;
  /** The page by its snapshot, if that was taken before. */
  readonly met?: MetPage | null;
  readonly settings: AnnotatorSettings;
  /** Rules for our highlights in shadow roots; `null` when there are none. */
  readonly sheet: (() => CSSStyleSheet) | null;
  readonly signal: AbortSignal;
  /** Called after the marks or the mentions of the page changed. */
  readonly onChange?: () => void;
  /** Shows the marks; by default as the settings say. */
  readonly painter?: Painter;
  /** Fetches the painter of elements when the settings ask for it; until it is there, and without it, marks are highlights. */
  readonly loadElementPainter?: () => Promise<Painter>;
}

export interface Annotator {
  /** The page's terms in the order of their first mention. */
  mentions(): readonly TermOnPage[];
  /** All marks, in reading order. */
  marks(): readonly Mark[];
  setSettings(settings: AnnotatorSettings): void;
  /** The mark at a point of the viewport, or `null`. */
  markAt(x: number, y: number): Mark | null;
  /** The mark's place as a live range, or `null` when the page no longer has it. */
  rangeOf(mark: Mark): Range | null;
  /** Scrolls to the mark, and opens closed `<details>` around it. */
  reveal(mark: Mark): void;
  /** What the page itself says the mark's abbreviation means, with the sentence that says so; `null` when it does not. */
  definitionOf(mark: Mark): { readonly longForm: string; readonly sentence: string } | null;
  /** Scrolls to where the page says so, if it does. */
  revealDefinition(mark: Mark): void;
  /** Settles when all that is known to have changed is read and shown. */
  settled(): Promise<void>;
}

/** How soon marks come back that the page has cleared, in milliseconds; the look itself costs some microseconds. */
const RESTORE_MS = 1000;

/** A page that is read within so many milliseconds is shown at once: nobody waits for marks so soon, and each showing makes the browser paint a frame. */
const FIRST_SHOW_MS = 250;

/** What was decided, with the blocks that it was decided over. */
interface Decision {
  readonly entries: readonly Entry[];
  readonly decided: Decided;
}

const NO_DECISION: Decision = { entries: [], decided: { shown: [], terms: [] } };

export function createAnnotator(options: AnnotatorOptions): Annotator {
  const { document, reading, sheet, signal } = options;
  let { settings } = options;
  let painter = options.painter ?? pick();
  let marks = NO_MARKS;
  let decision = NO_DECISION;
  /** A question what to show is not answered yet. */
  let isDeciding = false;
  /** The blocks that changed since it was asked; `null`: nothing changed at all. */
  let touched: Set<Entry> | null = null;
  let posted = false;
  /** What is shown is not what would be decided now. */
  let outdated = true;
  let hasEnded = false;
  let beganAt: number | null = null;
  /** Elements in which something changed: a shadow root may have come with it. */
  const changedElements = new Set<Element>();
  const waiting: (() => void)[] = [];
  const view = document.defaultView;
  const post = view === null ? null : createPost(view, signal);
  const observer = new MutationObserver(onMutations);
  const shadowRoots = view === null ? null : createShadowRoots({ view, signal, onRoot });
  const blocks = createReadBlocks({
    document,
    reading,
    met: options.met ?? null,
    settings: () => settings,
    onHost: (element) => shadowRoots?.look(element),
    onWork: schedule,
    onAnswer: (take) =>
      quietly(() => {
        take();
        workOn();
      }),
    onMissed: (records) => onMutations([...records, ...observer.takeRecords()]),
    onEnd: end,
  });
  const reveals = createReveals(document, onReveal, signal);
  const observed = new Set<Document | ShadowRoot>();
  let observesReveals = false;
  let keeper: ReturnType<typeof setInterval> | undefined;

  function observe(root: Document | ShadowRoot): void {
    observed.add(root);
    observer.observe(root, observerOptions(observesReveals));
  }

  function onRoot(root: ShadowRoot): void {
    if (!root.isConnected) return;
    if (!observed.has(root)) {
      observe(root);
      shadowRoots?.sweep(root);
    }
    painter.adopt(root);
    blocks.add(root);
    schedule();
  }

  function onMutations(reported: readonly MutationRecord[]): void {
    // Our own card comes and goes: that is no news of the page.
    const records = reported.filter((record) => !isOfCard(record));
    if (records.length === 0) return;
    if (observesReveals && records.some(({ type }) => type === 'attributes')) reveals.happened();
    // Elements go first: what the page changed lies between them.
    const released = painter.release(records);
    const changed = blocks.note(records);
    if (changed === null) {
      schedule();
      return;
    }
    touched ??= new Set();
    for (const entry of changed) touched.add(entry);
    const stale = staleMarks(marks, records, changed);
    for (const mark of released) stale.add(mark);
    if (stale.size > 0) {
      marks = withoutMarks(marks, stale);
      outdated = true;
      painter.paint([], [...stale]);
    }
    for (const { target } of records) if (target.nodeType === 1) changedElements.add(target as Element);
    // What the painter undid is no news.
    observer.takeRecords();
    schedule();
  }

  function schedule(): void {
    if (posted || signal.aborted || post === null) return;
    posted = true;
    post(work);
  }

  function work(): void {
    posted = false;
    quietly(workOn);
  }

  /** On someone else's page the worst case is: no marks. */
  function quietly(act: () => void): void {
    if (signal.aborted || hasEnded) return;
    try {
      act();
    } catch (error) {
      end();
      reportError(error);
    }
  }

  /** Nothing more is found here: something of ours failed, or nobody reads for this page any more. */
  function end(): void {
    if (signal.aborted || hasEnded) return;
    hasEnded = true;
    stop();
    options.onChange?.();
  }

  function workOn(): void {
    if (changedElements.size > 0 && shadowRoots !== null) {
      for (const element of changedElements) shadowRoots.look(element);
      changedElements.clear();
      shadowRoots.sweep(document);
    }
    beganAt ??= performance.now();
    const isEditor = document.designMode === 'on';
    const progress = isEditor ? 'read' : blocks.work();
    if (blocks.takeChanged()) outdated = true;
    // The first slices hold what the reader sees first: on a long page it is shown before the rest is read. Painting twice has its cost too.
    const isAwaited = decision === NO_DECISION && performance.now() - beganAt > FIRST_SHOW_MS;
    const isRead = progress === 'read';
    if (isEditor) hide();
    else if (outdated && !isDeciding && (isRead || isAwaited)) decide(isRead);
    if (progress === 'walking') schedule();
    else if (isRead && !isDeciding) {
      restore();
      for (const resolve of waiting.splice(0)) resolve();
    }
  }

  /** Asks what to show. `isWhole`: all of the page is read; else over what is. */
  function decide(isWhole: boolean): void {
    const entries = blocks.entries();
    if (entries.length === 0 && !isWhole) return;
    outdated = !isWhole;
    numberSections(entries);
    for (const entry of entries) if (hasNames(entry)) entry.context.visible = isVisible(entry.context.box);
    isDeciding = true;
    touched = null;
    reading.decide(entries, settings, isWhole).then((decided) => {
      isDeciding = false;
      quietly(() => {
        // What a page does in the very moment is known before anything is painted.
        noteUnheard();
        if (document.designMode === 'on') outdated = true;
        else show({ decided, entries });
        workOn();
      });
    }, end);
  }

  /** The whole document has become an editor: nothing is marked until it no longer is. */
  function hide(): void {
    if (marks.all.length === 0) return;
    paint([], marks.all);
    marks = NO_MARKS;
    outdated = true;
    options.onChange?.();
  }

  /** Paints the difference to what was shown before. */
  function show(next: Decision): void {
    decision = next;
    const change = nextMarks(next.entries, next.decided.shown, marks, isSettled);
    marks = change.list;
    if (change.added.length > 0 || change.removed.length > 0) paint(change.added, change.removed);
    followReveals(next.entries.some((entry) => hasNames(entry) && !entry.context.visible));
    keepPainted();
    options.onChange?.();
  }

  /** Does a block stand as it was decided over? Of one that does not, something new will be decided. */
  function isSettled(entry: Entry): boolean {
    if (touched === null) return true;
    const isSame = !touched.has(entry) && entry.context.box.isConnected && blocks.has(entry);
    if (!isSame) outdated = true;
    return isSame;
  }

  function paint(added: readonly Mark[], removed: readonly Mark[]): void {
    unobserved(() => painter.paint(added, removed));
  }

  function restore(): void {
    unobserved(() => painter.restore());
  }

  /** Does something to the page of which the observer shall not hear; what the page did before is not lost. */
  function unobserved(act: () => void): void {
    noteUnheard();
    act();
    observer.takeRecords();
  }

  function noteUnheard(): void {
    const pending = observer.takeRecords();
    if (pending.length > 0) onMutations(pending);
  }

  /** The page can clear the registry of highlights, and no event tells. */
  function keepPainted(): void {
    if (marks.all.length > 0) keeper ??= setInterval(restore, RESTORE_MS);
    else stopKeeping();
  }

  function stopKeeping(): void {
    clearInterval(keeper);
    keeper = undefined;
  }

  /** Has another painter show the same marks. */
  function changePainter(next: Painter): void {
    paint([], marks.all);
    painter.clear();
    observer.takeRecords();
    painter = next;
    for (const root of observed) if (root !== document) painter.adopt(root as ShadowRoot);
    paint(marks.all, []);
    options.onChange?.();
  }

  /** The painter that the settings ask for; where it must be fetched, the one that stands in for it. */
  function pick(): Painter {
    const asked = settings;
    const { now, later } = pickPainter({
      document,
      sheet,
      settings: asked,
      loadElementPainter: options.loadElementPainter,
    });
    later?.then((fetched) => {
      if (signal.aborted || fetched === painter || settings.painter !== asked.painter || settings.style !== asked.style)
        return;
      changePainter(fetched);
    });
    return now;
  }

  function followReveals(isNeeded: boolean): void {
    if (isNeeded === observesReveals) return;
    observesReveals = isNeeded;
    reveals.listen(isNeeded);
    for (const root of observed) observe(root);
  }

  function onReveal(): void {
    const isOther = decision.entries.some(
      (entry) => hasNames(entry) && !entry.context.visible && isVisible(entry.context.box),
    );
    if (!isOther) return;
    outdated = true;
    schedule();
  }

  function isVisible(box: Node): boolean {
    const element = box.nodeType === 11 ? (box as ShadowRoot).host : (box as Element);
    return domMarkup.rendered(element);
  }

  /** The block that defines a mark's abbreviation, and the place there. */
  function definitionPlace({ mention: { defined } }: Mark): { block: Block; start: number; end: number } | null {
    const block = defined && decision.entries[defined.block]?.context;
    return block ? { block, start: defined.start, end: defined.end } : null;
  }

  function stop(): void {
    observer.disconnect();
    stopKeeping();
    painter.clear();
    marks = NO_MARKS;
    decision = NO_DECISION;
    for (const resolve of waiting.splice(0)) resolve();
  }

  if (!signal.aborted && document.body !== null) {
    signal.addEventListener('abort', stop, { once: true });
    observe(document);
    // A page that comes back from the cache, or to the front, may have lost our highlights meanwhile.
    for (const type of ['pageshow', 'focus'] as const) {
      view?.addEventListener(type, restore, { passive: true, signal });
    }
    shadowRoots?.sweep(document);
    // At once: a task of its own would wake the page's thread once more.
    quietly(workOn);
  }

  return {
    mentions: () => termsOnPage(decision.entries, decision.decided.terms, marks),
    marks: () => marks.all,
    setSettings(next) {
      if (signal.aborted) return;
      const isOther = next.style !== settings.style || next.painter !== settings.painter;
      settings = next;
      if (isOther) changePainter(pick());
      outdated = true;
      schedule();
    },
    markAt(x, y) {
      const mark = painter.markAt(x, y);
      // A shadow root that came unnoticed is found at the latest when the pointer enters its host.
      const under = mark === null ? document.elementFromPoint(x, y) : null;
      if (under !== null) shadowRoots?.look(under);
      return mark;
    },
    rangeOf,
    reveal(mark) {
      const range = rangeOf(mark);
      if (range !== null) revealRange(range);
    },
    definitionOf(mark) {
      const place = definitionPlace(mark);
      const { defined } = mark.mention;
      if (place === null || defined === null) return null;
      return { longForm: defined.longForm, sentence: sentenceAround(place.block.text, place.start) };
    },
    revealDefinition(mark) {
      const place = definitionPlace(mark);
      const range = place && toRange(toRangeEnds(place.block, place.start, place.end));
      if (range) revealRange(range);
    },
    settled() {
      onMutations(observer.takeRecords());
      schedule();
      return new Promise((resolve) => {
        if (signal.aborted || hasEnded) resolve();
        else waiting.push(resolve);
      });
    },
  };
}
