/** One value in the extension's own storage: read, written, watched. Small, because the always-on script carries it. */
import { api } from './extension-api.ts';

export interface Stored<T> {
  readonly key: string;
  /** The stored value, brought to today's form; the default when nothing usable is stored. */
  get(): Promise<T>;
  set(value: T): Promise<void>;
  /** Back to the default. */
  remove(): Promise<void>;
  /** Called with each new value until the signal. */
  watch(use: (value: T) => void, signal: AbortSignal): void;
}

/**
 * Describes a stored value. `read` brings whatever is stored, by this version or an older one, to today's form: it is the
 * migration, and gives the default for `undefined` or anything it does not know.
 */
export function stored<T>(key: string, read: (value: unknown) => T): Stored<T> {
  return {
    key,
    get: async () => read((await api.storage.local.get(key))[key]),
    set: (value) => api.storage.local.set({ [key]: value }),
    remove: () => api.storage.local.remove(key),
    watch(use, signal) {
      const listener: Parameters<typeof api.storage.local.onChanged.addListener>[0] = (changes) => {
        const change = changes[key];
        if (change) use(read(change.newValue));
      };
      api.storage.local.onChanged.addListener(listener);
      signal.addEventListener('abort', () => api.storage.local.onChanged.removeListener(listener));
    },
  };
}
