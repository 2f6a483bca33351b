/**
 * Tells when hidden text may have come into sight. Text is read and painted all the same; what is in sight bears only on
 * which mention counts as the first. So this listens only while hidden text with a term is there.
 */

/** What a page does when it opens, closes or moves something. Bubbling or not, all are heard at the document. */
const EVENTS = ['toggle', 'transitionend', 'animationend', 'change', 'beforematch', 'contentvisibilityautostatechange'];

/** Several openings in a row, as of a sliding panel, are answered once, after so many milliseconds. */
const SETTLE_MS = 100;

export interface Reveals {
  /** Begins or ends listening. */
  listen(isNeeded: boolean): void;
  /** Something that may reveal has happened. */
  happened(): void;
}

export function createReveals(document: Document, onReveal: () => void, signal: AbortSignal): Reveals {
  let listening: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function happened(): void {
    if (listening === null || timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) onReveal();
    }, SETTLE_MS);
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    listen(isNeeded) {
      if (isNeeded === (listening !== null)) return;
      listening?.abort();
      listening = isNeeded ? new AbortController() : null;
      if (listening === null) return;
      const options = { capture: true, passive: true, signal: AbortSignal.any([signal, listening.signal]) };
      for (const event of EVENTS) document.addEventListener(event, happened, options);
    },
    happened,
  };
}
