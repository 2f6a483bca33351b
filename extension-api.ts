/**
 * The browser's extension API as it is. Scripts that go into pages use it: both browsers' Manifest V3 APIs answer with promises, and
 * webextension-polyfill (3.5 kB gzipped) is a tenth of the always-on script's budget (docs/decisions/0002). Our own pages and
 * the background use the polyfill by way of `wxt/browser`.
 */
import type { Browser } from 'webextension-polyfill';

/** Known at build time: `globalThis.browser` exists in Chromium too since 146. */
export const api: Browser = import.meta.env.FIREFOX
  ? (globalThis as unknown as { browser: Browser }).browser
  : (globalThis as unknown as { chrome: Browser }).chrome;
