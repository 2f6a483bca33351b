/** One frame: looked at for terms, then annotated or off, as the reader's choices say. */
import { createHasTerms } from '../../glossary/match/has-terms.ts';
import { type Names, openNames } from '../../glossary/match/names.ts';
import type { EncodedNames } from '../../glossary/match/split-table.ts';
import { ask } from '../../messages.ts';
import type { Page } from '../page/contract.ts';
import { type Choices, watchChoices } from './choices.ts';
import './contract.ts';
import '../card/contract.ts';
import '../elements/contract.ts';
import { frameKind, isHtml, topHost, untilReadable } from './frame.ts';
import { findTerms } from './scout.ts';

export interface FramePageOptions {
  readonly view: Window;
  readonly names: EncodedNames;
  /** Aborted when the extension is updated or taken away: then everything here ends. */
  readonly signal: AbortSignal;
}

type State =
  /** No term was found so far, or Medigloss is switched off here. */
  | { readonly name: 'quiet' }
  /** `page` comes with its script. */
  | { readonly name: 'on'; choices: Choices; page: Page | null; readonly stop: AbortController };

/**
 * Looks for terms, and asks for the reader's choices only when there are some: most pages have none, and whatever is chosen changes
 * nothing there. Settles when the first choices are acted on; never, where nothing is found.
 */
export async function runFramePage({ view, names: encoded, signal }: FramePageOptions): Promise<void> {
  const { document } = view;
  let opened: Names | null = null;
  const names = (): Names => {
    opened ??= openNames(encoded);
    return opened;
  };
  let state: State = { name: 'quiet' };
  // After an update they are still here, as the version before left them; ours come when they are needed.
  globalThis.mediglossStartPage = undefined;
  globalThis.mediglossCard = undefined;
  globalThis.mediglossElementPainter = undefined;

  globalThis.mediglossFrame = {
    report: () => ({
      state: frameKind(document),
      terms: state.name === 'on' ? (state.page?.terms() ?? []) : [],
    }),
    reveal: (term) => {
      if (state.name === 'on') state.page?.reveal(term);
    },
  };

  async function start(on: Extract<State, { name: 'on' }>): Promise<void> {
    const ends = AbortSignal.any([signal, on.stop.signal]);
    if (!globalThis.mediglossStartPage) await ask('inject', 'page.js');
    if (ends.aborted) return;
    on.page =
      globalThis.mediglossStartPage?.({
        view,
        names: names(),
        choices: on.choices,
        signal: ends,
      }) ?? null;
  }

  function use(choices: Choices): void {
    if (choices.off) {
      if (state.name === 'on') state.stop.abort();
      state = { name: 'quiet' };
    } else if (state.name === 'on') {
      state.choices = choices;
      state.page?.setChoices(choices);
    } else {
      const on: Extract<State, { name: 'on' }> = { name: 'on', choices, page: null, stop: new AbortController() };
      state = on;
      // A frame that the browser does not let us into stays without marks.
      start(on).catch(() => undefined);
    }
  }

  if (!isHtml(document)) return;
  await untilReadable(view, signal);
  await findTerms(document, createHasTerms(names), signal);
  await watchChoices(await topHost(view), signal, use);
}
