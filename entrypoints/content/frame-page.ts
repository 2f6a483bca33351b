/** One frame: looked at for terms, then annotated or off, as the reader's choices say. */

import { type Choices, isUnderlined } from '../../choices.ts';
import { ask } from '../../messages.ts';
import type { Page, PageOptions } from '../page/contract.ts';
import openBeyondEmpty from './beyond-empty.ts?as-one-function';
import './contract.ts';
import '../card/contract.ts';
import '../elements/contract.ts';
import { isEmpty, untilChanged } from './first-text.ts';
import { frameKind, isHtml, topHost, untilReadable } from './frame.ts';

export interface FramePageOptions {
  readonly view: Window;
  /** Aborted when the extension is updated or taken away: then everything here ends. */
  readonly signal: AbortSignal;
}

type State =
  /** No term was found so far, or Medigloss is switched off here. */
  | { readonly name: 'quiet' }
  /** There are terms, and the reader wants none underlined before they ask. */
  | { readonly name: 'held' }
  /** `page` comes with its script. */
  | { readonly name: 'on'; choices: Choices; page: Page | null; readonly stop: AbortController };

/**
 * Looks for terms, and asks for the reader's choices only when there are some: most pages have none, and whatever is chosen changes
 * nothing there. Settles when the first choices are acted on, as far as that is done at once; never, where nothing is found.
 */
export async function runFramePage({ view, signal }: FramePageOptions): Promise<void> {
  const { document } = view;
  let state: State = { name: 'quiet' };
  let chosen: Choices | null = null;
  /** Questions what is chosen, the beginning included: answers may overtake each other, and only the latest question's counts. */
  let turn = 0;
  /** The reader asked for this page's terms. It is kept nowhere: a list of such pages would tell what was read. */
  let isAsked = false;
  // After an update they are still here, as the version before left them; ours come when they are needed.
  globalThis.mediglossStartPage = undefined;
  globalThis.mediglossCard = undefined;
  globalThis.mediglossElementPainter = undefined;

  globalThis.mediglossFrame = {
    report: () => ({
      state: frameKind(document),
      terms: page()?.terms() ?? [],
      held: state.name === 'held' ? 'asked' : page()?.isHeld() ? 'topic' : null,
    }),
    underline: () => {
      isAsked = true;
      if (chosen) use(chosen);
    },
    choicesChanged: askAnew,
    reveal: (term) => page()?.reveal(term),
    marks: () => page()?.marks() ?? 0,
    step: (direction) => page()?.step(direction),
  };

  function page(): Page | null {
    return state.name === 'on' ? state.page : null;
  }

  /** A frame that has not begun has nothing to change; it will ask. */
  async function askAnew(): Promise<void> {
    if (turn === 0 || signal.aborted) return;
    turn += 1;
    const mine = turn;
    try {
      const choices = await ask('choices', topHost(view));
      if (mine === turn && !signal.aborted) use(choices);
    } catch {
      // The extension was updated under us: then this page keeps what it has.
    }
  }

  async function start(on: Extract<State, { name: 'on' }>, port: PageOptions['port']): Promise<void> {
    const ends = AbortSignal.any([signal, on.stop.signal]);
    if (!globalThis.mediglossStartPage) await ask('inject', 'page.js');
    if (ends.aborted) {
      port?.disconnect();
      return;
    }
    on.page = globalThis.mediglossStartPage?.({ view, choices: on.choices, port, signal: ends }) ?? null;
  }

  /** @param port by which the page may be read, if one is open */
  function use(stored: Choices, port: PageOptions['port'] = null): void {
    chosen = stored;
    const choices = isAsked ? everywhere(stored) : stored;
    if (!isUnderlined(choices)) {
      if (state.name === 'on') state.stop.abort();
      state = { name: choices.off ? 'quiet' : 'held' };
      port?.disconnect();
    } else if (state.name === 'on') {
      state.choices = choices;
      state.page?.setChoices(choices);
    } else {
      const on: Extract<State, { name: 'on' }> = { name: 'on', choices, page: null, stop: new AbortController() };
      state = on;
      // A frame that the browser does not let us into stays without marks.
      start(on, port).catch(() => undefined);
    }
  }

  if (!isHtml(document)) return;
  await untilReadable(view, signal);
  while (isEmpty(document)) await untilChanged(document, signal);
  // In one file with this, and yet nothing of it is made before it is called.
  const { begin, untilTerms } = openBeyondEmpty();
  await untilTerms(document, signal);
  turn = 1;
  try {
    const { choices, port } = await begin(topHost(view));
    if (turn > 1 || signal.aborted) port.disconnect();
    else use(choices, port);
  } catch {
    // Then this page stays without marks, and its console without a word of ours.
  }
  // A page in the back/forward cache, or one made ready that is yet to be seen, may hear nothing of what is chosen meanwhile.
  view.addEventListener('pageshow', ({ persisted }) => persisted && void askAnew(), { signal });
  document.addEventListener('prerenderingchange', askAnew, { signal });
}

function everywhere(choices: Choices): Choices {
  return { ...choices, settings: { ...choices.settings, where: 'everywhere' } };
}
