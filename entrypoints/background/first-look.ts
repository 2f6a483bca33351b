/** Whether a page holds anything to explain. */

import type { SnapshotReading } from '../../annotator/snapshot.ts';
import type { SentSettings } from '../../glossary/match/page-reader.ts';
import { toSentDecision } from '../../glossary/match/sent-decision.ts';
import type { TermSummary } from '../../glossary/match/term-summary.ts';
import type { SnapshotAnswer } from '../../messages.ts';
import type { Readers } from './page-readings.ts';

/** What was found. */
export interface Looked {
  /** There is a term that is not an everyday word; or it cannot be told, as the page has to be walked. */
  readonly found: boolean;
  /** What was read; `null`: it cannot be. */
  readonly read: SnapshotAnswer | null;
  /** The names of custom elements that may hold something, of which no markup tells. */
  readonly hosts: readonly string[];
}

export const WALKED: Looked = { found: true, read: null, hosts: [] };

/** Decides over what was just read of a snapshot; `null`: it cannot be read. */
export function lookAt(reading: SnapshotReading | null, settings: SentSettings, { page, snapshots }: Readers): Looked {
  if (reading === null) return WALKED;
  const decided = page.decide(snapshots.outline(), settings);
  return {
    found: decided.terms.some(isWorthIt),
    read: { snapshot: reading, decided: toSentDecision(decided) },
    hosts: snapshots.hostNames(),
  };
}

/** Everyday words alone are not worth a page's trouble, nor abbreviations that it explains itself. */
function isWorthIt({ term, hiddenBy }: TermSummary): boolean {
  return term !== null && hiddenBy !== 'easy';
}
