/** One frame's page, annotated: it only joins the parts. */
import { type Annotator, createAnnotator } from '../../annotator/annotator.ts';
import type { Mark } from '../../annotator/marks.ts';
import { createPointer, type Pointer } from '../../annotator/pointer.ts';
import { isInSight, stepFrom, whereAmong } from '../../annotator/step.ts';
import { ask, type PageTerm } from '../../messages.ts';
import { DEFAULT_SETTINGS, type UnderlineStyle } from '../../settings.ts';
import '../elements/contract.ts';
import { annotatorSettings } from './annotator-settings.ts';
import { createBackgroundReading } from './background-reading.ts';
import { createCardDoor } from './card-door.ts';
import type { Page, PageOptions } from './contract.ts';
import { needsRulesInShadowRoots, underlineRules } from './underline-rules.ts';

/** The styles whose rules this frame has, one from its beginning (`wxt.config.ts`): they stay when its marks go, and come back with them. */
const ruled = new Set<UnderlineStyle>([DEFAULT_SETTINGS.underline]);

/** Reads the page, marks its terms and opens cards at them, until the signal. */
export function startPage({ view, choices, port, read, signal }: PageOptions): Page {
  const { document } = view;
  let { underline } = choices.settings;
  let sheet: CSSStyleSheet | null = null;
  /** The rules of the marks, for shadow roots that need them; the background gives them to the document. */
  const rules = (): CSSStyleSheet => {
    if (sheet) return sheet;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(underlineRules(underline));
    return sheet;
  };
  let annotator: Annotator | null = null;
  let pointer: Pointer | null = null;
  const card = createCardDoor({ annotator: () => annotator, closed: () => pointer?.close() });
  annotator = createAnnotator({
    document,
    reading: createBackgroundReading({
      view,
      signal,
      port,
      ruled,
      underline: () => underline,
      read: read?.answer ?? null,
    }),
    met: read?.met ?? null,
    settings: annotatorSettings(choices),
    sheet: needsRulesInShadowRoots() ? rules : null,
    loadElementPainter: async () => {
      const [ids] = await Promise.all([
        ask('ids'),
        globalThis.mediglossElementPainter ? null : ask('inject', 'elements.js'),
      ]);
      const create = globalThis.mediglossElementPainter;
      if (!create) throw new Error('The script for marks as elements did not come');
      return create(document, underline, ({ mention: { term } }) => (term === null ? null : (ids[term] ?? null)));
    },
    signal,
    onChange: () => {
      if (annotator) pointer?.update(annotator.marks());
    },
  });
  const running = annotator;
  const opened = createPointer({ document, markAt: running.markAt, card, signal });
  pointer = opened;

  function openAt(mark: Mark): void {
    // A card that is open elsewhere goes first: the new one takes the focus, which is how a screen reader comes to say it.
    opened.close();
    // What is in a frame's own window may still be far below in the page around it.
    const isSeen = view.top === view && isInSight(mark, running.markAt);
    if (!isSeen) running.reveal(mark);
    opened.press(mark);
  }

  return {
    terms: () => pageTerms(running),
    reveal: (number) => {
      const found = running.mentions().find(({ term }) => term === number);
      if (found) openAt(found.mark);
    },
    isHeld: () => running.marks().length === 0 && running.mentions().some(({ hiddenBy }) => hiddenBy === 'topic'),
    marks: () => running.marks().length,
    step: (direction) => {
      // The focus goes back to where it was: that may be where the reader is.
      opened.close();
      const marks = running.marks();
      const number = stepFrom(whereAmong(marks, opened.last(), view), direction, marks.length);
      const mark = number === null ? undefined : marks[number];
      if (mark) openAt(mark);
    },
    setChoices(next) {
      underline = next.settings.underline;
      sheet?.replaceSync(underlineRules(underline));
      running.setSettings(annotatorSettings(next));
    },
  };
}

/** The terms of the page as the popup lists them; what the page defines itself is not in the glossary, and so not in the list. */
function pageTerms(annotator: Annotator): PageTerm[] {
  return annotator.mentions().flatMap(({ term, count, text, hiddenBy, mark }): PageTerm[] => {
    if (term === null) return [];
    const word = text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');
    const unmarked = hiddenBy === 'easy' || hiddenBy === 'known' || hiddenBy === 'level';
    return [{ term, count, text: word, reachable: isReachable(annotator, mark), unmarked }];
  });
}

/** What stands in a closed `<details>` is opened on the way there; what is hidden otherwise, the page alone can show. */
function isReachable(annotator: Annotator, mark: Mark): boolean {
  if (mark.block.visible) return true;
  const node = annotator.rangeOf(mark)?.startContainer;
  return node?.parentElement?.closest('details:not([open])') != null;
}
