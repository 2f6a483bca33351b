/** Reads pages for the frames that ask: names and meanings are here once, ready and warm, and no page has them. */
import { meanings } from 'medigloss:meanings';
import { names } from 'medigloss:names';
import { type Browser, browser } from 'wxt/browser';
import { createSnapshotReader, type SnapshotReader } from '../../annotator/read-snapshot.ts';
import { openNameTable } from '../../glossary/match/name-table.ts';
import { createPageReader, type PageReader } from '../../glossary/match/page-reader.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import { toSentDecision } from '../../glossary/match/sent-decision.ts';
import { type MeetingQuestion, type ReadingAnswer, type ReadingQuestion, showsAny } from '../../messages.ts';
import type { UnderlineStyle } from '../../settings.ts';
import { underlineRules } from '../page/underline-rules.ts';
import { lookAt } from './first-look.ts';
import { frameOf } from './sender.ts';

/** What reads one page. */
export interface Readers {
  readonly page: PageReader;
  readonly snapshots: SnapshotReader;
}

/** A page that has not said by then that its style is another, in milliseconds, is not waited for: it is walked, should it still say so. */
const FORGET_MS = 10_000;

let open: (() => Readers) | null = null;

/** Makes what reads one page. The first time since the background woke, names and meanings are opened, which takes some milliseconds. */
export function openReaders(): Readers {
  if (open) return open();
  const table = openNameTable({ names, meanings });
  const reader = createReader(table);
  open = () => {
    const page = createPageReader(table, reader);
    return { page, snapshots: createSnapshotReader(page.read) };
  };
  return open();
}

/** Answers what a frame asks by its port, until it closes. Nothing of the page outlives it. */
export function answerBy(port: Browser.runtime.Port, readers: Readers): void {
  port.onMessage.addListener((message: unknown) => {
    // The port is named, and nothing but our scripts opens it.
    const question = message as ReadingQuestion | MeetingQuestion;
    // A frame that is being let in may have told of a change before it heard of that.
    if (!isForReading(question)) return;
    const answered = answer(readers, question);
    port.postMessage(answered);
    // Second, as rules travel faster: what comes before the marks are painted, and not long before, is seen with them in one frame.
    if ('rules' in question && question.rules !== null && showsAny(answered)) putRules(port, question.rules);
  });
}

function isForReading(question: ReadingQuestion | MeetingQuestion): question is ReadingQuestion {
  return 'read' in question || 'settings' in question;
}

/** A snapshot that was read is kept for a while, should the page have to say that its style is another than usual. */
export function forgetSoon({ snapshots }: Readers): void {
  setTimeout(snapshots.forget, FORGET_MS);
}

/** Puts the rules of a style of marks into the frame of a port, where no script of the page can drop them. */
export function putRules({ sender }: Browser.runtime.Port, style: UnderlineStyle): void {
  const target = sender ? frameOf(sender) : null;
  // The frame may be gone meanwhile.
  if (target) browser.scripting.insertCSS({ target, css: underlineRules(style) }).catch(() => undefined);
}

function answer(readers: Readers, question: ReadingQuestion): ReadingAnswer {
  const { page, snapshots } = readers;
  try {
    if ('snapshot' in question || 'displays' in question) {
      const snapshot =
        'snapshot' in question ? snapshots.read(question.snapshot) : snapshots.readAgain(question.displays);
      forgetSoon(readers);
      return lookAt(snapshot, question.settings, readers).read ?? false;
    }
    if ('read' in question) return page.read(question.read);
    return toSentDecision(page.decide(question.decide, question.settings));
  } catch (error) {
    console.error(error);
    return null;
  }
}
