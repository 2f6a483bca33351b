/** The reader's stored choices, as one frame needs them. */
import type { AnnotatorSettings } from '../../annotator/annotator.ts';
import { knownItem, type Settings, settingsItem, sitesOffItem } from '../../settings.ts';

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
    const [settings, sitesOff, known] = await Promise.all([
      settingsItem.getValue(),
      sitesOffItem.getValue(),
      knownItem.getValue(),
    ]);
    // Answers may overtake each other: only the latest question's counts.
    if (mine === turn && !signal.aborted) use({ settings, known, off: sitesOff.includes(host) });
  };
  const unwatch = [settingsItem, sitesOffItem, knownItem].map((item) => item.watch(() => void load()));
  signal.addEventListener('abort', () => {
    for (const stop of unwatch) stop();
  });
  await load();
}

/** What of the choices bears on a page; `numberOf` gives a term’s number, -1 for an id of another glossary. */
export function annotatorSettings({ settings, known }: Choices, numberOf: (id: string) => number): AnnotatorSettings {
  const { level, density, pageDefined, underline, marks } = settings;
  return {
    level,
    density,
    pageDefined,
    known: new Set(known.map(numberOf).filter((number) => number >= 0)),
    style: underline === 'dotted' ? '' : underline,
    painter: marks === 'elements' ? 'element' : 'highlight',
  };
}
