/** The always-on script of a frame: the reader's choices in, a look whether there is anything to explain, an answer for the popup. */
import { names } from 'medigloss:names';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchChoices } from './choices.ts';
import { topHost } from './frame.ts';
import { createFramePage } from './frame-page.ts';
import './style.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  async main({ signal }) {
    const page = createFramePage({ view: window, names, signal });
    await watchChoices(await topHost(window), signal, page.use);
  },
});
