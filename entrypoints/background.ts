/** The background: answers frames' questions about terms, puts scripts into frames on first need, opens the reader. */
import { terms } from 'medigloss:terms';
import { titles } from 'medigloss:titles';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { refsOfTerm } from '../glossary/cite.ts';
import { type CardTerm, onMessage } from '../messages.ts';

export default defineBackground(() => {
  onMessage('term', ({ data }) => cardTerm(data));
  onMessage('inject', async ({ data: script, sender }) => {
    if (sender.tab?.id === undefined || sender.frameId === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: sender.tab.id, frameIds: [sender.frameId] },
      files: [`/${script}`],
    });
  });
  onMessage('openReader', async ({ data, sender }) => {
    const url = browser.runtime.getURL('/reader.html');
    const opener = sender.tab?.id === undefined ? {} : { openerTabId: sender.tab.id };
    await browser.tabs.create({ url: `${url}?article=${data.article}#${data.anchor}`, ...opener });
  });
  onMessage('tabHost', ({ sender }) => (sender.tab?.url ? new URL(sender.tab.url).hostname : null));
  // Firefox runs content scripts in open tabs by itself, right after installing.
  if (import.meta.env.CHROME) browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
});

/** The term of a number, with what a card says of its article. A number that no term has is a mistake of ours. */
function cardTerm(number: number): CardTerm {
  const term = terms[number];
  const article = term && titles[term.article];
  if (!term || !article)
    throw new Error(`There is no term number ${number}: the names and the terms are of two builds`);
  return {
    term,
    articleTitle: article.title,
    sourcesChecked: article.sourcesChecked,
    sources: refsOfTerm(term).flatMap((ref) => article.sources[ref] ?? []),
  };
}

/** Tabs that were open before the extension was: their words are explained at once too. */
async function startInOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'] });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    for (const { js = [], css = [] } of scripts) {
      const target = { tabId: id, allFrames: true };
      // A page that the browser closes to extensions refuses; it goes without.
      await browser.scripting.insertCSS({ target, files: css }).catch(() => undefined);
      // The manifest names what was built, which WXT's types know only by name.
      const files = js as Parameters<typeof browser.scripting.executeScript>[0]['files'];
      await browser.scripting.executeScript({ target, ...(files ? { files } : {}) }).catch(() => undefined);
    }
  }
}
