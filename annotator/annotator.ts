/**
 * A page and its marks: the one face of this room.
 *
 * `createAnnotator` reads the page in slices, keeps what it read true while the page changes, and shows the mentions that `decide`
 * lets through. It knows no glossary and no extension: `read` and `decide` come from outside.
 *
 * ```ts
 * const annotator = createAnnotator({ document, read, decide, settings, sheet, signal, onChange });
 * annotator.mentions();            // for the popup: each term once, with its count
 * const mark = annotator.markAt(event.clientX, event.clientY);
 * annotator.rangeOf(mark);         // where the card is placed
 * annotator.reveal(mark);          // scrolls to it, opens what is closed around it
 * annotator.setSettings(settings); // decides again, reads nothing
 * ```
 *
 * When the signal aborts, the marks are down and nothing of it is left on the page.
 */
import type { DecideSettings, Mention } from '../glossary/match/types.ts';
import type { Block } from './blocks.ts';
import { observerOptions } from './changes.ts';
import { domMarkup } from './dom-markup.ts';
import { createMark, isIntact, isOnPage, isOverNodes, isSameMark, type Mark } from './marks.ts';
import type { Painter } from './painter.ts';
import { pickPainter } from './pick-painter.ts';
import { toRange, toStaticRange } from './ranges.ts';
import type { Facts, Read, ReadBlock } from './reading.ts';
import { revealRange } from './reveal.ts';
import { createScan } from './scan.ts';
import { numberSections } from './sections.ts';
import { sentenceAround } from './sentence.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { createPost, SLICE_MS } from './tasks.ts';

/** Decides over all blocks, in reading order: the mentions of each, in order. Pure, and cheap enough to be run again at every change. */
export type Decide<F extends Facts> = (
  blocks: readonly ReadBlock<F>[],
  settings: DecideSettings,
) => readonly (readonly Mention[])[];

/** The reader's settings, as far as they bear on a page. */
export interface AnnotatorSettings extends DecideSettings {
  /** How marks look: a suffix of the highlights' names; '' is the default style. */
  readonly style: string;
  /** `highlight`: the page's DOM is not touched. `element`: real elements, for who uses a screen reader or the Tab key. */
  readonly painter: 'highlight' | 'element';
}

export interface AnnotatorOptions<F extends Facts> {
  readonly document: Document;
  readonly read: Read<F>;
  readonly decide: Decide<F>;
  readonly settings: AnnotatorSettings;
  /** Rules for our highlights in shadow roots; `null` when there are none. */
  readonly sheet: CSSStyleSheet | null;
  readonly signal: AbortSignal;
  /** Called after the marks or the mentions of the page changed. */
  readonly onChange?: () => void;
  /** Shows the marks; by default as the settings say. */
  readonly painter?: Painter;
}

/** All mentions of one term (or of one abbreviation that the page defines) on the page. */
export interface TermOnPage {
  /** Index of the term; `null` for an abbreviation that the page defines as something else. */
  readonly term: number | null;
  /** The text of its first mention, as it stands on the page. */
  readonly text: string;
  readonly longForm: string | null;
  /** All mentions, shown or not. */
  readonly count: number;
  /** Whether any of them is marked. */
  readonly marked: boolean;
  /** Its first mark, or the place of its first mention when none is marked. */
  readonly mark: Mark;
}

export interface Annotator {
  /** The page's terms in the order of their first mention. */
  mentions(): TermOnPage[];
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
  /** The mark after this one, from the last one to the first; `null` when there is none. From `null`: the first. */
  next(mark: Mark | null): Mark | null;
  previous(mark: Mark | null): Mark | null;
  /** Settles when all that is known to have changed is read and shown. */
  settled(): Promise<void>;
}

export function createAnnotator<F extends Facts>(options: AnnotatorOptions<F>): Annotator {
  const { document, read, decide, sheet, signal } = options;
  type Entry = ReadBlock<F>;
  let { settings } = options;
  let painter = options.painter ?? pickPainter({ document, sheet, settings });
  let marks: Mark[] = [];
  let marksOf = new Map<Entry, Mark[]>();
  let decided: { readonly entries: readonly Entry[]; readonly mentions: readonly (readonly Mention[])[] } = {
    entries: [],
    mentions: [],
  };
  let posted = false;
  let painted = false;
  let hasFailed = false;
  /** Elements in which something changed: a shadow root may have come with it. */
  const changedElements = new Set<Element>();
  const waiting: (() => void)[] = [];
  const view = document.defaultView;
  const observer = new MutationObserver(onMutations);
  const shadowRoots = view === null ? null : createShadowRoots({ view, signal, onRoot });
  const scan = createScan<F>({ read, markup: domMarkup, onHost: (element) => shadowRoots?.look(element) });
  const known = new WeakSet<ShadowRoot>();

  function onRoot(root: ShadowRoot): void {
    if (!root.isConnected) return;
    if (!known.has(root)) {
      known.add(root);
      observer.observe(root, observerOptions(false));
      shadowRoots?.sweep(root);
    }
    painter.adopt(root);
    scan.add(root);
    schedule();
  }

  function onMutations(records: readonly MutationRecord[]): void {
    const stale: Mark[] = [];
    for (const entry of scan.note(records)) {
      for (const mark of marksOf.get(entry) ?? []) if (!isIntact(mark)) stale.push(mark);
    }
    // What is off the page is not followed there, and may come back with other letters. Marks over several nodes are few, and
    // their nodes may each have gone their own way.
    for (const mark of marks) if (!isOnPage(mark) || (isOverNodes(mark) && !isIntact(mark))) stale.push(mark);
    if (stale.length > 0) takeDown(stale);
    for (const { target } of records) if (target.nodeType === 1) changedElements.add(target as Element);
    schedule();
  }

  function takeDown(stale: readonly Mark[]): void {
    const gone = new Set(stale);
    marks = marks.filter((mark) => !gone.has(mark));
    for (const [entry, own] of marksOf) {
      if (own.some((mark) => gone.has(mark)))
        marksOf.set(
          entry,
          own.filter((mark) => !gone.has(mark)),
        );
    }
    painter.paint([], stale);
  }

  const post = view === null ? null : createPost(view, signal);

  function schedule(): void {
    if (posted || signal.aborted || post === null) return;
    posted = true;
    post(work);
  }

  function work(): void {
    posted = false;
    if (signal.aborted || hasFailed) return;
    try {
      workOn();
    } catch (error) {
      // On someone else's page the worst case is: no marks.
      hasFailed = true;
      stop();
      reportError(error);
    }
  }

  function workOn(): void {
    if (changedElements.size > 0 && shadowRoots !== null) {
      for (const element of changedElements) shadowRoots.look(element);
      changedElements.clear();
      shadowRoots.sweep(document);
    }
    const isDone = document.designMode === 'on' || scan.work(performance.now() + SLICE_MS);
    // The first slice holds what the reader sees first: it is shown before the rest is read.
    if (isDone || !painted) show();
    if (!isDone) {
      schedule();
      return;
    }
    for (const resolve of waiting.splice(0)) resolve();
  }

  /** Decides over what is read and paints the difference. */
  function show(): void {
    painted = true;
    const entries = scan.blocks();
    numberSections(entries);
    for (const { context: block, facts } of entries) {
      if (facts.matches.length > 0) block.visible = isVisible(block.box);
    }
    const mentions = decide(entries, settings);
    decided = { entries, mentions };
    const before = marksOf;
    const kept = new Set<Mark>();
    const added: Mark[] = [];
    marksOf = new Map();
    marks = [];
    entries.forEach((entry, i) => {
      const shown = (mentions[i] ?? []).filter((mention) => mention.hiddenBy === undefined);
      if (shown.length === 0) return;
      const old = before.get(entry) ?? [];
      const own = shown.map((mention) => {
        const same = old.find((mark) => isSameMark(mark, mention));
        if (same !== undefined) {
          kept.add(same);
          return same;
        }
        const mark = createMark(entry.context, mention);
        added.push(mark);
        return mark;
      });
      marksOf.set(entry, own);
      for (const mark of own) marks.push(mark);
    });
    const removed: Mark[] = [];
    for (const own of before.values()) for (const mark of own) if (!kept.has(mark)) removed.push(mark);
    painter.paint(added, removed);
    options.onChange?.();
  }

  function isVisible(box: Node): boolean {
    const element = box.nodeType === 11 ? (box as ShadowRoot).host : (box as Element);
    return domMarkup.rendered(element);
  }

  /** The block that defines a mark's abbreviation, and the place there. */
  function definitionPlace({ mention: { defined } }: Mark): { block: Block; start: number; end: number } | null {
    const block = defined && decided.entries[defined.block]?.context;
    return block ? { block, start: defined.start, end: defined.end } : null;
  }

  function step(mark: Mark | null, by: 1 | -1): Mark | null {
    if (marks.length === 0) return null;
    const at = mark === null ? -1 : marks.indexOf(mark);
    const from = at === -1 && by === -1 ? 0 : at;
    return marks[(from + by + marks.length) % marks.length] ?? null;
  }

  function stop(): void {
    observer.disconnect();
    painter.clear();
    marks = [];
    marksOf.clear();
    decided = { entries: [], mentions: [] };
    for (const resolve of waiting.splice(0)) resolve();
  }

  if (!signal.aborted && document.body !== null) {
    signal.addEventListener('abort', stop, { once: true });
    observer.observe(document, observerOptions(false));
    scan.add(document.body);
    schedule();
  }

  return {
    mentions() {
      const terms = new Map<number | string, TermOnPage>();
      decided.entries.forEach((entry, i) => {
        for (const mention of decided.mentions[i] ?? []) {
          const longForm = mention.term === null ? (mention.defined?.longForm ?? null) : null;
          const key = mention.term ?? longForm ?? '';
          const before = terms.get(key);
          const isMarked = mention.hiddenBy === undefined;
          const mark =
            before !== undefined && (before.marked || !isMarked)
              ? before.mark
              : (marksOf.get(entry)?.find((own) => isSameMark(own, mention)) ?? createMark(entry.context, mention));
          terms.set(key, {
            term: mention.term,
            text: before?.text ?? mark.text,
            longForm,
            count: (before?.count ?? 0) + 1,
            marked: isMarked || (before?.marked ?? false),
            mark,
          });
        }
      });
      return [...terms.values()];
    },
    marks: () => marks,
    setSettings(next) {
      if (signal.aborted) return;
      if (next.style !== settings.style || next.painter !== settings.painter) {
        painter.clear();
        marksOf.clear();
        marks = [];
        painter = pickPainter({ document, sheet, settings: next });
      }
      settings = next;
      show();
    },
    markAt: (x, y) => painter.markAt(x, y),
    rangeOf: (mark) => toRange(mark.range),
    reveal(mark) {
      const range = toRange(mark.range);
      if (range !== null) revealRange(range);
    },
    definitionOf(mark) {
      const place = definitionPlace(mark);
      const { defined } = mark.mention;
      if (place === null || defined === undefined) return null;
      return { longForm: defined.longForm, sentence: sentenceAround(place.block.text, place.start) };
    },
    revealDefinition(mark) {
      const place = definitionPlace(mark);
      const range = place && toRange(toStaticRange(place.block, place.start, place.end));
      if (range) revealRange(range);
    },
    next: (mark) => step(mark, 1),
    previous: (mark) => step(mark, -1),
    settled() {
      onMutations(observer.takeRecords());
      return new Promise((resolve) => {
        if (signal.aborted) resolve();
        else waiting.push(resolve);
      });
    },
  };
}
