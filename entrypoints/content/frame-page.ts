/** One frame: looked at for terms, then annotated or off, as the reader's choices say. */
import { ask } from '../../messages.ts';
import type { UnderlineStyle } from '../../settings.ts';
import type { Page } from '../page/contract.ts';
import type { Choices } from './choices.ts';
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
 * nothing there. Settles when the first choices are acted on; never, where nothing is found.
 */
export async function runFramePage({ view, signal }: FramePageOptions): Promise<void> {
  const { document } = view;
  let state: State = { name: 'quiet' };
  let chosen: Choices | null = null;
  /** The styles whose rules the page has. */
  const ruled = new Set<UnderlineStyle>();
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
    reveal: (term) => page()?.reveal(term),
    marks: () => page()?.marks() ?? 0,
    step: (direction) => page()?.step(direction),
  };

  function page(): Page | null {
    return state.name === 'on' ? state.page : null;
  }

  /** Only a page that gets marks shall pay for their rules, and it shall have them before the marks: each change is a frame. */
  async function putRules({ settings: { underline } }: Choices): Promise<void> {
    if (ruled.has(underline)) return;
    await ask('underline', underline);
    ruled.add(underline);
  }

  /** Puts the page's script into the frame, with its rules. */
  async function putPage({ settings: { underline } }: Choices): Promise<void> {
    await ask('begin', underline);
    ruled.add(underline);
  }

  async function start(on: Extract<State, { name: 'on' }>): Promise<void> {
    const ends = AbortSignal.any([signal, on.stop.signal]);
    await (globalThis.mediglossStartPage ? putRules(on.choices) : putPage(on.choices));
    if (ends.aborted) return;
    on.page =
      globalThis.mediglossStartPage?.({
        view,
        choices: on.choices,
        signal: ends,
      }) ?? null;
  }

  function use(stored: Choices): void {
    chosen = stored;
    const choices = isAsked ? everywhere(stored) : stored;
    if (choices.off || choices.settings.where === 'asked') {
      if (state.name === 'on') state.stop.abort();
      state = { name: choices.off ? 'quiet' : 'held' };
    } else if (state.name === 'on') {
      state.choices = choices;
      // Refused, when the extension was updated under us: then this page keeps what it has.
      putRules(choices).catch(() => undefined);
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
  while (isEmpty(document)) await untilChanged(document, signal);
  // In one file with this, and yet nothing of it runs before it is imported.
  const { untilTerms, watchChoices } = await import('./beyond-empty.ts');
  await untilTerms(document, signal);
  await watchChoices(await topHost(view), signal, use);
}

function everywhere(choices: Choices): Choices {
  return { ...choices, settings: { ...choices.settings, where: 'everywhere' } };
}
