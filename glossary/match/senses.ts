import type { NameTable } from './name-table.ts';
import type { LocalEvidence, Match } from './types.ts';

/** What the words around a match say of its meaning. */
export function localEvidence(
  _table: NameTable,
  _text: string,
  _match: Match,
  _cues: readonly number[],
  _matches: readonly Match[],
): LocalEvidence {
  return { veto: null, score: 0, word: null };
}
