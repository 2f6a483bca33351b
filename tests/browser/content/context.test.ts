import { expect, test } from 'vitest';
import { ContentScriptContext, endCopies } from '../../../entrypoints/content/context.ts';

test('A newer copy of the script ends the older one in its frame', () => {
  const older = new ContentScriptContext();
  expect(older.signal.aborted).toBe(false);
  endCopies();
  const newer = new ContentScriptContext();
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
});
