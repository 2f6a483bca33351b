import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { firefoxPath } from '../browsers.ts';
import { type Driver, type DriverOptions, type Tab, until } from './driver.ts';
import { drawnBytes } from './printed.ts';

/** Any fixed id gives the extension a fixed address. */
const UUID = '6d656469-676c-4f73-8073-000000000001';
const EXTENSION_ID = 'medigloss@medigloss.example';

/** Everything but this machine goes by way of a proxy that is not there. */
const NETWORK_SHUT = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
} as const;

/** A stock Firefox with a profile of its own, driven over WebDriver BiDi; `close` ends both. @throws when there is none on this machine. */
export async function launchFirefox({ headless, dark }: Omit<DriverOptions, 'folder'>) {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('There is no Firefox here: install one, or name its path in MEDIGLOSS_FIREFOX');
  const profile = mkdtempSync(join(tmpdir(), 'medigloss-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      ...(headless ? { 'ui.prefersReducedMotion': 1, ...NETWORK_SHUT } : {}),
      'app.normandy.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(dark === undefined ? {} : { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 }),
    },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Firefox with the package installed as a temporary add-on. */
export async function driveFirefox({ folder, ...options }: DriverOptions): Promise<Driver> {
  const { browser, close } = await launchFirefox(options);
  await browser.installExtension(resolve(folder));
  const manifest: { readonly commands?: object } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const commands = Object.keys(manifest.commands ?? {});
  const wrapped = new Map<Page, Tab>();
  const wrap = (page: Page): Tab => {
    const tab = wrapped.get(page) ?? firefoxTab(browser, page);
    wrapped.set(page, tab);
    return tab;
  };
  return {
    browser: 'firefox',
    extensionUrl: (to) => `moz-extension://${UUID}/${to}`,
    open: async (url) => {
      const tab = wrap(await browser.newPage());
      await tab.goto(url);
      return tab;
    },
    tabs: async () => (await browser.pages()).map(wrap),
    command: (name) => pressKey(browser, commands.indexOf(name)),
    sleep: () => inBrowserItself(browser, TERMINATE_BACKGROUND),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close,
  };
}

/** Presses the add-on's key of a number, where the browser keeps it: in its own window, in the order of the manifest. */
function pressKey(browser: Browser, number: number): Promise<void> {
  return inBrowserItself(browser, `document.querySelectorAll('keyset[id^=ext-keyset] key')[${number}].doCommand()`);
}

/** What Firefox's own tests call to end a background that is idle. */
const TERMINATE_BACKGROUND = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension.terminateBackground({ disableResetIdleForTest: true })`;

/** Runs an expression in the browser's own window, and waits for its promise. */
async function inBrowserItself(browser: Browser, expression: string): Promise<void> {
  const { result } = (await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: readonly { context: string }[] };
  };
  const answer = (await send(browser, 'script.evaluate', {
    expression,
    target: { context: result.contexts[0]?.context },
    awaitPromise: true,
  })) as { result: { type?: string; exceptionDetails?: { text?: string } } };
  if (answer.result.exceptionDetails) throw new Error(`Firefox refused: ${answer.result.exceptionDetails.text}`);
}

function firefoxTab(browser: Browser, page: Page): Tab {
  const context = contextOf(page.mainFrame());
  const cardIn = async (context: string): Promise<RemoteNode | null> => {
    const { result } = (await send(browser, 'script.evaluate', {
      expression: `document.querySelector('medigloss-card')`,
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
    })) as { result: { result?: RemoteNode } };
    return result.result?.value?.shadowRoot ?? null;
  };
  const cardNode = async (): Promise<RemoteNode | null> => {
    for (const frame of page.frames()) {
      // A frame may be gone by the time it is asked.
      const card = await cardIn(contextOf(frame)).catch(() => null);
      if (card) return card;
    }
    return null;
  };
  return {
    url: () => page.url(),
    goto: async (url) => {
      // A page of the extension or of the browser is loaded, but the navigation to it never settles.
      if (!/^https?:/.test(url)) {
        page.goto(url).catch(() => undefined);
        const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
        // Between two pages there is nobody to ask; the browser's own pages refuse for ever, which tells as well that they are there.
        const refused = !url.startsWith('moz-extension:');
        await until(url, () => page.evaluate(isThere).then(Boolean, () => refused));
        return;
      }
      // Firefox's viewer of PDF files takes the place of the file's own navigation, which is then said to be interrupted.
      await page.goto(url).catch((error: unknown) => {
        if (!String(error).includes('interrupted an unfinished navigation')) throw error;
      });
    },
    evaluate: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    evaluateIn: async <T>(name: string, expression: string) => {
      for (const frame of page.frames()) {
        if ((await frame.evaluate('window.name').catch(() => null)) === name)
          return (await frame.evaluate(expression)) as T;
      }
      throw new Error(`There is no frame named "${name}"`);
    },
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    // A page that comes back from the cache loads nothing, for which puppeteer's own step would wait.
    back: async () => {
      await page.evaluate('history.back()');
    },
    front: () => page.bringToFront(),
    // The names of keys are the same in both; puppeteer lists them as a union.
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    resize: (width, height) => page.setViewport({ width, height }),
    printedBytes: async () => drawnBytes(await page.pdf()),
    saved: () => page.evaluate(() => new XMLSerializer().serializeToString(document)),
    screenshot: async (path, options) => {
      await page.screenshot({ path: path as `${string}.png`, ...options });
    },
    cardText: async () => {
      const card = await cardNode();
      return card && textOf(card);
    },
    cardPlace: async (text) => {
      const card = await cardNode();
      const node = card && deepest(card, text);
      if (!node?.sharedId) return null;
      const { result } = (await send(browser, 'script.callFunction', {
        functionDeclaration: `(element) => { const { left, top, width, height } = element.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; }`,
        arguments: [{ sharedId: node.sharedId }],
        target: { context },
        awaitPromise: false,
      })) as { result: { result: { value: [string, { value: number }][] } } };
      const [x, y] = result.result.value.map(([, { value }]) => value);
      return x === undefined || y === undefined ? null : { x, y };
    },
    close: () => page.close(),
  };
}

/** The part of BiDi's serialized nodes that is asked here. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** BiDi commands that puppeteer has no method for go over its own connection. */
function send(browser: Browser, method: string, params: object): Promise<object> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<object> };
  };
  return connection.send(method, params);
}

/** The id of a frame's browsing context, which puppeteer keeps to itself. */
function contextOf(frame: Frame): string {
  return (frame as unknown as { _id: string })._id;
}

function textOf(node: RemoteNode): string {
  const { value } = node;
  if (!value || value.localName === 'style') return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  return (value.children ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The innermost element that holds the text. */
function deepest(node: RemoteNode, text: string): RemoteNode | null {
  if (!textOf(node).includes(text)) return null;
  for (const child of node.value?.children ?? []) {
    const found = child.value?.nodeType === 3 ? null : deepest(child, text);
    if (found) return found;
  }
  return node;
}
