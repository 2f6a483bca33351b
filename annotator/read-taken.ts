/** Has a snapshot read, and looks up what the page's style says of it. */
import type { SentSettings } from '../glossary/match/page-reader.ts';
import { isSameFlow, type Markup } from './markup.ts';
import type { Reading } from './reading.ts';
import type { DisplayOf, SnapshotReading } from './snapshot.ts';
import type { TakenSnapshot } from './take-snapshot.ts';

/** Displays of which the page's style says otherwise may lead to questions after others; a page that goes on so is walked. */
const MOST_ROUNDS = 4;

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
