/** Has the background read a page: it is warm, where a page's own scripts run for the first time (docs/decisions/0009). */
import type { Runtime } from 'webextension-polyfill';
import { type Entry, outlineOf, type Reading, toSent } from '../../annotator/reading.ts';
import type { DisplayOf, Snapshot, SnapshotReading } from '../../annotator/snapshot.ts';
import type { Decided, Outline, SentSettings } from '../../glossary/match/page-reader.ts';
import { readDecision, type SentDecision } from '../../glossary/match/sent-decision.ts';
import {
  openPort,
  READING_PORT,
  type ReadingAnswer,
  type ReadingQuestion,
  type SnapshotAnswer,
  showsAny,
} from '../../messages.ts';
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

/** What is shown of a page's snapshot if all of it is seen: most pages need not ask. */
interface Foreseen {
  readonly settings: SentSettings;
  /** So many blocks. */
  readonly length: number;
  readonly decided: Decided;
}

export interface BackgroundReadingOptions {
  readonly view: Pick<Window, 'addEventListener'>;
  readonly signal: AbortSignal;
  /** The style of the marks. */
  readonly underline: () => UnderlineStyle;
  /** The styles whose rules the page has; those that come with an answer are added. */
  readonly ruled: Set<UnderlineStyle>;
  /** An open port, all of whose questions are answered. */
  readonly port?: Port | null;
  /** What the background has read by that port of the page's snapshot, before anybody asked here: it answers the first question. */
  readonly read?: SnapshotAnswer | null;
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
  const { view, signal, underline, ruled, open = () => openPort(READING_PORT) } = options;
  let connection = options.port ? connectBy(options.port) : null;
  let foreseen: Foreseen | null = null;
  /** An answer that waits for its question. */
  let early = options.read ?? null;

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
    // What was foreseen is of no use once something else is asked.
    foreseen = null;
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
  async function askSnapshot(
    to: Connection,
    about: { readonly snapshot: Snapshot } | { readonly displays: readonly DisplayOf[] },
    settings: SentSettings,
  ): Promise<SnapshotReading | null> {
    // The casts here and below say which answer belongs to which question.
    const answer = (await askToDecide(to, about, settings)) as SnapshotAnswer | false;
    // It cannot be read.
    if (answer === false) return null;
    const { snapshot, decided } = answer;
    const { length } = snapshot.boxes;
    for (let id = 1; id <= length; id++) to.sent.add(id);
    foreseen = { settings, length, decided: readDecision(decided) };
    return snapshot;
  }

  /** Asks a question that is answered with something decided, and notes the rules that come with it. */
  async function askToDecide(
    to: Connection,
    about: { readonly snapshot: Snapshot } | { readonly displays: readonly DisplayOf[] } | { readonly decide: Outline },
    { density, level, known, pageDefined, medicalOnly }: SentSettings,
  ): Promise<NonNullable<ReadingAnswer>> {
    const style = underline();
    const given = early;
    early = null;
    const answer =
      'snapshot' in about && given !== null
        ? given
        : await ask(to, {
            ...about,
            settings: { density, level, known, pageDefined, medicalOnly },
            rules: ruled.has(style) ? null : style,
          });
    if (showsAny(answer)) ruled.add(style);
    return answer;
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
    readSnapshot: (snapshot, settings) => twice((to) => askSnapshot(to, { snapshot }, settings)),
    readSnapshotAgain: (displays, settings) => twice((to) => askSnapshot(to, { displays }, settings)),
    read: (blocks) => twice((to) => send(to, blocks) as Promise<readonly (readonly number[])[]>),
    decide: async (blocks, settings, isWhole) => {
      if (isWhole && foreseen !== null && isAsForeseen(foreseen, blocks, settings)) return foreseen.decided;
      return twice(async (to) => {
        const unknown = blocks.filter(({ id }) => !to.sent.has(id));
        // Their places are known here; should the sending fail, so does what follows it.
        if (unknown.length > 0) send(to, unknown).catch(() => undefined);
        if (isWhole) keepOnly(to.sent, blocks);
        return readDecision((await askToDecide(to, { decide: outlineOf(blocks, isWhole) }, settings)) as SentDecision);
      });
    },
  };
}

/** Are these all blocks of the snapshot and no others, all of them seen? */
function isAsForeseen(foreseen: Foreseen, blocks: readonly Entry[], settings: SentSettings): boolean {
  return (
    settings === foreseen.settings &&
    blocks.length === foreseen.length &&
    blocks.every(({ id, context }, i) => id === i + 1 && context.visible)
  );
}

/** The port closed before the answer came. */
class PortClosed extends Error {
  constructor() {
    super('The background went away');
  }
}

function keepOnly(sent: Set<number>, blocks: readonly Entry[]): void {
  if (sent.size === blocks.length) return;
  sent.clear();
  for (const { id } of blocks) sent.add(id);
}
