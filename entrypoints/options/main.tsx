/** The options page: shows what is stored, stores what is chosen. */
import { terms } from 'medigloss:terms';
import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import { ALL_ITEMS, knownItem, setListed, settingsItem, sitesOffItem } from '../../settings.ts';

const names = new Map(terms.map(({ id, name }) => [id, name]));
for (const item of Object.values(ALL_ITEMS)) item.watch(() => void show());
await show();

async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const [settings, known, sitesOff] = await Promise.all([
    settingsItem.getValue(),
    knownItem.getValue(),
    sitesOffItem.getValue(),
  ]);
  render(
    <Options
      settings={settings}
      known={known.map((id) => ({ id, name: names.get(id) ?? id }))}
      sitesOff={sitesOff}
      change={(next) => void settingsItem.setValue(next)}
      forgetKnown={(id) => void setListed(knownItem, id, false)}
      switchSiteOn={(host) => void setListed(sitesOffItem, host, false)}
      exportData={() => void exportData()}
      eraseData={() => {
        for (const item of Object.values(ALL_ITEMS)) void item.removeValue();
      }}
    />,
    root,
  );
}

/** All that is stored, as a file that a person can read. */
async function exportData(): Promise<void> {
  const stored = await Promise.all(
    Object.entries(ALL_ITEMS).map(async ([key, item]) => [key, await item.getValue()] as const),
  );
  const blob = new Blob([JSON.stringify(Object.fromEntries(stored), null, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'medigloss.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
