/** The card on a page: one host element in the top layer, with a closed shadow root, that is there only while a card is open. */
import { createRef, render } from 'preact';
import { CARD_TAG } from '../../annotator/shadow-root-of.ts';
import { Card } from '../../components/Card.tsx';
import cardCss from '../../components/card.css?inline';
import themeCss from '../../components/theme.css?inline';
import type { CardHost, CardRequest } from './contract.ts';
import { followPlace, rehearsePlace } from './place.ts';

/** Below this width, or where there is no fine pointer, the card is a sheet from the bottom. */
const SHEET = '(max-width: 480px), (hover: none) and (pointer: coarse) and (max-width: 720px)';

const isSheet = (): boolean => matchMedia(SHEET).matches;

/** Events that a page must not get from within the card: its hotkeys and outside-click handlers are not meant by them. */
const KEPT_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
  'contextmenu',
  'focusin',
  'focusout',
] as const;

/** A card's host element with its shadow root, in the page or not yet. */
interface MadeCard {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What it shows; `null`: nothing yet. */
  shown: CardRequest | null;
}

interface OpenCard extends MadeCard {
  readonly focusBefore: Element | null;
}

/** Makes the card host of this frame; nothing is in the page until `show`. */
export function createCardHost(document: Document): CardHost {
  let open: OpenCard | null = null;
  let made: MadeCard | null = null;
  let sheet: CSSStyleSheet | null = null;
  let following = new AbortController();
  let isRehearsed = false;
  const cardRef = createRef<HTMLElement>();

  function hide(): void {
    if (!open) return;
    const { host, root, focusBefore } = open;
    const hadFocus = root.activeElement !== null;
    open = null;
    following.abort();
    render(null, root);
    host.remove();
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
  }

  function make(): MadeCard {
    sheet ??= createSheet();
    return makeCard(document, sheet);
  }

  function fill(card: MadeCard, request: CardRequest): void {
    const { word, content, actions, pinned } = request;
    // What was made ready for the pointer is nearly always what is shown then.
    if (card.shown?.content === content && card.shown.pinned === pinned) return;
    card.shown = request;
    render(<Card word={word} content={content} actions={actions} pinned={pinned} innerRef={cardRef} />, card.root);
  }

  function prepare(request: CardRequest): void {
    if (open) return;
    made ??= make();
    fill(made, request);
    if (isRehearsed) return;
    isRehearsed = true;
    rehearse(document, request);
  }

  function show(request: CardRequest): void {
    const before = open;
    const place = request.place();
    if (!place) {
      hide();
      return;
    }
    const card = before ?? made ?? make();
    made = null;
    fill(card, request);
    open = before ?? mount(document, card);
    const { host } = open;
    const asSheet = isSheet();
    host.classList.toggle('sheet', asSheet);
    // Chosen while it was open for the pointer, it takes the focus too; who is already in it stays where they are.
    if (request.pinned && open.root.activeElement === null) cardRef.current?.focus({ preventScroll: true });
    following.abort();
    following = new AbortController();
    if (asSheet) host.style.removeProperty('transform');
    else
      followPlace({
        host,
        place: request.place,
        signal: following.signal,
        gone: request.actions.close,
      });
  }

  return {
    prepare,
    show,
    hide,
    rect: () => (open ? open.host.getBoundingClientRect() : null),
    owns: (event) => open !== null && event.composedPath().includes(open.host),
  };
}

function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${themeCss}\n${cardCss}`);
  return sheet;
}

function makeCard(document: Document, sheet: CSSStyleSheet): MadeCard {
  const host = document.createElement(CARD_TAG);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root, shown: null };
}

/** The fonts of most of a card's text, and what is measured to open them; their family is the first of `--sans` in theme.css. */
const FONTS = ['400 15px', '600 15px', '400 13px', '600 13px', '600 18px'];
const FAMILY = 'system-ui';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;()%-–—‘’“”';

/**
 * Does once, while the pointer rests and nothing of ours is in the page, what is slow for the first time: runs the code that places a card, and opens
 * the fonts with what they draw most. The first card of a tab comes a third sooner.
 */
function rehearse(document: Document, { place }: CardRequest): void {
  rehearsePlace(place, document.createElement('div'));
  topmost(document);
  isSheet();
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return;
  for (const font of FONTS) {
    context.font = `${font} ${FAMILY}`;
    context.measureText(LETTERS);
  }
}

function mount(document: Document, { host, root, shown }: MadeCard): OpenCard {
  const focusBefore = document.activeElement;
  topmost(document).append(host);
  host.showPopover();
  // The card has its own size and is placed in pixels of the viewport, whatever the page zooms itself to.
  if (host.currentCSSZoom !== 1) host.style.setProperty('zoom', String(1 / host.currentCSSZoom));
  return { host, root, shown, focusBefore };
}

/** Outside a modal dialog everything is inert; within the topmost one the card can be used. */
function topmost(document: Document): Element {
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? document.documentElement;
}
