import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { joinTable, splitTable } from '../../../glossary/match/split-table.ts';

const encoded = encodeNameTable(compileGlossary(resolve('glossary/articles')).terms);

test('the two halves of the table together are the table', () => {
  const { names, meanings } = splitTable(encoded);
  expect(joinTable(names, meanings)).toEqual(encoded);
});

test('neither half holds what the other has', () => {
  const { names, meanings } = splitTable(encoded);
  expect(names).not.toContain('@');
  expect(names).toContain('onabotulinumtoxin');
  expect(meanings.terms).not.toContain('acupuncture_');
});
