/** One frame: looked at for terms, then annotated or off, as the reader's choices say. */

import { type Choices, isUnderlined } from '../../choices.ts';
import { ask, MEETING_PORT, openPort } from '../../messages.ts';
import type { Page, PageOptions } from '../page/contract.ts';
import openBeyondEmpty from './beyond-empty.ts?as-one-function';
import './contract.ts';
import '../card/contract.ts';
import '../elements/contract.ts';
import { isEmpty, untilChanged } from './first-text.ts';
import { frameKind, isHtml, topHost, untilReadable } from './frame.ts';

export interface FramePageOptions {
  readonly view: Window;
  /** Its signal is aborted when the extension is updated: then everything here ends. It is asked for when there is something to end. */
  readonly ends: { readonly signal: AbortSignal };
}

/** Of a page that was met long ago. */
const UNKNOWN: Pick<PageOptions, 'port' | 'read'> = { port: null, read: null };

type State =
  /** No term was found so far, or Medigloss is switched off here. */
  | { readonly name: 'quiet' }
  /** There are terms, and the reader wants none underlined before they ask. */
  | { readonly name: 'held' }
  /** `page` comes with its script. */
  | { readonly name: 'on'; choices: Choices; page: Page | null; readonly stop: AbortController };

/**
 * Has the page looked at, and hears the reader's choices only when there is something to explain: most pages have nothing, and whatever is chosen changes
 * nothing there. Settles when the first choices are acted on, as far as that is done at once; never, where nothing is found.
 */
export async function runFramePage({ view, ends }: FramePageOptions): Promise<void> {
  const { document } = view;
  let state: State = { name: 'quiet' };
  let chosen: Choices | null = null;
  /** Questions what is chosen, the beginning included: answers may overtake each other, and only the latest question's counts. */
  let turn = 0;
  /** What is chosen has changed since the page was first looked at: an answer that was on its way may not know. */
  let isOld = false;
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
    if (turn === 0) {
      isOld = true;
      return;
    }
    if (ends.signal.aborted) return;
    turn += 1;
    const mine = turn;
    try {
      const choices = await ask('choices', topHost(view));
      if (mine === turn && !ends.signal.aborted) use(choices);
    } catch {
      // The extension was updated under us: then this page keeps what it has.
    }
  }

  async function start(
    on: Extract<State, { name: 'on' }>,
    { port, read }: Pick<PageOptions, 'port' | 'read'>,
  ): Promise<void> {
    const signal = AbortSignal.any([ends.signal, on.stop.signal]);
    if (!globalThis.mediglossStartPage) await ask('inject', 'page.js');
    if (signal.aborted) {
      port?.disconnect();
      return;
    }
    on.page = globalThis.mediglossStartPage?.({ view, choices: on.choices, port, read, signal }) ?? null;
  }

  /** @param known how the page may be read, and what was read of it, when it was just met */
  function use(stored: Choices, known: Pick<PageOptions, 'port' | 'read'> = UNKNOWN): void {
    chosen = stored;
    const choices = isAsked ? everywhere(stored) : stored;
    if (!isUnderlined(choices)) {
      if (state.name === 'on') state.stop.abort();
      state = { name: choices.off ? 'quiet' : 'held' };
      known.port?.disconnect();
    } else if (state.name === 'on') {
      state.choices = choices;
      state.page?.setChoices(choices);
    } else {
      const on: Extract<State, { name: 'on' }> = { name: 'on', choices, page: null, stop: new AbortController() };
      state = on;
      // A frame that the browser does not let us into stays without marks.
      start(on, known).catch(() => undefined);
    }
  }

  if (!isHtml(document)) return;
  await untilReadable(view);
  while (isEmpty(document)) await untilChanged(document);
  const { signal } = ends;
  // In one file with this, and yet nothing of it is made before it is called.
  const { meetPage } = openBeyondEmpty();
  try {
    const { choices, ...known } = await meetPage(document, () => openPort(MEETING_PORT + topHost(view)), signal);
    turn = 1;
    use(choices, known);
    if (isOld) void askAnew();
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
