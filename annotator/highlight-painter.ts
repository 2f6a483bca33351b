import { createHitTest } from './hit-test.ts';
import { MARK_KINDS, type Mark, type MarkKind } from './marks.ts';
import { createMarksOnNodes } from './marks-on-nodes.ts';
import { createNearView } from './near-view.ts';
import type { Painter } from './painter.ts';
import { createShadowSheet } from './shadow-sheet.ts';

export interface HighlightPainterOptions {
  readonly document: Document;
  /** The style the user chose: a suffix of the highlights' names, '' for the default one. */
  readonly style: string;
  /** Rules for our highlights, for shadow roots; the document has them from whoever paints in it. `null`: none are adopted. */
  readonly sheet: (() => CSSStyleSheet) | null;
  /** For tests: how the mark at a point is found. */
  readonly hitTest?: typeof createHitTest;
}

/** The name in the page's registry of highlights; the registry is shared with the page, so each begins with ours. */
export function highlightName(kind: MarkKind, style: string): string {
  return style === '' ? `medigloss-${kind}` : `medigloss-${kind}-${style}`;
}

/**
 * Paints with the CSS Custom Highlight API: the page's DOM is not touched. Our own lists are the truth, as the page can clear the
 * registry and Firefox does not let a content script iterate it. Of many marks, those near the view are painted.
 */
export function createHighlightPainter(options: HighlightPainterOptions): Painter {
  const { document, style, sheet } = options;
  const registry = document.defaultView === null ? CSS.highlights : highlightsOf(document.defaultView);
  const highlights: Record<MarkKind, Highlight> = { term: new Highlight(), defined: new Highlight() };
  const shadows = createShadowSheet(sheet);
  const onNodes = createMarksOnNodes();
  /** Of the marks that are painted. Static: with thousands of live ranges every edit of the page would cost. */
  const ranges = new Map<Mark, StaticRange>();
  const nearView = createNearView({
    document,
    onNear(marks) {
      marks.forEach(paintOne);
      restore();
    },
    onFar(marks) {
      marks.forEach(unpaintOne);
      forgetEmpty();
    },
  });
  const hits = (options.hitTest ?? createHitTest)({ document, roots: shadows.roots, marksOn: onNodes.get });

  function paintOne(mark: Mark): void {
    if (ranges.has(mark)) return;
    const range = new StaticRange(mark.range);
    ranges.set(mark, range);
    onNodes.add(mark);
    highlights[mark.kind].add(range);
  }

  function unpaintOne(mark: Mark): void {
    const range = ranges.get(mark);
    if (range === undefined) return;
    ranges.delete(mark);
    onNodes.remove(mark);
    highlights[mark.kind].delete(range);
  }

  function restore(): void {
    for (const kind of MARK_KINDS) {
      const name = highlightName(kind, style);
      const highlight = highlights[kind];
      if (highlight.size > 0 && registry.get(name) !== highlight) registry.set(name, highlight);
    }
    shadows.restore();
  }

  /** Takes highlights that are empty out of the registry. */
  function forgetEmpty(): void {
    for (const kind of MARK_KINDS) {
      const name = highlightName(kind, style);
      if (highlights[kind].size === 0 && registry.get(name) === highlights[kind]) registry.delete(name);
    }
  }

  return {
    paint(added, removed) {
      removed.forEach(unpaintOne);
      nearView.add(added).forEach(paintOne);
      // After those that came: a box that has marks still is not looked at anew.
      for (const mark of removed) nearView.remove(mark);
      forgetEmpty();
      restore();
    },
    release: () => [],
    restore,
    markAt: (x, y) => (MARK_KINDS.some((kind) => highlights[kind].size > 0) ? hits(x, y) : null),
    adopt: shadows.adopt,
    clear() {
      for (const kind of MARK_KINDS) {
        const name = highlightName(kind, style);
        if (registry.get(name) === highlights[kind]) registry.delete(name);
        highlights[kind].clear();
      }
      ranges.clear();
      nearView.clear();
      shadows.clear();
      onNodes.clear();
    },
  };
}

/** A frame's window has a registry of its own; TypeScript knows only the global one. */
function highlightsOf(view: Window): HighlightRegistry {
  return (view as Window & typeof globalThis).CSS.highlights;
}
