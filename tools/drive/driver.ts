/** A real browser with the built extension in it, driven the same way whichever it is. */

/** A tab. Coordinates are CSS pixels of its viewport. */
export interface Tab {
  url(): string;
  goto(url: string): Promise<void>;
  /** Runs an expression in the page's own world and gives its value, which must be plain data. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same in the frame with this `name`; rejects while there is none. */
  evaluateIn<T>(frame: string, expression: string): Promise<T>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Touches with one finger and lets go. */
  tap(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  /** One step back in the tab's history. */
  back(): Promise<void>;
  /** Makes this the tab that the reader sees. */
  front(): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page as it is printed: a PDF that draws with so many bytes. The same page gives the same number. */
  printedBytes(): Promise<number>;
  /** The page as the browser saves it to a file: in Chromium with all that belongs to it, in Firefox the tree as it stands. */
  saved(): Promise<string>;
  screenshot(path: string, options?: { readonly fullPage?: boolean }): Promise<void>;
  /** The visible text of the open card, in whichever frame it is, read through its closed shadow root; `null` when none is open. */
  cardText(): Promise<string | null>;
  /** Where the card's element with this text is, in viewport pixels; `null` when there is none. */
  cardPlace(text: string): Promise<{ readonly x: number; readonly y: number } | null>;
  close(): Promise<void>;
}

export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  /** Address of one of the extension's pages: "popup.html?tab=1". */
  extensionUrl(path: string): string;
  open(url: string): Promise<Tab>;
  /** All open tabs, the newest last. */
  tabs(): Promise<Tab[]>;
  /** As if the keys of one of the manifest's commands were pressed in the tab in front; keys for the browser itself no driver can press. */
  command(name: string): Promise<void>;
  /** Puts the extension's background to sleep, as the browser does when nobody has asked it anything for half a minute. */
  sleep(): Promise<void>;
  /** Settles when the reader has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  /** The built package. */
  readonly folder: string;
  readonly headless: boolean;
  readonly dark?: boolean;
}

/** Waits until a question has an answer other than `null`, `false` or `undefined`. @throws after `timeoutMs` with the question's name. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeoutMs = 15_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Between two looks at a page. */
const POLL_MS = 40;

/** An expression for `Tab.evaluate`: the painted marks, as text with the middle of their first rectangle. */
export const MARKS = `(() => {
  const marks = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('medigloss-')) continue;
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const rect = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      marks.push({
        text: range.toString(), name,
        x: rect ? rect.left + rect.width / 2 : null, y: rect ? rect.top + rect.height / 2 : null,
      });
    }
  }
  return marks;
})()`;

export interface PaintedMark {
  readonly text: string;
  readonly name: string;
  readonly x: number | null;
  readonly y: number | null;
}

/** An expression for the extension's own pages: what the frames of tab ID tell the popup. */
export function reportsOf(tabId: number): string {
  return `(globalThis.browser ?? globalThis.chrome).scripting.executeScript({
    target: { tabId: ${tabId}, allFrames: true },
    func: () => globalThis.mediglossFrame?.report() ?? null,
  }).then((answers) => answers.flatMap(({ result }) => result ?? []))`;
}

/** An expression for the extension's own pages: the id of the tab with this address; of the newest whose address is kept from us, else. */
export function tabIdOf(url: string): string {
  return `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => (tabs.find((tab) => tab.url === ${JSON.stringify(url)}) ?? tabs.filter((tab) => !tab.url).at(-1))?.id ?? null)`;
}
