/**
 * Meets a page: the background is told what it holds, and how that changes, until there is something to explain. Nothing is looked for in the page itself, where
 * all code runs for the first time (docs/decisions/0011).
 */
import { type MarkupPatch, patchBetween } from '../../annotator/markup-patch.ts';
import { shadowRootOf } from '../../annotator/shadow-root-of.ts';
import { type TakenSnapshot, takeSnapshot } from '../../annotator/take-snapshot.ts';
import type { Choices } from '../../choices.ts';
import type { MeetingAnswer, MeetingQuestion, SnapshotAnswer } from '../../messages.ts';
import type { Port } from '../page/background-reading.ts';
import type { ReadPage } from '../page/contract.ts';
import { watchChanges } from './watch-changes.ts';

/** A page that holds something to explain. The page's script is in the frame then, if its terms are to be underlined. */
export interface Meeting {
  readonly choices: Choices;
  /** Open still, and nothing that was asked by it is to be answered. */
  readonly port: Port;
  /** What was read of it; `null`: nothing that would still serve. */
  readonly read: ReadPage | null;
}

const TAGS = /<[^>]*>/g;
const LETTER = /[a-z\u0370-\u03ff]/i;

/**
 * Settles when there is something to explain, now or in what the page adds later; never, where nothing is. Rejects when there is no background any more, or when the
 * browser lets nobody in. Ends with the signal.
 *
 * @param open opens a port to the background; throws when the extension was updated or taken away
 */
export function meetPage(document: Document, open: () => Port, signal: AbortSignal): Promise<Meeting> {
  return new Promise((resolve, reject) => {
    let port: Port | null = null;
    /** The markup that the background was told last; `null`: it knows nothing. */
    let told: string | null = null;
    /** The snapshot that it was told first, until the page is looked at again. */
    let first: TakenSnapshot | null = null;
    /** The names of custom elements that are in the page, and the shadow roots that they were found to have. */
    let hosts = '';
    const roots = new Set<ShadowRoot>();
    const watch = watchChanges(document, look, signal);
    signal.addEventListener('abort', () => port?.disconnect());

    function connect(): Port {
      const opened = open();
      // All that comes by this port is the background's answers.
      const onMessage = (message: unknown): void => {
        const answer = message as MeetingAnswer;
        if (answer === null) {
          opened.disconnect();
          end(() => reject(new Error('The background could not look at this page')));
        } else if ('hosts' in answer) lookInto(answer.hosts);
        else {
          opened.onMessage.removeListener(onMessage);
          const read = readOf(answer.read);
          end(() => resolve({ choices: answer.choices, port: opened, read }));
        }
      };
      opened.onMessage.addListener(onMessage);
      opened.onDisconnect.addListener(() => {
        // The background went to sleep, and has forgotten the page: it is told of all of it when something changes.
        if (port === opened) port = null;
        told = null;
        first = null;
      });
      return opened;
    }

    function ask(question: MeetingQuestion): void {
      try {
        port ??= connect();
        port.postMessage(question);
      } catch (error) {
        // The extension was updated or taken away.
        end(() => reject(error));
      }
    }

    function look(): void {
      if (hosts !== '') findRoots();
      tell();
    }

    /** Tells of the page as it is now. */
    function tell(): TakenSnapshot | null {
      first = null;
      // A page can take its body away, and put another there.
      if (document.body === null) return null;
      const taken = takeSnapshot(document);
      if (taken === null) {
        ask({ snapshot: null });
        return null;
      }
      const html = roots.size === 0 ? taken.snapshot.html : withRoots(taken.snapshot.html, roots);
      if (told === null) {
        told = html;
        ask({ snapshot: { ...taken.snapshot, html } });
      } else {
        const patch = patchBetween(told, html);
        // Numbers that stand alone, and pictures, say nothing.
        if (!LETTER.test(textAround(html, patch))) return null;
        told = html;
        ask(patch);
      }
      return taken;
    }

    /** Custom elements have shadow roots, of which no markup tells; those of other elements are the page's script's affair. */
    function lookInto(names: readonly string[]): void {
      hosts = names.map((name) => CSS.escape(name)).join();
      if (findRoots()) tell();
    }

    /** Finds shadow roots that were not there before, and tells whether there are any. */
    function findRoots(): boolean {
      const { size } = roots;
      // What is found in the set while it is gone through is gone through as well.
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      find(document);
      for (const root of roots) find(root);
      return roots.size > size;
    }

    function find(root: ParentNode): void {
      for (const element of root.querySelectorAll(hosts)) {
        const inner = shadowRootOf(element);
        if (inner === null || roots.has(inner)) continue;
        roots.add(inner);
        watch.add(inner);
      }
    }

    function readOf(answer: SnapshotAnswer | null): ReadPage | null {
      const missed = watch.end();
      if (answer === null || first === null || missed === null) return null;
      return { answer, met: { taken: first, missed } };
    }

    function end(settle: () => void): void {
      watch.end();
      told = null;
      first = null;
      settle();
    }

    first = tell();
  });
}

/** What stands in the place of a patch, with the rest of the texts that it begins and ends in: of "GLP-1" it may be the last letter. */
function textAround(html: string, { start, markup }: MarkupPatch): string {
  const from = start === 0 ? 0 : html.lastIndexOf('>', start - 1) + 1;
  const to = html.indexOf('<', start + markup.length);
  return html.slice(from, to < 0 ? html.length : to).replace(TAGS, '');
}

/** The markup of a body with that of shadow roots at its end, each by itself. */
function withRoots(html: string, roots: ReadonlySet<ShadowRoot>): string {
  const end = html.lastIndexOf('</');
  return `${html.slice(0, end)}${[...roots].map((root) => `<div>${root.innerHTML}</div>`).join('')}${html.slice(end)}`;
}
