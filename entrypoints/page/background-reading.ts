/** Has the background read a page: it is warm, where a page's own scripts run for the first time (docs/decisions/0009). */
import type { Runtime } from 'webextension-polyfill';
import { type Entry, outlineOf, type Reading } from '../../annotator/reading.ts';
import type { SnapshotReading } from '../../annotator/snapshot.ts';
import { api } from '../../extension-api.ts';
import type { Decided, SentBlock } from '../../glossary/match/page-reader.ts';
import { READING_PORT, type ReadingAnswer, type ReadingQuestion } from '../../messages.ts';
import type { UnderlineStyle } from '../../settings.ts';

/** The part of the browser's port that is used here. */
export type Port = Pick<Runtime.Port, 'postMessage' | 'disconnect' | 'onMessage' | 'onDisconnect'>;

/** A question that waits for its answer. */
interface Waiting {
  readonly resolve: (answer: NonNullable<ReadingAnswer>) => void;
  readonly reject: (error: Error) => void;
}

/** What the background was told since it was last awake. */
interface Connection {
  readonly port: Port;
  readonly waiting: Waiting[];
  /** The blocks that it knows, by their numbers. */
  readonly sent: Set<number>;
}

export interface BackgroundReadingOptions {
  readonly view: Pick<Window, 'addEventListener'>;
  readonly signal: AbortSignal;
  /** The style of the marks. */
  readonly underline: () => UnderlineStyle;
  /** The styles whose rules the page has; those that come with an answer are added. */
  readonly ruled: Set<UnderlineStyle>;
  /** An open port by which nothing was asked yet. */
  readonly port?: Port | null;
  /** Opens another; throws when the extension was updated or taken away. */
  readonly open?: () => Port;
}

/**
 * The browser puts the background to sleep when nobody asks it anything, and what it read is then lost: the next question opens a new port, and all that
 * it bears on is sent again. A question whose port closes under it is asked once more; rejected, when there is no background any more.
 *
 * Only a page that has something to show pays for the rules of its marks, and it gets them with the answer that says so: alone they would cost it a frame.
 */
export function createBackgroundReading(options: BackgroundReadingOptions): Reading {
  const { view, signal, underline, ruled, open = openPort } = options;
  let connection = options.port ? connectBy(options.port) : null;

  // A page that goes into the back/forward cache loses its port, and is not told when it comes back.
  view.addEventListener('pageshow', ({ persisted }) => persisted && connection && lose(connection), { signal });

  function connect(): Connection {
    connection = connectBy(open());
    return connection;
  }

  function connectBy(port: Port): Connection {
    const made: Connection = { port, waiting: [], sent: new Set() };
    made.port.onMessage.addListener((message: unknown) => {
      // What comes by this port is the background's answers and nothing else.
      const answer = message as ReadingAnswer;
      const asked = made.waiting.shift();
      if (answer === null) asked?.reject(new Error('The background could not read this page'));
      else asked?.resolve(answer);
    });
    made.port.onDisconnect.addListener(() => lose(made));
    return made;
  }

  function lose(lost: Connection): void {
    if (connection === lost) connection = null;
    for (const { reject } of lost.waiting.splice(0)) reject(new PortClosed());
  }

  function ask(to: Connection, question: ReadingQuestion): Promise<NonNullable<ReadingAnswer>> {
    return new Promise((resolve, reject) => {
      to.waiting.push({ resolve, reject });
      try {
        to.port.postMessage(question);
      } catch {
        // It is closed, and nobody has said so yet.
        lose(to);
      }
    });
  }

  /** Sends blocks that the background has yet to know, or knows no longer. */
  function send(to: Connection, blocks: readonly Entry[]): Promise<NonNullable<ReadingAnswer>> {
    for (const { id } of blocks) to.sent.add(id);
    return ask(to, { read: blocks.map(toSent) });
  }

  /** A snapshot's blocks are known to the background from then on. */
  async function askSnapshot(to: Connection, question: ReadingQuestion): Promise<SnapshotReading | null> {
    const { snapshot } = (await ask(to, question)) as { readonly snapshot: SnapshotReading | null };
    snapshot?.boxes.forEach((_, block) => {
      to.sent.add(block + 1);
    });
    return snapshot;
  }

  async function twice<T>(askOnce: (to: Connection) => Promise<T>): Promise<T> {
    try {
      return await askOnce(connection ?? connect());
    } catch (error) {
      if (!(error instanceof PortClosed) || signal.aborted) throw error;
      return askOnce(connection ?? connect());
    }
  }

  signal.addEventListener('abort', () => {
    connection?.port.disconnect();
    connection = null;
  });

  return {
    // The casts say which answer belongs to which question.
    readSnapshot: (snapshot) => twice((to) => askSnapshot(to, { snapshot })),
    readSnapshotAgain: (displays) => twice((to) => askSnapshot(to, { displays })),
    read: (blocks) => twice((to) => send(to, blocks) as Promise<readonly (readonly number[])[]>),
    decide: (blocks, { density, level, known, pageDefined, medicalOnly }, isWhole) =>
      twice(async (to) => {
        const style = underline();
        const rules = ruled.has(style) ? null : style;
        const unknown = blocks.filter(({ id }) => !to.sent.has(id));
        // Their places are known here; should the sending fail, so does what follows it.
        if (unknown.length > 0) send(to, unknown).catch(() => undefined);
        if (isWhole) keepOnly(to.sent, blocks);
        const decided = (await ask(to, {
          decide: outlineOf(blocks, isWhole),
          settings: { density, level, known, pageDefined, medicalOnly },
          rules,
        })) as Decided;
        if (decided.shown.length > 0) ruled.add(style);
        return decided;
      }),
  };
}

function openPort(): Port {
  const port = api.runtime.connect({ name: READING_PORT });
  // The browser complains in the page's console of an error that nobody looks at.
  port.onDisconnect.addListener(() => void api.runtime.lastError);
  return port;
}

/** The port closed before the answer came. */
class PortClosed extends Error {
  constructor() {
    super('The background went away');
  }
}

function toSent({ id, context: { text, place, lang, links } }: Entry): SentBlock {
  return { id, text, place, lang, links };
}

function keepOnly(sent: Set<number>, blocks: readonly Entry[]): void {
  if (sent.size === blocks.length) return;
  sent.clear();
  for (const { id } of blocks) sent.add(id);
}
