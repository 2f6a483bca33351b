import { expect, test, vi } from 'vitest';

const runtime = { id: '' };
vi.stubGlobal('chrome', { runtime });
const { ContentScriptContext } = await import('../../../entrypoints/content/context.ts');

/** What a copy of the script gets in the extension of an id. */
function contextIn(id: string) {
  runtime.id = id;
  return new ContentScriptContext();
}

test('A newer copy of the script ends the older one in its frame, and no other extension’s', () => {
  const older = contextIn('ours');
  const other = contextIn('another');
  expect([older.signal.aborted, other.signal.aborted]).toEqual([false, false]);
  const newer = contextIn('ours');
  expect([older.signal.aborted, other.signal.aborted, newer.signal.aborted]).toEqual([true, false, false]);
});
