/** Stands in for `#i18n`: the real strings, read from their file. A key that is not there fails the test. */
import { parse } from 'yaml';
import source from '../../locales/en.yml?raw';

type Message = string | Readonly<Record<string, string>>;
interface Messages {
  readonly [key: string]: Message | Messages;
}

const messages: Messages = parse(source);

export const i18n = {
  /** A string by its dotted key, with `$1`, `$2` … put in; a number chooses the form for one or for many. */
  t(key: string, given: number | readonly string[] = []): string {
    const message = key.split('.').reduce<unknown>((at, part) => (isMessages(at) ? at[part] : undefined), messages);
    const form = isMessages(message) ? message[given === 1 ? '1' : 'n'] : message;
    if (typeof form !== 'string') throw new Error(`locales/en.yml has no string "${key}"`);
    const values = typeof given === 'number' ? [String(given)] : given;
    return form.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  },
};

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null;
}
