/**
 * What the pointer's doings mean for the card, as a pure function: no timers, no DOM. `M` is whatever stands for a mark; two
 * are one when they are the same object.
 */

/** Until a resting pointer opens the card: shorter opens cards in passing, longer feels like waiting. */
export const DWELL_MS = 400;
/** Until the card closes after the pointer left: long enough to cross the gap and to come back from a slip. */
export const LEAVE_MS = 300;

export type Hover<M> =
  /** Nothing is open or about to be. */
  | { readonly name: 'idle' }
  /** The pointer rests on a mark; its term is being asked for. */
  | { readonly name: 'dwelling'; readonly mark: M }
  /** The card was asked to open and is not painted yet. */
  | { readonly name: 'opening'; readonly mark: M; readonly pinned: boolean }
  /** The card is there. `hovered`: as long as the pointer is near; `pinned`: until it is closed. */
  | { readonly name: 'open'; readonly mark: M; readonly hold: 'hovered' | 'pinned' }
  /** The card is there and the pointer has left it. `next` is another mark on which the pointer rests meanwhile. */
  | { readonly name: 'leaving'; readonly mark: M; readonly next: M | null };

export type HoverEvent<M> =
  | { readonly type: 'at'; readonly mark: M }
  /** The pointer is on nothing of ours. */
  | { readonly type: 'off' }
  /** The pointer is on its way from the mark to the card: the time to leave begins anew. */
  | { readonly type: 'between' }
  | { readonly type: 'over-card' }
  | { readonly type: 'dwell-elapsed' }
  | { readonly type: 'leave-elapsed' }
  | { readonly type: 'opened' }
  /** There is nothing to show: the card could not open. */
  | { readonly type: 'failed' }
  /** A click or a tap on a mark, or its choice in the popup: the card stays. */
  | { readonly type: 'press'; readonly mark: M }
  | { readonly type: 'press-elsewhere' }
  | { readonly type: 'escape' }
  | { readonly type: 'scroll' }
  /** The mark is no longer on the page. */
  | { readonly type: 'gone'; readonly mark: M };

export const IDLE = { name: 'idle' } as const;

/** The state after an event. The same object when nothing changes, so that who watches can compare. */
export function nextHover<M>(state: Hover<M>, event: HoverEvent<M>): Hover<M> {
  switch (event.type) {
    case 'press':
      if (hasCard(state) && state.mark === event.mark) {
        if (state.name === 'opening') return state.pinned ? state : { ...state, pinned: true };
        if (state.name === 'open' && state.hold === 'pinned') return state;
        return { name: 'open', mark: state.mark, hold: 'pinned' };
      }
      return { name: 'opening', mark: event.mark, pinned: true };
    case 'escape':
    case 'press-elsewhere':
    case 'failed':
      return state.name === 'idle' ? state : IDLE;
    case 'gone':
      return state.name !== 'idle' && state.mark === event.mark ? IDLE : state;
  }
  switch (state.name) {
    case 'idle':
      return event.type === 'at' ? { name: 'dwelling', mark: event.mark } : state;
    case 'dwelling':
      if (event.type === 'at') return event.mark === state.mark ? state : { name: 'dwelling', mark: event.mark };
      if (event.type === 'dwell-elapsed') return { name: 'opening', mark: state.mark, pinned: false };
      return event.type === 'off' || event.type === 'scroll' ? IDLE : state;
    case 'opening':
      if (event.type === 'opened') return { name: 'open', mark: state.mark, hold: state.pinned ? 'pinned' : 'hovered' };
      if (state.pinned) return state;
      if (event.type === 'at') return event.mark === state.mark ? state : { name: 'dwelling', mark: event.mark };
      return event.type === 'off' || event.type === 'scroll' ? IDLE : state;
    case 'open':
      if (state.hold === 'pinned') return state;
      if (event.type === 'at') {
        return event.mark === state.mark ? state : { name: 'leaving', mark: state.mark, next: event.mark };
      }
      return event.type === 'off' || event.type === 'between'
        ? { name: 'leaving', mark: state.mark, next: null }
        : state;
    case 'leaving':
      if (event.type === 'over-card') return { name: 'open', mark: state.mark, hold: 'hovered' };
      if (event.type === 'between') return { name: 'leaving', mark: state.mark, next: null };
      if (event.type === 'off') return state.next === null ? state : { ...state, next: null };
      if (event.type === 'at') {
        if (event.mark === state.mark) return { name: 'open', mark: state.mark, hold: 'hovered' };
        return event.mark === state.next ? state : { ...state, next: event.mark };
      }
      if (event.type === 'leave-elapsed') return state.next === null ? IDLE : { name: 'dwelling', mark: state.next };
      return state;
  }
}

/** Whether a card is there, or on its way, in a state. */
export function hasCard<M>(state: Hover<M>): state is Extract<Hover<M>, { name: 'opening' | 'open' | 'leaving' }> {
  return state.name === 'opening' || state.name === 'open' || state.name === 'leaving';
}
