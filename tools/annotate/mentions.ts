/** A document's mentions in the form that the command line prints: a contract with other tools (docs in the README). */
import { decide } from '../../glossary/match/decide.ts';
import type { DecideSettings } from '../../glossary/match/types.ts';
import type { Core } from './core.ts';
import type { ReadDocument } from './document.ts';

export interface PrintedMention {
  /** The slice of the document's text from `start` to `end`, as it stands. */
  readonly text: string;
  /** The term's id, or `null` where the page defines an abbreviation as something else. */
  readonly term: string | null;
  readonly sense: string;
  readonly shown: boolean;
  readonly hiddenBy?: string;
  readonly reason: string;
  readonly longForm?: string;
  readonly start: number;
  readonly end: number;
}

/** What a reader has who never opened the options. */
export const DEFAULT_SETTINGS: DecideSettings = {
  density: 'section',
  level: 'patient',
  known: new Set(),
  pageDefined: true,
  medicalOnly: false,
};

export function mentionsOf(
  document: ReadDocument,
  { table }: Core,
  settings: DecideSettings = DEFAULT_SETTINGS,
): PrintedMention[] {
  return decide(document.blocks, table, settings).flatMap((mentions, i) => {
    const offset = document.blocks[i]?.offset ?? 0;
    return mentions.map((mention): PrintedMention => {
      const start = offset + mention.start;
      const end = offset + mention.end;
      const term = mention.term === null ? null : table.idOf(mention.term);
      return {
        text: document.text.slice(start, end),
        term,
        sense: term ?? 'defined',
        shown: mention.hiddenBy === null,
        ...(mention.hiddenBy ? { hiddenBy: mention.hiddenBy } : {}),
        reason: mention.reason,
        ...(mention.defined ? { longForm: mention.defined.longForm } : {}),
        start,
        end,
      };
    });
  });
}
