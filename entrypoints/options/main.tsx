/** The options page: shows what is stored, stores what is chosen. */
import { terms } from 'medigloss:terms';
import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import { ALL_ITEMS, knownItem, savedItem, setListed, settingsItem, sitesOffItem } from '../../settings.ts';

const byId = new Map(terms.map((term) => [term.id, term]));
const always = new AbortController().signal;
for (const item of ALL_ITEMS) watch(item);
await show();

function watch(item: (typeof ALL_ITEMS)[number]): void {
  item.watch(() => void show(), always);
}

async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const [settings, known, saved, sitesOff] = await Promise.all([
    settingsItem.get(),
    knownItem.get(),
    savedItem.get(),
    sitesOffItem.get(),
  ]);
  render(
    <Options
      settings={settings}
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
      exportData={() => void exportData()}
      eraseData={() => {
        for (const item of ALL_ITEMS) void item.remove();
      }}
    />,
    root,
  );
}

/** All that is stored, as a file that a person can read. */
async function exportData(): Promise<void> {
  const values = await Promise.all(ALL_ITEMS.map(async (item) => [item.key, await item.get()] as const));
  const blob = new Blob([JSON.stringify(Object.fromEntries(values), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'medigloss.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
