import type { Plugin } from 'vite';

/**
 * WXT's own wrapper around content scripts asks `wxt/browser` for one thing, the extension's id, and would bring webextension-polyfill into
 * every page for it. There it gets the API as it is; our pages and the background keep the polyfill (docs/decisions/0002).
 */
export function plainApiInPages(): Plugin {
  return {
    name: 'medigloss-plain-api-in-pages',
    enforce: 'pre',
    resolveId(id, importer) {
      const isWrapper = importer?.includes('/wxt/dist/utils/') ?? false;
      return isWrapper && id === '@wxt-dev/webextension-polyfill/browser'
        ? this.resolve('@wxt-dev/browser', importer)
        : null;
    },
  };
}
