import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { underlineRules } from './entrypoints/page/underline-rules.ts';
import { glossaryPlugin } from './glossary/compile/vite-plugin.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { asOneFunction } from './tools/build/as-one-function.ts';
import { ownContext } from './tools/build/own-context.ts';
import { quotedStrings } from './tools/build/quoted-strings.ts';

/** Nothing leaves the machine: extension pages may connect to nothing at all. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The rules of marks in the style that most readers have are in every page from its beginning, where they cost it nothing (docs/decisions/0006). */
const RULES_FILE = 'underlines.css';

const glossary = () => glossaryPlugin(resolve(import.meta.dirname, 'glossary/articles'));

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Medigloss',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_extName__' },
    // Letters with Alt are menus and the access keys of pages (Wikipedia has both of J and K): these are the keys of < and >.
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commands_next__' },
      'previous-term': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commands_previous__' },
      'underline-terms': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commands_underline__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'medigloss@medigloss.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: RULES_FILE, contents: underlineRules(DEFAULT_SETTINGS.underline) });
    },
    'build:manifestGenerated': (_, { content_scripts }) => {
      for (const script of content_scripts ?? []) script.css = [RULES_FILE];
    },
  },
  vite: () => ({
    plugins: [glossary(), ownContext(), asOneFunction(), quotedStrings()],
    build: {
      modulePreload: { polyfill: false },
      // Our pages load from the machine itself: the size of a chunk is not felt there.
      chunkSizeWarningLimit: 4000,
      // One character beyond ASCII, and the browser keeps two bytes for each of a script in every page.
      rolldownOptions: { output: { charset: 'ascii' } },
    },
  }),
});
