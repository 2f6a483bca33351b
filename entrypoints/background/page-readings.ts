/** Reads pages for the frames that ask: names and meanings are here once, ready and warm, and no page has them. */
import { meanings } from 'medigloss:meanings';
import { names } from 'medigloss:names';
import type { Browser } from 'wxt/browser';
import { openNameTable } from '../../glossary/match/name-table.ts';
import { createPageReader, type PageReader } from '../../glossary/match/page-reader.ts';
import { createReader } from '../../glossary/match/read-block.ts';
import type { ReadingAnswer, ReadingQuestion } from '../../messages.ts';

let open: (() => PageReader) | null = null;

/** Opens names and meanings, which takes some milliseconds when the background has just woken, and gives what makes a reader for a page. */
export function openGlossary(): () => PageReader {
  if (open) return open;
  const table = openNameTable({ names, meanings });
  const reader = createReader(table);
  open = () => createPageReader(table, reader);
  return open;
}

/** Answers what a frame asks by its port, until it closes. Nothing of the page outlives it. */
export function readFor(port: Browser.runtime.Port): void {
  const page = openGlossary()();
  port.onMessage.addListener((message: unknown) => {
    // The port is named, and nothing but our page script opens it.
    port.postMessage(answer(page, message as ReadingQuestion));
  });
}

function answer(page: PageReader, question: ReadingQuestion): ReadingAnswer {
  try {
    return 'read' in question ? page.read(question.read) : page.decide(question.decide, question.settings);
  } catch (error) {
    console.error(error);
    return null;
  }
}
