import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { chromiumPath } from '../browsers.ts';
import type { Driver, DriverOptions, Tab } from './driver.ts';
import { drawnBytes } from './printed.ts';

/** Nothing but this machine may be reached; the browser's own errands are off. */
export const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Chromium with the package loaded. `headless` shuts the network but for this machine. */
export async function driveChromium({ folder, headless, dark }: DriverOptions): Promise<Driver> {
  const path = resolve(folder);
  const profile = mkdtempSync(join(tmpdir(), 'medigloss-'));
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless,
    // As readers have it: a page comes back as it was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // Pictures of something that is still moving are of no use.
    ...(headless ? { reducedMotion: 'reduce' as const } : {}),
    viewport: headless ? { width: 1100, height: 800 } : null,
    ...(dark === undefined ? {} : { colorScheme: dark ? 'dark' : 'light' }),
    args: [
      ...(headless ? QUIET : ['--no-sandbox', '--no-first-run']),
      `--disable-extensions-except=${path}`,
      `--load-extension=${path}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = worker.url().replace(/(?<=\w)\/[^/]*$/, '');
  const wrapped = new Map<Page, Tab>();
  const wrap = (page: Page): Tab => {
    const tab = wrapped.get(page) ?? chromiumTab(page);
    wrapped.set(page, tab);
    return tab;
  };
  return {
    browser: 'chromium',
    extensionUrl: (to) => `${origin}/${to}`,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return wrap(page);
    },
    tabs: async () => context.pages().map(wrap),
    command: (name) => worker.evaluate(DISPATCH, name),
    sleep: async () => {
      const [page] = context.pages();
      if (page) await stopBackground(page);
    },
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Stops the extension's service worker; any page of the browser will do. */
export async function stopBackground(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}

/** Runs in the background: the event of a command, with the tab in front, as the browser sends it. */
const DISPATCH = async (name: string): Promise<void> => {
  // Events have it for the browser's own sake; nobody's types know it.
  const { tabs, commands } = (globalThis as unknown as { chrome: Pick<Browser, 'tabs'> & { commands: Dispatching } })
    .chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  commands.onCommand.dispatch(name, tab);
};

interface Dispatching {
  readonly onCommand: { dispatch(name: string, tab: object | undefined): void };
}

function chromiumTab(page: Page): Tab {
  let session: Promise<CDPSession> | undefined;
  const cdp = (): Promise<CDPSession> => {
    session ??= page.context().newCDPSession(page);
    return session;
  };
  return {
    url: () => page.url(),
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    evaluateIn: async (name, expression) => {
      const frame = page.frame({ name });
      if (!frame) throw new Error(`There is no frame named "${name}"`);
      return frame.evaluate(expression);
    },
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    tap: async (x, y) => {
      const client = await cdp();
      await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    press: (key) => page.keyboard.press(key),
    back: () => page.evaluate('history.back()'),
    front: () => page.bringToFront(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    printedBytes: async () => drawnBytes(await page.pdf()),
    saved: async () => {
      const { data } = await (await cdp()).send('Page.captureSnapshot', { format: 'mhtml' });
      return data;
    },
    screenshot: async (path, options) => {
      await page.screenshot({ path, ...options });
    },
    cardText: async () => {
      const card = (await cardNode(await cdp())) ?? (await cardInFrames(page));
      return card && textOf(card);
    },
    cardPlace: async (text) => {
      const client = await cdp();
      const card = await cardNode(client);
      const node = card && deepest(card, text);
      if (!node) return null;
      const { model } = (await client.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId })) as {
        model: { content: number[] };
      };
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
    close: async () => {
      await page.close();
    },
  };
}

/** The part of a protocol node that is asked here. */
interface Node {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  /** What a frame of the same process holds. */
  readonly contentDocument?: Node;
}

async function cardNode(client: CDPSession): Promise<Node | null> {
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const host = find(root, (node) => node.nodeName.toLowerCase() === 'medigloss-card');
  return host?.shadowRoots?.[0] ?? null;
}

/** Frames of other sites are processes of their own, which the page's session does not see into. */
async function cardInFrames(page: Page): Promise<Node | null> {
  for (const frame of page.frames().slice(1)) {
    // A frame of the page's own process has no session, and needs none.
    const client = await page
      .context()
      .newCDPSession(frame)
      .catch(() => null);
    const card = client && (await cardNode(client).catch(() => null));
    await client?.detach().catch(() => undefined);
    if (card) return card;
  }
  return null;
}

function find(node: Node, is: (node: Node) => boolean): Node | null {
  if (is(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = find(child, is);
    if (found) return found;
  }
  return null;
}

function textOf(node: Node): string {
  if (node.nodeName === 'STYLE') return '';
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The innermost element that holds the text. */
function deepest(node: Node, text: string): Node | null {
  if (!textOf(node).includes(text)) return null;
  for (const child of node.children ?? []) {
    const found = child.nodeName === '#text' ? null : deepest(child, text);
    if (found) return found;
  }
  return node;
}
