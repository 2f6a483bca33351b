/** The options page: shows what is stored, stores what is chosen. */
import { terms } from 'medigloss:terms';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type KeyCommand, Options } from '../../components/Options.tsx';
import { api } from '../../extension-api.ts';
import { ALL_ITEMS, knownItem, savedItem, setListed, settingsItem, sitesOffItem } from '../../settings.ts';
import { getAll, watchAll } from '../../stored.ts';

const byId = new Map(terms.map((term) => [term.id, term]));
const always = new AbortController().signal;
watchAll(ALL_ITEMS, () => void show(), always);
// Keys are changed on a page of the browser's own, from which the reader comes back.
window.addEventListener('focus', () => void show());
await show();

async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const [[settings, sitesOff, known, saved], keys] = await Promise.all([getAll(ALL_ITEMS), keysNow()]);
  render(
    <Options
      settings={settings}
      keys={keys}
      known={known.map((id) => ({ id, name: byId.get(id)?.name ?? id }))}
      saved={saved.map((id) => {
        const term = byId.get(id);
        return { id, name: term?.name ?? id, href: term ? `reader.html?article=${term.article}#word-${id}` : null };
      })}
      sitesOff={sitesOff}
      change={(next) => void settingsItem.set(next)}
      forgetKnown={(id) => void setListed(knownItem, id, false)}
      forgetSaved={(id) => void setListed(savedItem, id, false)}
      switchSiteOn={(host) => void setListed(sitesOffItem, host, false)}
      changeKeys={() => void changeKeys()}
      exportData={() => void exportData()}
      eraseData={() => {
        for (const item of ALL_ITEMS) void item.remove();
      }}
    />,
    root,
  );
}

/** The manifest's commands with their keys of now; `null` in Firefox for Android, which has no such API. */
async function keysNow(): Promise<readonly KeyCommand[] | null> {
  const commands = (await browser.commands?.getAll()) ?? null;
  return (
    commands?.flatMap(({ name = '', description = '', shortcut = '' }) =>
      // The browser's own ones, such as opening the popup, begin with an underscore.
      name.startsWith('_') ? [] : [{ name, does: description, key: shortcut }],
    ) ?? null
  );
}

async function changeKeys(): Promise<void> {
  if (import.meta.env.FIREFOX) await api.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** All that is stored, as a file that a person can read. */
async function exportData(): Promise<void> {
  const values = await getAll(ALL_ITEMS);
  const entries = ALL_ITEMS.map(({ key }, i) => [key, values[i]]);
  const blob = new Blob([JSON.stringify(Object.fromEntries(entries), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'medigloss.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
