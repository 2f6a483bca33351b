/** Every stored setting: its key, type, default and migration. Nobody else knows a key. */
import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import type { Density, Level } from './glossary/match/types.ts';

/** How a term is underlined. */
export type UnderlineStyle = 'dotted' | 'solid' | 'tinted';

/** `highlight`: painted, the page is not touched. `elements`: real elements, for screen readers and the Tab key. */
export type Marks = 'highlight' | 'elements';

export interface Settings {
  readonly level: Level;
  readonly density: Density;
  readonly underline: UnderlineStyle;
  readonly marks: Marks;
  /** Explain abbreviations that a page itself defines. */
  readonly pageDefined: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  level: 'patient',
  density: 'section',
  underline: 'dotted',
  marks: 'highlight',
  pageDefined: true,
};

/** How Medigloss marks and explains. */
export const settingsItem = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** Host names on which Medigloss is off. */
export const sitesOffItem = storage.defineItem<readonly string[]>('local:sitesOff', { fallback: [], version: 1 });

/** Ids of terms that the reader knows and does not want marked. */
export const knownItem = storage.defineItem<readonly string[]>('local:known', { fallback: [], version: 1 });

/** Ids of terms that the reader saved. */
export const savedItem = storage.defineItem<readonly string[]>('local:saved', { fallback: [], version: 1 });

/** All that is stored, for export and erasing. */
export const ALL_ITEMS = {
  settings: settingsItem,
  sitesOff: sitesOffItem,
  known: knownItem,
  saved: savedItem,
} as const;

/** Puts a value into a stored list, or takes it out; the list stays without doubles and in the order of adding. */
export async function setListed(
  item: WxtStorageItem<readonly string[], Record<string, unknown>>,
  value: string,
  listed: boolean,
): Promise<void> {
  const without = (await item.getValue()).filter((one) => one !== value);
  await item.setValue(listed ? [...without, value] : without);
}
