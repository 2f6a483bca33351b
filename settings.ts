/** Every stored setting: its key, type, default and migration. Nobody else knows a key. */
import type { Density, Level } from './glossary/match/types.ts';
import { type Stored, stored } from './stored.ts';

/** How a term is underlined. */
export type UnderlineStyle = 'dotted' | 'solid' | 'tinted';

/** `highlight`: painted, the page is not touched. `elements`: real elements, for screen readers and the Tab key. */
export type Marks = 'highlight' | 'elements';

/** Where terms are underlined. `medical`: on pages, and in sections, about medicine. `asked`: nowhere, until the reader asks for a page's terms. */
export type Where = 'everywhere' | 'medical' | 'asked';

export interface Settings {
  readonly where: Where;
  readonly level: Level;
  readonly density: Density;
  readonly underline: UnderlineStyle;
  readonly marks: Marks;
  /** Explain abbreviations that a page itself defines. */
  readonly pageDefined: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  where: 'everywhere',
  level: 'patient',
  density: 'section',
  underline: 'dotted',
  marks: 'highlight',
  pageDefined: true,
};

/** How Medigloss marks and explains. A field that an older version did not have gets its default. */
export const settingsItem: Stored<Settings> = stored('settings', (value) => ({
  ...DEFAULT_SETTINGS,
  ...(typeof value === 'object' ? value : null),
}));

/** Host names on which Medigloss is off. */
export const sitesOffItem = list('sitesOff');

/** Ids of terms that the reader knows and does not want marked. */
export const knownItem = list('known');

/** Ids of terms that the reader saved. */
export const savedItem = list('saved');

/** All that is stored, for export and erasing. */
export const ALL_ITEMS = [settingsItem, sitesOffItem, knownItem, savedItem] as const;

function list(key: string): Stored<readonly string[]> {
  return stored(key, (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []));
}

/** Puts a value into a stored list, or takes it out; the list stays without doubles and in the order of adding. */
export async function setListed(item: Stored<readonly string[]>, value: string, listed: boolean): Promise<void> {
  const without = (await item.get()).filter((one) => one !== value);
  await item.set(listed ? [...without, value] : without);
}
