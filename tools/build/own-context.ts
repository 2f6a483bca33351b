import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Gives the always-on script our own context in place of WXT's (docs/decisions/0002). */
export function ownContext(): Plugin {
  return {
    name: 'medigloss-own-context',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'wxt/utils/content-script-context'
        ? resolve(import.meta.dirname, '../../entrypoints/content/context.ts')
        : null,
  };
}
