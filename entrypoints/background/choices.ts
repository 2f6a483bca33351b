/** The reader's stored choices, for the frames of open pages. No frame asks the storage itself: that costs a page more than a message. */
import type { Choices } from '../../choices.ts';
import { knownItem, settingsItem, sitesOffItem } from '../../settings.ts';
import { getAll, watchAll } from '../../stored.ts';

const CHOSEN = [settingsItem, sitesOffItem, knownItem] as const;

/** What is chosen for the pages of a host. */
export async function choicesOn(host: string): Promise<Choices> {
  const [settings, sitesOff, known] = await getAll(CHOSEN);
  return { settings, known, off: sitesOff.includes(host) };
}

/** Calls `changed` whenever one of them changes, for as long as there is a background: the change wakes it. */
export function watchChoices(changed: () => void): void {
  watchAll(CHOSEN, changed, new AbortController().signal);
}
