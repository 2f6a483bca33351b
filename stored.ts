/** Values in the extension's own storage: read, written, watched. Small, because the always-on script carries it. */
import { api } from './extension-api.ts';

export interface Stored<T> {
  readonly key: string;
  /** What is stored, brought to today's form; the default when nothing usable is. */
  read(value: unknown): T;
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Back to the default. */
  remove(): Promise<void>;
}

/**
 * Describes a stored value. `read` brings whatever is stored, by this version or an older one, to today's form: it is the
 * migration, and gives the default for `undefined` or anything it does not know.
 */
export function stored<T>(key: string, read: (value: unknown) => T): Stored<T> {
  return {
    key,
    read,
    get: async () => read((await api.storage.local.get(key))[key]),
    set: (value) => api.storage.local.set({ [key]: value }),
    remove: () => api.storage.local.remove(key),
  };
}

/** The values of several, by one question: each costs a page a third of a millisecond and more. */
export async function getAll<const Items extends readonly Stored<unknown>[]>(
  items: Items,
): Promise<{ -readonly [I in keyof Items]: Items[I] extends Stored<infer T> ? T : never }> {
  const values = await api.storage.local.get(items.map(({ key }) => key));
  // Each is what its own `read` gives, which a list's `map` cannot tell.
  return items.map(({ key, read }) => read(values[key])) as Awaited<ReturnType<typeof getAll<Items>>>;
}

/** Calls `changed` whenever one of several is stored anew or removed, until the signal. */
export function watchAll(items: readonly Stored<unknown>[], changed: () => void, signal: AbortSignal): void {
  const listener: Parameters<typeof api.storage.local.onChanged.addListener>[0] = (changes) => {
    if (items.some(({ key }) => key in changes)) changed();
  };
  api.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => api.storage.local.onChanged.removeListener(listener));
}
