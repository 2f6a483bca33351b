/** One frame's page: on while the reader's choices say so, off and without a trace otherwise. */
import { type Annotator, createAnnotator } from '../../annotator/annotator.ts';
import { createPointer, type Pointer } from '../../annotator/pointer.ts';
import { decide } from '../../glossary/match/decide.ts';
import { decodeNameTable, type EncodedNameTable } from '../../glossary/match/name-table.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import type { PageTerm } from '../../messages.ts';
import { createCardDoor } from './card-door.ts';
import { annotatorSettings, type Choices } from './choices.ts';
import { frameKind, isTiny } from './frame.ts';
import { answerPopup } from './popup-port.ts';
import sheetText from './style.css?inline';

interface PageOptions {
  readonly view: Window;
  readonly names: EncodedNameTable;
  /** Aborted when the extension is updated or taken away: then everything here ends. */
  readonly signal: AbortSignal;
}

interface Running {
  readonly annotator: Annotator;
  readonly pointer: Pointer;
  readonly stop: AbortController;
}

export function createPage({ view, names, signal }: PageOptions): { use(choices: Choices): void } {
  const { document } = view;
  const kind = frameKind(document);
  let running: Running | null = null;

  const popup = answerPopup({
    report: () => ({
      state: kind === 'html' ? (running ? 'html' : 'off') : kind,
      terms: running ? pageTerms(running.annotator) : [],
    }),
    reveal,
    signal,
  });

  function reveal(number: number): void {
    const found = running?.annotator.mentions().find(({ term }) => term === number);
    if (!found || !running) return;
    running.annotator.reveal(found.mark);
    running.pointer.press(found.mark);
  }

  function start(choices: Choices): Running {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    const table = decodeNameTable(names);
    const reader = createReader(table);
    const settings = annotatorSettings(choices, (id) => table.termIds.indexOf(id));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetText);
    let annotator: Annotator | null = null;
    let pointer: Pointer | null = null;
    const card = createCardDoor({ annotator: () => annotator, closed: () => pointer?.close() });
    annotator = createAnnotator({
      document,
      read: reader.read,
      decide: (entries, decided) =>
        decide(
          entries.map(({ block, facts }) => ({ facts, context: block })),
          table,
          decided,
        ),
      settings,
      sheet,
      signal: both,
      onChange: () => {
        if (annotator) pointer?.update(annotator.marks());
        popup.tell();
      },
    });
    const { markAt } = annotator;
    pointer = createPointer({ document, markAt, card, signal: both });
    return { annotator, pointer, stop };
  }

  return {
    use(choices) {
      if (kind !== 'html' || isTiny(view)) return;
      if (choices.off) {
        running?.stop.abort();
        running = null;
        popup.tell();
      } else if (running) {
        running.annotator.setSettings(annotatorSettings(choices, (id) => decodeNameTable(names).termIds.indexOf(id)));
      } else {
        running = start(choices);
      }
    },
  };
}

/** The terms of the page as the popup lists them; what the page defines itself is not in the glossary, and so not in the list. */
function pageTerms(annotator: Annotator): PageTerm[] {
  return annotator.mentions().flatMap(({ term, count, text }): PageTerm[] => {
    const word = text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');
    return term === null ? [] : [{ term, count, text: word, reachable: true }];
  });
}
