/** The card, as the pointer knows it: its term is asked for and its script put into the frame when the pointer arrives. */

import type { Annotator } from '../../annotator/annotator.ts';
import type { Mark } from '../../annotator/marks.ts';
import type { CardDoor } from '../../annotator/pointer.ts';
import type { CardActions, CardContent, PageDefinition } from '../../components/Card.tsx';
import { api } from '../../extension-api.ts';
import { ask, type CardTerm } from '../../messages.ts';
import { knownItem, savedItem, setListed } from '../../settings.ts';
import { getAll } from '../../stored.ts';
import type { CardRequest } from '../card/contract.ts';
import { speaker } from './speaker.ts';

export interface CardDoorOptions {
  readonly annotator: () => Annotator | null;
  /** The reader chose to close the card. */
  readonly closed: () => void;
}

export function createCardDoor({ annotator, closed }: CardDoorOptions): CardDoor {
  const asked = new Map<number, Promise<CardTerm>>();
  let injected: Promise<unknown> | null = null;
  let open: Mark | null = null;
  /** What is being made ready for the mark that the pointer has come to. */
  let ready: { readonly mark: Mark; readonly request: Promise<CardRequest> } | null = null;

  function termOf(number: number): Promise<CardTerm> {
    const known = asked.get(number) ?? ask('term', number);
    asked.set(number, known);
    // A background that was asleep may fail once; the next pointer asks again.
    known.catch(() => asked.delete(number));
    return known;
  }

  function inject(): Promise<unknown> {
    injected ??= globalThis.mediglossCard ? Promise.resolve() : ask('inject', 'card.js');
    injected.catch(() => {
      injected = null;
    });
    return injected;
  }

  function prepare(mark: Mark): void {
    const request = requestFor(mark);
    ready = { mark, request };
    // The card is made while the pointer rests; should that fail, opening it tries again.
    Promise.all([request, inject()]).then(
      ([made]) => {
        if (ready?.mark === mark && open === null) globalThis.mediglossCard?.prepare(made);
      },
      () => undefined,
    );
  }

  async function content(mark: Mark): Promise<CardContent> {
    const defined = definitionOf(mark);
    if (mark.mention.term === null) return defined ? { state: 'defined', defined } : { state: 'failed' };
    try {
      const card = await termOf(mark.mention.term);
      const [known, saved] = await getAll([knownItem, savedItem]);
      const { term } = card;
      return {
        state: 'term',
        ...card,
        readerUrl: `${api.runtime.getURL('reader.html')}?article=${term.article}#${term.anchor}`,
        defined,
        known: known.includes(term.id),
        saved: saved.includes(term.id),
      };
    } catch {
      return { state: 'failed' };
    }
  }

  function definitionOf(mark: Mark): PageDefinition | null {
    return annotator()?.definitionOf(mark) ?? null;
  }

  async function requestFor(mark: Mark): Promise<CardRequest> {
    const shown = await content(mark);
    return {
      word: mark.text.replace(/[\u00ad\u200b\s]+/g, (blank) => (/\s/.test(blank) ? ' ' : '')),
      place: () => annotator()?.rangeOf(mark) ?? null,
      content: shown,
      actions: actionsFor(mark, shown, () => void show(mark, true)),
      pinned: false,
    };
  }

  async function show(mark: Mark, pinned: boolean): Promise<boolean> {
    open = mark;
    const asked = ready?.mark === mark ? ready.request : requestFor(mark);
    ready = null;
    let [request] = await Promise.all([asked, inject()]);
    if (request.content.state === 'failed') request = await requestFor(mark);
    const host = globalThis.mediglossCard;
    // The pointer may have gone on while the answer was on its way.
    if (!host || open !== mark) return false;
    host.show({ ...request, pinned });
    return true;
  }

  function actionsFor(mark: Mark, shown: CardContent, again: () => void): CardActions {
    const term = shown.state === 'term' ? shown.term : null;
    const speak = speaker();
    const list = async (item: typeof knownItem, listed: boolean): Promise<void> => {
      if (term) await setListed(item, term.id, listed);
      again();
    };
    return {
      read: () => {
        if (term) void ask('openReader', { article: term.article, anchor: term.anchor });
      },
      setKnown: (known) => void list(knownItem, known),
      setSaved: (saved) => void list(savedItem, saved),
      ...(speak ? { hear: () => speak(term?.name ?? mark.text) } : {}),
      goToDefinition: () => annotator()?.revealDefinition(mark),
      close: closed,
    };
  }

  return {
    prepare,
    open: show,
    close: () => {
      open = null;
      globalThis.mediglossCard?.hide();
    },
    rect: () => globalThis.mediglossCard?.rect() ?? null,
    holds: (event) => globalThis.mediglossCard?.owns(event) ?? false,
  };
}
