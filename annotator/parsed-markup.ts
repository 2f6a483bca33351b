import type { Markup } from './markup.ts';
import { isBoxKind, TAGS } from './tags.ts';

const STYLE_DISPLAY = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i;
const TABLE_DISPLAY: Readonly<Record<string, string>> = { td: 'table-cell', th: 'table-cell', tr: 'table-row' };
/** Elements that are one box in the line by default. */
const LINE_BOXES = new Set(['button', 'label']);

/** A parsed file: no style engine, so a display is what the tag's name or the element's own `style` says. */
export const parsedMarkup: Markup = {
  display(element) {
    if (element.hasAttribute('hidden')) return 'none';
    const own = STYLE_DISPLAY.exec(element.getAttribute('style') ?? '')?.[1];
    if (own !== undefined) return own.toLowerCase();
    const name = element.localName;
    const kind = TAGS.get(name);
    if (kind === 'silent') return 'none';
    if (kind === 'apart-block') return 'block';
    if (!isBoxKind(kind) || LINE_BOXES.has(name)) return 'inline';
    return TABLE_DISPLAY[name] ?? 'block';
  },
  rendered(element) {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (parsedMarkup.display(at) === 'none') return false;
      const parent: Element | null = at.parentElement;
      if (parent?.localName === 'details' && !parent.hasAttribute('open') && at.localName !== 'summary') return false;
    }
    return true;
  },
};
