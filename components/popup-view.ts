/** What the popup shows, as plain data, and how the frames' reports become it. */
import type { FrameAnswer, Held } from '../messages.ts';

/** What one frame says of itself, and which it is. */
export interface FrameReport extends FrameAnswer {
  /** The browser's number for it. */
  readonly frame: number;
  readonly top: boolean;
}

/** A row: a term of the page, wherever in its frames it stands. */
export interface PopupRow {
  /** The term's number. */
  readonly term: number;
  /** Its first mention, as the page has it. */
  readonly text: string;
  readonly count: number;
  /** The frame that can scroll to it; `null` when every mention is hidden now. */
  readonly frame: number | null;
  /** Never marked: an everyday or known word, or one beneath the chosen level. */
  readonly unmarked: boolean;
}

export type PopupView =
  /** No frame has answered yet. */
  | { readonly state: 'loading' }
  /** The browser lets no extension in. */
  | { readonly state: 'closed' }
  | { readonly state: 'pdf' }
  | { readonly state: 'other' }
  /** Switched off for this site. */
  | { readonly state: 'off' }
  /** There are terms, and none is underlined until the reader asks. */
  | { readonly state: 'held'; readonly why: Held }
  | { readonly state: 'page'; readonly rows: readonly PopupRow[] };

/** One view of a tab from what its frames said; the top frame's terms come first. `siteOn`: Medigloss is not switched off for the site. */
export function popupView(reports: readonly FrameReport[], siteOn: boolean): PopupView {
  const top = reports.find((report) => report.top);
  if (reports.length === 0) return { state: 'loading' };
  if (top && top.state !== 'html') return { state: top.state };
  if (!siteOn) return { state: 'off' };
  const held = heldBack(reports);
  if (held !== null) return { state: 'held', why: held };
  const rows = new Map<number, PopupRow>();
  for (const report of [...reports].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const { term, text, count, reachable, unmarked } of report.terms) {
      const row = rows.get(term);
      rows.set(term, {
        term,
        text: row?.text ?? text,
        count: count + (row?.count ?? 0),
        unmarked: unmarked && (row?.unmarked ?? true),
        frame: row?.frame ?? (reachable ? report.frame : null),
      });
    }
  }
  return { state: 'page', rows: [...rows.values()] };
}

/** Why the tab's terms are held back; `null` as soon as one frame shows its own. Frames without terms have no say. */
function heldBack(reports: readonly FrameReport[]): Held | null {
  const telling = reports.filter(({ held, terms }) => held !== null || terms.some(({ unmarked }) => !unmarked));
  const why = telling.find(({ top }) => top) ?? telling[0];
  return why && telling.every(({ held }) => held !== null) ? why.held : null;
}
