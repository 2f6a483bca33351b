import { createHighlightPainter } from './highlight-painter.ts';
import type { Painter } from './painter.ts';

/** The one choice between the painters. */
export function pickPainter(options: {
  readonly document: Document;
  readonly sheet: CSSStyleSheet | null;
  readonly settings: { readonly style: string; readonly painter: 'highlight' | 'element' };
}): Painter {
  const { document, sheet, settings } = options;
  return createHighlightPainter({ document, style: settings.style, sheet });
}
