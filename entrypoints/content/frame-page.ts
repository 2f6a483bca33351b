/** One frame: off, looked at for terms, or annotated, as the reader's choices and its text say. */
import { createHasTerms } from '../../glossary/match/has-terms.ts';
import type { EncodedNames } from '../../glossary/match/split-table.ts';
import { ask } from '../../messages.ts';
import type { Page } from '../page/contract.ts';
import type { Choices } from './choices.ts';
import { frameKind, isTiny } from './frame.ts';
import { answerPopup } from './popup-port.ts';
import { findTerms } from './scout.ts';

export interface FramePageOptions {
  readonly view: Window;
  readonly names: EncodedNames;
  /** Aborted when the extension is updated or taken away: then everything here ends. */
  readonly signal: AbortSignal;
}

type State =
  /** Switched off, or nothing that can be read. */
  | { readonly name: 'off' }
  /** No term was found so far; `page` comes with the first. */
  | { readonly name: 'on'; choices: Choices; page: Page | null; readonly stop: AbortController };

export function createFramePage({ view, names, signal }: FramePageOptions): { use(choices: Choices): void } {
  const { document } = view;
  const kind = frameKind(document);
  let state: State = { name: 'off' };

  const popup = answerPopup({
    report: () => ({
      state: kind === 'html' && state.name === 'on' ? 'html' : kind === 'html' ? 'off' : kind,
      terms: state.name === 'on' ? (state.page?.terms() ?? []) : [],
    }),
    reveal: (term) => {
      if (state.name === 'on') state.page?.reveal(term);
    },
    signal,
  });

  async function start(on: Extract<State, { name: 'on' }>): Promise<void> {
    const ends = AbortSignal.any([signal, on.stop.signal]);
    await findTerms(document, createHasTerms(names), ends);
    if (!globalThis.mediglossStartPage) await ask('inject', 'page.js');
    if (ends.aborted) return;
    on.page =
      globalThis.mediglossStartPage?.({ view, names, choices: on.choices, signal: ends, onChange: popup.tell }) ?? null;
  }

  return {
    use(choices) {
      if (kind !== 'html' || isTiny(view)) return;
      if (choices.off) {
        if (state.name === 'on') state.stop.abort();
        state = { name: 'off' };
        popup.tell();
      } else if (state.name === 'on') {
        state.choices = choices;
        state.page?.setChoices(choices);
      } else {
        const on: Extract<State, { name: 'on' }> = { name: 'on', choices, page: null, stop: new AbortController() };
        state = on;
        popup.tell();
        // A frame that the browser does not let us into stays without marks.
        start(on).catch(() => undefined);
      }
    },
  };
}
