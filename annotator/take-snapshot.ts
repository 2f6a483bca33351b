/** The page's side of a snapshot: it is taken, and what style says is looked up. */
import type { SentSettings } from '../glossary/match/page-reader.ts';
import { isSameFlow, type Markup } from './markup.ts';
import type { Reading } from './reading.ts';
import { regionOf } from './regions.ts';
import type { DisplayOf, Snapshot, SnapshotReading } from './snapshot.ts';

/** A snapshot, with the elements that it was written from. */
export interface TakenSnapshot {
  readonly body: HTMLElement;
  readonly snapshot: Snapshot;
  /** All below the body, in order, as they were then. */
  readonly elements: ArrayLike<Element>;
}

/** More would be written in too long a task. */
const MOST_ELEMENTS = 20_000;
const MOST_UNITS = 2_000_000;
/** Displays of which the page's style says otherwise may lead to questions after others; a page that goes on so is walked. */
const MOST_ROUNDS = 4;

/** Takes a document's snapshot; `null` where it is better walked, in pieces. */
export function takeSnapshot({ body, contentType }: Document): TakenSnapshot | null {
  // XML is written in another way.
  if (contentType !== 'text/html') return null;
  const elements = body.querySelectorAll('*');
  if (elements.length > MOST_ELEMENTS) return null;
  const region = regionOf(body);
  if (region === null) return null;
  const html = body.outerHTML;
  if (html.length > MOST_UNITS) return null;
  const { place, lang, linked, owner } = region;
  return { snapshot: { html, place, lang, linked, owned: owner !== null }, body, elements };
}

/** Has a snapshot read; gives `null` when the page must be walked. Rejects as the reading does. */
export async function readTaken(
  taken: TakenSnapshot,
  reading: Reading,
  settings: SentSettings,
  markup: Markup,
): Promise<SnapshotReading | null> {
  let read = await reading.readSnapshot(taken.snapshot, settings);
  for (let round = 0; read !== null && round < MOST_ROUNDS; round++) {
    // What was written is not what the elements are: a script of the page can make such markup.
    if (read.elements !== taken.elements.length) return null;
    const others = otherDisplays(taken, read.presumed, markup);
    if (others.length === 0) return read;
    read = await reading.readSnapshotAgain(others, settings);
  }
  return null;
}

/** The displays that are not as they were presumed. */
function otherDisplays({ body, elements }: TakenSnapshot, presumed: readonly DisplayOf[], markup: Markup): DisplayOf[] {
  return presumed.flatMap(([order, display]): DisplayOf[] => {
    const own = markup.display(elements[order] ?? body);
    return isSameFlow(own, display) ? [] : [[order, own]];
  });
}
