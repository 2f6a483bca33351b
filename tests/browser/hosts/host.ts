/** One small application, written in each framework: a keyed list, a text that changes, a part that comes and goes. */
export interface Item {
  readonly id: number;
  readonly text: string;
}

export interface State {
  readonly items: readonly Item[];
  readonly note: string;
  readonly open: boolean;
}

export interface Host {
  /** Renders a state, at once. */
  render(state: State): Promise<void> | void;
  unmount(): void;
}

export type Mount = (root: HTMLElement) => Host;

/** The markup that a server would send. */
export type Serve = (state: State) => string | Promise<string>;

/** Takes over markup that is there; `onError` hears of every difference that the framework finds in it. */
export type Hydrate = (root: HTMLElement, state: State, onError: (error: unknown) => void) => Host | Promise<Host>;

/** The words that each application shows for a state, without white space at the ends. */
export function wordsOf({ items, note, open }: State): string[] {
  return [...items.map(({ id, text }) => `${text} no. ${id}`), note, ...(open ? [`More: ${note}`] : [])];
}

/** The elements of the words, shadow roots included. */
export function shownElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('li,p') ? [element] : []),
    ...(element.shadowRoot === null ? [] : shownElements(element.shadowRoot)),
  ]);
}

/** What is really shown, shadow roots included. */
export function shownWords(root: ParentNode): string[] {
  return shownElements(root).map(({ textContent }) => (textContent ?? '').trim());
}
