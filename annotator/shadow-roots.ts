/**
 * Finds shadow roots. There is no event for their coming, and asking for a closed one costs some microseconds: custom elements are
 * asked at once, all other elements in idle time, and again where something changes or the pointer comes.
 */
import { shadowRootOf } from './shadow-root-of.ts';

/** The elements that may have a shadow root besides custom ones, by the DOM standard. */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/** Idle time is waited for at most this long, in milliseconds. */
const IDLE_TIMEOUT_MS = 2000;
/** How often custom elements that wait for their definition are asked again, in milliseconds, and how often at most after a change. */
const WAIT_MS = 1000;
const MAX_WAITS = 30;
/** From the end of one sweep to the next, and from one question after a closed root to the next, in milliseconds. */
const SWEEP_MS = 2000;
const ASK_AGAIN_MS = 1000;
/** Elements asked between two looks at the idle deadline. */
const SWEEP_STEP = 50;

export interface ShadowRoots {
  /** Asks one element now. */
  look(element: Element): void;
  /** Asks all elements under a root when there is time. */
  sweep(root: Document | ShadowRoot): void;
}

export interface ShadowRootsOptions {
  readonly view: Window;
  readonly signal: AbortSignal;
  /** Called with every root that is found, each time it is. */
  readonly onRoot: (root: ShadowRoot) => void;
}

export function createShadowRoots({ view, signal, onRoot }: ShadowRootsOptions): ShadowRoots {
  /** When an element was last asked, a closed root included. */
  const asked = new WeakMap<Element, number>();
  const waiting = new Set<Element>();
  const toSweep = new Set<Document | ShadowRoot>();
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waits = 0;
  let sweptAt = Number.NEGATIVE_INFINITY;
  let sweepTimer: ReturnType<typeof setTimeout> | undefined;
  let queue: Element[] = [];

  /** An element that was asked a moment ago is asked only for an open root, which costs nothing. */
  function ask(element: Element, now: number): ShadowRoot | null {
    if (now - (asked.get(element) ?? Number.NEGATIVE_INFINITY) < ASK_AGAIN_MS) return element.shadowRoot;
    asked.set(element, now);
    return shadowRootOf(element);
  }

  function look(element: Element): void {
    const root = ask(element, performance.now());
    if (root !== null) {
      waiting.delete(element);
      onRoot(root);
      return;
    }
    if (!element.localName.includes('-')) return;
    waits = 0;
    waiting.add(element);
    wait();
  }

  /** A custom element gets its root when it is defined, which changes nothing that an observer would see. */
  function wait(): void {
    if (timer !== undefined || waiting.size === 0 || waits >= MAX_WAITS || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      waits++;
      for (const element of waiting) {
        const root = element.isConnected ? shadowRootOf(element) : null;
        if (root !== null) onRoot(root);
        if (root !== null || !element.isConnected || (waits > 2 && element.matches(':defined')))
          waiting.delete(element);
      }
      wait();
    }, WAIT_MS);
  }

  function onIdle(deadline?: IdleDeadline): void {
    idle = 0;
    if (signal.aborted) return;
    if (queue.length === 0) {
      for (const root of toSweep) {
        const elements = root.querySelectorAll(HOSTS);
        for (let i = 0; i < elements.length; i++) queue.push(elements[i] as Element);
      }
      toSweep.clear();
      queue.reverse();
    }
    do {
      const now = performance.now();
      for (let i = 0; i < SWEEP_STEP; i++) {
        const element = queue.pop();
        if (element === undefined) break;
        const root = asked.has(element) ? element.shadowRoot : ask(element, now);
        if (root !== null) onRoot(root);
      }
    } while (queue.length > 0 && deadline !== undefined && deadline.timeRemaining() > 1);
    if (queue.length > 0) later();
    else {
      sweptAt = performance.now();
      if (toSweep.size > 0) sweepWhenDue();
    }
  }

  /** A page that changes all the time is not swept all the time. */
  function sweepWhenDue(): void {
    if (sweepTimer !== undefined || idle !== 0 || signal.aborted) return;
    const wait = sweptAt + SWEEP_MS - performance.now();
    if (wait <= 0) {
      later();
      return;
    }
    sweepTimer = setTimeout(() => {
      sweepTimer = undefined;
      later();
    }, wait);
  }

  function later(): void {
    if (idle !== 0 || signal.aborted) return;
    idle = view.requestIdleCallback(onIdle, { timeout: IDLE_TIMEOUT_MS });
  }

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(sweepTimer);
      if (idle !== 0) view.cancelIdleCallback(idle);
      queue = [];
      waiting.clear();
    },
    { once: true },
  );

  return {
    look,
    sweep(root) {
      toSweep.add(root);
      sweepWhenDue();
    },
  };
}
