/** The rim around `nextHover`: listeners, timers, and the card's doors. What it decides, it decides there. */
import { isInCorridor, type Rect } from './corridor.ts';
import { DWELL_MS, type Hover, type HoverEvent, hasCard, IDLE, LEAVE_MS, nextHover } from './hover.ts';
import { type Mark, rectsOf } from './marks.ts';

/** The card, as the pointer knows it. */
export interface CardDoor {
  /** The pointer has come to a mark: what the card will need can be asked for now. */
  prepare(mark: Mark): void;
  /** Opens the card, or moves it to another mark. Settles with whether there was something to show, once it is painted. */
  open(mark: Mark, pinned: boolean): Promise<boolean>;
  close(): void;
  /** Where the card is, or `null` while it is not open. */
  rect(): Rect | null;
  /** Whether an event happened in the card. */
  holds(event: Event): boolean;
}

export interface PointerOptions {
  readonly document: Document;
  readonly markAt: (x: number, y: number) => Mark | null;
  readonly card: CardDoor;
  readonly signal: AbortSignal;
}

export interface Pointer {
  /** Opens the card at a mark and keeps it open: the popup's choice, or a key. */
  press(mark: Mark): void;
  /** Closes the card if it is open at one of the marks that went, and listens only while marks are there. */
  update(marks: readonly Mark[]): void;
  close(): void;
  /** The mark at which a card was open last; `null` when there was none, or the reader pressed elsewhere since. */
  last(): Mark | null;
}

/** How often a moving pointer is looked at while a card is open or about to be, in milliseconds. */
const LOOK_MS = 60;
/** How long it may go on moving otherwise before it is looked at: who moves on does not want a card, but a hand may tremble. */
const MOVING_MS = 240;

/** What takes a click for itself: a term in it never does. */
const CLICKABLE = 'a[href],button,input,select,textarea,label,summary,area,[role="button"],[role="link"],[onclick]';

/** Our own marks, where they are elements. */
const OWN = 'mark[data-medigloss]';

export function createPointer({ document, markAt, card, signal }: PointerOptions): Pointer {
  let state: Hover<Mark> = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let look: ReturnType<typeof setTimeout> | undefined;
  /** The pointer's last move, and since when it moves unseen. */
  let moved: PointerEvent | null = null;
  let movingSince = 0;
  let isOverCard = false;
  let last: Mark | null = null;
  let listening: AbortController | null = null;
  /** The root element when listening began. */
  let root: Element | null = null;
  const view = document.defaultView;

  function send(event: HoverEvent<Mark>): void {
    const before = state;
    state = nextHover(before, event);
    if (state === before) return;
    if (hasCard(state)) last = state.mark;
    clearTimeout(timer);
    switch (state.name) {
      case 'dwelling':
        if (hasCard(before)) card.close();
        card.prepare(state.mark);
        timer = setTimeout(send, DWELL_MS, { type: 'dwell-elapsed' });
        break;
      case 'opening':
        if (before.name !== 'opening' || before.mark !== state.mark || before.pinned !== state.pinned) open(state);
        break;
      case 'open':
        if (state.hold === 'pinned' && before.name !== 'opening') card.open(state.mark, true).catch(() => {});
        break;
      case 'leaving':
        if (state.next !== null) card.prepare(state.next);
        timer = setTimeout(send, LEAVE_MS, { type: 'leave-elapsed' });
        break;
      case 'idle':
        if (hasCard(before)) card.close();
        break;
    }
  }

  function open(ticket: Extract<Hover<Mark>, { name: 'opening' }>): void {
    const answer = (isOpen: boolean): void => {
      // A late answer to an older question changes nothing.
      if (state === ticket) send({ type: isOpen ? 'opened' : 'failed' });
    };
    card.open(ticket.mark, ticket.pinned).then(answer, () => answer(false));
  }

  /** Called sixty times a second: the event is asked nothing here that can be asked when it is looked at. */
  function onMove(event: PointerEvent): void {
    moved = event;
    isOverCard = hasCard(state) && card.holds(event);
    if (isOverCard) send({ type: 'over-card' });
    // The last place is enough, and hit testing may have to lay the page out.
    else if (look === undefined) {
      movingSince = event.timeStamp;
      look = setTimeout(lookThere, LOOK_MS);
    }
  }

  function lookThere(): void {
    look = undefined;
    if (moved === null || moved.pointerType === 'touch' || isOverCard) return;
    const now = performance.now();
    const isMoving = state.name === 'idle' && now - moved.timeStamp < LOOK_MS && now - movingSince < MOVING_MS;
    if (isMoving) look = setTimeout(lookThere, LOOK_MS);
    else send(eventAt(moved.clientX, moved.clientY));
  }

  function onLeave(): void {
    clearTimeout(look);
    look = undefined;
    send({ type: 'off' });
  }

  function eventAt(x: number, y: number): HoverEvent<Mark> {
    const mark = markAt(x, y);
    if (mark !== null) return { type: 'at', mark };
    if (state.name === 'open' || state.name === 'leaving') {
      const to = card.rect();
      if (to !== null && rectsOf(state.mark).some((from) => isInCorridor(x, y, from, to))) return { type: 'between' };
    }
    return { type: 'off' };
  }

  function onClick(event: MouseEvent): void {
    if (card.holds(event)) return;
    const mark = ownMark(event) ?? clickedMark(event);
    if (mark !== null && (document.getSelection()?.isCollapsed ?? true)) send({ type: 'press', mark });
    else {
      last = null;
      send({ type: 'press-elsewhere' });
    }
  }

  function clickedMark(event: MouseEvent): Mark | null {
    const target = event.composedPath()[0];
    const takesClick = target instanceof Element && target.closest(CLICKABLE) !== null;
    return takesClick || event.button !== 0 ? null : markAt(event.clientX, event.clientY);
  }

  /** The mark whose element (`element-painter.ts`) an event happened on; `null` on anything else. */
  function ownMark(event: Event): Mark | null {
    const target = event.composedPath()[0];
    const rect = target instanceof Element ? target.closest(OWN)?.getClientRects()[0] : undefined;
    return rect ? markAt(rect.left + rect.width / 2, rect.top + rect.height / 2) : null;
  }

  function onKey(event: KeyboardEvent): void {
    // Chromium writes closed shadow roots too into a page that is saved as one file; what the reader looked up is nobody's affair there.
    if (event.key === 'Escape' || isSave(event)) send({ type: 'escape' });
    if ((event.key !== 'Enter' && event.key !== ' ') || card.holds(event)) return;
    const mark = ownMark(event);
    if (mark === null) return;
    // A space on a button of the page's own making would scroll the page.
    event.preventDefault();
    send({ type: 'press', mark });
  }

  function listen(): void {
    // A document that is opened and written anew loses all listeners with its root element.
    if ((listening !== null && root === document.documentElement) || view === null || signal.aborted) return;
    listening?.abort();
    listening = new AbortController();
    root = document.documentElement;
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, listening.signal]) };
    view.addEventListener('pointermove', onMove, options);
    view.addEventListener('click', onClick, options);
    view.addEventListener('scroll', () => send({ type: 'scroll' }), options);
    view.addEventListener('keydown', onKey, { ...options, passive: false });
    // A page that comes back by the back button comes back as it was left, and nobody is at the word any more.
    view.addEventListener('pagehide', () => send({ type: 'escape' }), options);
    root.addEventListener('pointerleave', onLeave, options);
  }

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(look);
      if (hasCard(state)) card.close();
      state = IDLE;
    },
    { once: true },
  );

  return {
    press(mark) {
      listen();
      send({ type: 'press', mark });
    },
    update(marks) {
      if (state.name !== 'idle' && !marks.includes(state.mark)) {
        const isHeld = hasCard(state) && rectsOf(state.mark).length > 0;
        if (!isHeld) send({ type: 'gone', mark: state.mark });
      }
      if (marks.length > 0) listen();
      else if (state.name === 'idle') {
        listening?.abort();
        listening = null;
      }
    },
    close: () => send({ type: 'escape' }),
    last: () => last,
  };
}

function isSave({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === 's';
}
