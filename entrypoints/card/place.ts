/** Keeps the card beside its word: above or below the line, never over it. */
import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

const GAP_PX = 6;
const EDGE_PX = 8;
/** How high the card may be where it stands: see card.css. */
const AVAILABLE = '--available';

interface Following {
  readonly host: HTMLElement;
  /** The word's place; `null` when the page has taken it away. */
  readonly place: () => Range | null;
  readonly signal: AbortSignal;
  readonly gone: () => void;
}

/** Places the host now and whenever the page scrolls, resizes or moves under it, until the signal. */
export function followPlace({ host, place, signal, gone }: Following): void {
  const reference = referenceTo(place);
  if (!reference || signal.aborted) return;
  const update = async (): Promise<void> => {
    const range = place();
    if (!range || range.getClientRects().length === 0) {
      gone();
      return;
    }
    const { x, y } = await placeBeside(reference, host);
    if (!signal.aborted) host.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  void update();
  // What follows the word measures it, and all around it, when it starts: the card is seen first. It starts by placing the card anew.
  afterFrame(() => {
    if (signal.aborted) return;
    const stop = autoUpdate(reference, host, () => void update());
    signal.addEventListener('abort', stop);
  });
}

/** Calls back when the next frame is on its way. */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** A word as what is placed beside it measures it; `null`: it is not there. */
function referenceTo(place: Following['place']): VirtualElement | null {
  const first = place();
  if (!first) return null;
  const container = first.startContainer;
  return {
    contextElement: container instanceof Element ? container : (container.parentElement ?? document.documentElement),
    getBoundingClientRect: () => place()?.getBoundingClientRect() ?? new DOMRect(),
    getClientRects: () => place()?.getClientRects() ?? [],
  };
}

/** Runs what places a card beside a word, with a host that is not in the page: it is slow for the first time. */
export function rehearsePlace(place: Following['place'], host: HTMLElement): void {
  const reference = referenceTo(place);
  if (reference) placeBeside(reference, host).catch(() => undefined);
}

/** Where the host stands best, in pixels of the viewport; how high it may be there is set on it if that is less than it is. A host that is not in the page has no size. */
function placeBeside(reference: VirtualElement, host: HTMLElement): Promise<{ x: number; y: number }> {
  return computePosition(reference, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(),
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight, rects }) => {
          // Only where it bounds the card: everything in the card would get new styles for it.
          if (availableHeight < rects.floating.height || host.style.getPropertyValue(AVAILABLE) !== '')
            host.style.setProperty(AVAILABLE, `${Math.floor(availableHeight)}px`);
        },
      }),
    ],
  });
}
