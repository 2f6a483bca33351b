/** A frame that has found a term tells the background, by the port by which its page will be read. */
import type { Runtime } from 'webextension-polyfill';
import type { Choices } from '../../choices.ts';
import { api } from '../../extension-api.ts';
import { BEGIN_PORT } from '../../messages.ts';

export interface Beginning {
  readonly choices: Choices;
  /** Open still; nothing has been asked by it. */
  readonly port: Runtime.Port;
}

/**
 * Gives what the reader has chosen for a host. The page's script is in the frame then, if its terms are to be underlined. Rejects when there is no
 * background any more, or when the browser lets nobody in.
 */
export function begin(host: string): Promise<Beginning> {
  return new Promise((resolve, reject) => {
    const port = api.runtime.connect({ name: BEGIN_PORT + host });
    const onMessage = (choices: unknown): void => {
      port.onMessage.removeListener(onMessage);
      // The first that comes by this port is the reader's choices.
      resolve({ choices: choices as Choices, port });
    };
    port.onMessage.addListener(onMessage);
    // The browser complains in the page's console of an error that nobody looks at.
    port.onDisconnect.addListener(() =>
      reject(new Error(api.runtime.lastError?.message ?? 'The background went away')),
    );
  });
}
