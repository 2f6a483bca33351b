/** What the reader has chosen, as one frame needs it. The always-on script has it, so it stands apart from how it is stored. */
import type { Settings } from './settings.ts';

export interface Choices {
  readonly settings: Settings;
  /** Ids of terms that the reader knows. */
  readonly known: readonly string[];
  /** Off for this site. */
  readonly off: boolean;
}

/** Are terms underlined without the reader's asking? */
export function isUnderlined({ off, settings }: Choices): boolean {
  return !off && settings.where !== 'asked';
}
