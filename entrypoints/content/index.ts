/** The always-on script of a frame: a look whether there is anything to explain, and an answer for the popup. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runFramePage } from './frame-page.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  main: (ends) => runFramePage({ view: window, ends }),
});
