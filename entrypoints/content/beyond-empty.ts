/** What the always-on script does in a frame that is not empty. An empty one shall not pay for it, so it is made when it is needed (`tools/build/as-one-function.ts`). */
import { scoutNames } from 'medigloss:scout-names';
import { createHasTerms } from '../../glossary/match/has-terms.ts';
import { openScoutNames, type ScoutNames } from '../../glossary/match/scout-names.ts';
import { findTerms } from './scout.ts';

export { begin } from './begin.ts';

/** Settles when there is something to read. */
export function untilTerms(document: Document, signal: AbortSignal): Promise<void> {
  let opened: ScoutNames | null = null;
  const names = (): ScoutNames => {
    opened ??= openScoutNames(scoutNames);
    return opened;
  };
  return findTerms(document, createHasTerms(names), signal);
}
