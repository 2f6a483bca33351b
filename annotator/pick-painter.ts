import { createHighlightPainter } from './highlight-painter.ts';
import type { Painter } from './painter.ts';

export interface PickedPainter {
  readonly now: Painter;
  /** The one that takes over once it is fetched; `null` when `now` is the one that was asked for. Never fails: it may stay away. */
  readonly later: Promise<Painter> | null;
}

/** The one choice between the painters. That of elements is fetched when it is wanted; until it is there, marks are highlights. */
export function pickPainter(options: {
  readonly document: Document;
  readonly sheet: (() => CSSStyleSheet) | null;
  readonly settings: { readonly style: string; readonly painter: 'highlight' | 'element' };
  readonly loadElementPainter: (() => Promise<Painter>) | undefined;
}): PickedPainter {
  const { document, sheet, settings, loadElementPainter } = options;
  const now = createHighlightPainter({ document, style: settings.style, sheet });
  if (settings.painter === 'highlight' || loadElementPainter === undefined) return { now, later: null };
  return { now, later: loadElementPainter().catch(() => now) };
}
