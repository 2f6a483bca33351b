import { beforeEach, describe, expect, test, vi } from 'vitest';

/** The part of the extension API that settings ask, in memory. */
function fakeStorage() {
  const values = new Map<string, unknown>();
  const listeners = new Set<(changes: Record<string, { newValue?: unknown }>) => void>();
  return {
    values,
    listeners,
    local: {
      get: async (keys: string | readonly string[]) =>
        Object.fromEntries([keys].flat().flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))),
      set: async (entries: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(entries)) {
          values.set(key, newValue);
          for (const listener of listeners) listener({ [key]: { newValue } });
        }
      },
      remove: async (key: string) => {
        values.delete(key);
        for (const listener of listeners) listener({ [key]: {} });
      },
      onChanged: {
        addListener: (listener: (changes: Record<string, { newValue?: unknown }>) => void) => listeners.add(listener),
        removeListener: (listener: (changes: Record<string, { newValue?: unknown }>) => void) =>
          listeners.delete(listener),
      },
    },
  };
}

let storage: ReturnType<typeof fakeStorage>;

async function settings() {
  vi.resetModules();
  storage = fakeStorage();
  vi.stubGlobal('chrome', { storage });
  all = await import('../../stored.ts');
  return import('../../settings.ts');
}

let mine: Awaited<ReturnType<typeof settings>>;
let all: typeof import('../../stored.ts');
beforeEach(async () => {
  mine = await settings();
});

describe('Settings', () => {
  test('are the defaults while nothing is stored', async () => {
    expect(await mine.settingsItem.get()).toEqual(mine.DEFAULT_SETTINGS);
    expect(await mine.sitesOffItem.get()).toEqual([]);
  });

  test('of an older version keep what they say and get defaults for what they did not know', async () => {
    storage.values.set('settings', { level: 'clinician' });
    expect(await mine.settingsItem.get()).toEqual({ ...mine.DEFAULT_SETTINGS, level: 'clinician' });
  });

  test.each([null, 7, 'text', ['a']])('that are no settings at all are the defaults: %j', async (broken) => {
    storage.values.set('settings', broken);
    expect(await mine.settingsItem.get()).toMatchObject(mine.DEFAULT_SETTINGS);
  });

  test('are erased to the defaults', async () => {
    await mine.settingsItem.set({ ...mine.DEFAULT_SETTINGS, density: 'every' });
    await mine.settingsItem.remove();
    expect(await mine.settingsItem.get()).toEqual(mine.DEFAULT_SETTINGS);
  });

  test('are given together, each as it is given alone', async () => {
    storage.values.set('known', ['botox', 3]);
    const { knownItem, savedItem, settingsItem } = mine;
    expect(await all.getAll([settingsItem, knownItem, savedItem])).toEqual([mine.DEFAULT_SETTINGS, ['botox'], []]);
  });

  test('are watched until the signal, and not after', async () => {
    const stop = new AbortController();
    let changes = 0;
    const changed = () => {
      changes++;
    };
    all.watchAll([mine.knownItem, mine.sitesOffItem], changed, stop.signal);
    await mine.knownItem.set(['botox']);
    await mine.settingsItem.set(mine.DEFAULT_SETTINGS);
    await mine.sitesOffItem.remove();
    expect(changes).toBe(2);
    stop.abort();
    await mine.knownItem.set(['opioids']);
    expect(changes).toBe(2);
    expect(storage.listeners.size).toBe(0);
  });
});

describe('A stored list', () => {
  test('holds a value once, the last one added at the end, and loses it again', async () => {
    const { setListed, sitesOffItem } = mine;
    await setListed(sitesOffItem, 'a.example', true);
    await setListed(sitesOffItem, 'b.example', true);
    await setListed(sitesOffItem, 'a.example', true);
    expect(await sitesOffItem.get()).toEqual(['b.example', 'a.example']);
    await setListed(sitesOffItem, 'b.example', false);
    expect(await sitesOffItem.get()).toEqual(['a.example']);
  });

  test('with something else in it than texts keeps the texts', async () => {
    storage.values.set('known', ['botox', 3, null, 'opioids']);
    expect(await mine.knownItem.get()).toEqual(['botox', 'opioids']);
  });
});
