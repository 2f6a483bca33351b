/** The background: reads pages, answers frames' questions about terms, puts scripts into frames on first need, opens the reader, does what keys ask. */
import { terms } from 'medigloss:terms';
import { titles } from 'medigloss:titles';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { refsOfTerm } from '../../glossary/cite.ts';
import { type CardTerm, MEETING_PORT, type Question, type Questions, READING_PORT } from '../../messages.ts';
import { endCopies } from '../content/context.ts';
import { tellChoicesChanged } from '../content/doors.ts';
import elementsCss from '../elements/elements.css?inline';
import { elementRules } from '../page/underline-rules.ts';
import { choicesOn, watchChoices } from './choices.ts';
import { obey } from './commands.ts';
import { meet } from './meet.ts';
import { answerBy, openReaders } from './page-readings.ts';
import { frameOf, hostOf, type Sender } from './sender.ts';

/** How each question is answered. */
const ANSWERS: {
  readonly [K in keyof Questions]: (
    about: Parameters<Questions[K]>[0],
    sender: Sender,
  ) => ReturnType<Questions[K]> | Promise<ReturnType<Questions[K]>>;
} = {
  term: cardTerm,
  choices: (host, sender) => choicesOn(host || hostOf(sender)),
  async inject(script, sender) {
    const target = frameOf(sender);
    if (!target) return;
    if (script === 'elements.js') await browser.scripting.insertCSS({ target, css: elementsCss + elementRules() });
    await browser.scripting.executeScript({ target, files: [`/${script}`] });
  },
  ids: () => terms.map(({ id }) => id),
  async openReader({ article, anchor }, { tab }) {
    const url = `${browser.runtime.getURL('/reader.html')}?article=${article}#${anchor}`;
    await browser.tabs.create({ url, ...(tab?.id === undefined ? {} : { openerTabId: tab.id }) });
  },
};

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    isQuestion(message) ? answer(message, sender) : undefined,
  );
  browser.runtime.onConnect.addListener((port) => {
    const { name } = port;
    if (name.startsWith(MEETING_PORT)) meet(port, name.slice(MEETING_PORT.length));
    else if (name === READING_PORT) answerBy(port, openReaders());
  });
  watchChoices(() => void tellChoicesChanged());
  // Firefox for Android has no keys, and no such API.
  browser.commands?.onCommand.addListener((command, tab) => {
    // A tab that the browser closes to extensions refuses, and nothing is there to go to.
    if (tab?.id !== undefined) obey(command, tab.id).catch(() => undefined);
  });
  // Firefox runs content scripts in open tabs by itself, right after installing.
  if (import.meta.env.CHROME) browser.runtime.onInstalled.addListener(() => void startInOpenTabs());
});

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'ask' in message && String(message.ask) in ANSWERS;
}

async function answer<K extends keyof Questions>({ ask, about }: Question<K>, sender: Sender): Promise<unknown> {
  return ANSWERS[ask](about, sender);
}

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
      // The scripts of the version before run on in them; a page that the browser closes to extensions refuses.
      await browser.scripting.executeScript({ target, func: endCopies }).catch(() => undefined);
      // The manifest names what was built, which WXT's types know only by name.
      const files = js as Parameters<typeof browser.scripting.executeScript>[0]['files'];
      const sheets = css as NonNullable<Parameters<typeof browser.scripting.insertCSS>[0]['files']>;
      // A page that the browser closes to extensions refuses; it goes without.
      await browser.scripting.insertCSS({ target, files: sheets }).catch(() => undefined);
      await browser.scripting.executeScript({ target, ...(files ? { files } : {}) }).catch(() => undefined);
    }
  }
}
