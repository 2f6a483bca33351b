/** The reader's stored choices, as one frame needs them. */
import { knownItem, type Settings, settingsItem, sitesOffItem } from '../../settings.ts';
import { getAll, watchAll } from '../../stored.ts';

const CHOSEN = [settingsItem, sitesOffItem, knownItem] as const;

export interface Choices {
  readonly settings: Settings;
  readonly known: readonly string[];
  /** Off for this site. */
  readonly off: boolean;
}

/** Gives the choices as they are, and again whenever one of them changes, until the signal. */
export async function watchChoices(host: string, signal: AbortSignal, use: (choices: Choices) => void): Promise<void> {
  let turn = 0;
  const load = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const [settings, sitesOff, known] = await getAll(CHOSEN);
    // Answers may overtake each other: only the latest question's counts.
    if (mine === turn && !signal.aborted) use({ settings, known, off: sitesOff.includes(host) });
  };
  watchAll(CHOSEN, () => void load(), signal);
  await load();
}
