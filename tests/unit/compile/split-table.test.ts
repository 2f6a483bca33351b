import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { splitTable } from '../../../glossary/compile/split-table.ts';

const encoded = encodeNameTable(compileGlossary(resolve('glossary/articles')).terms);

test('the halves have as many terms as the table, and as many cues', () => {
  const { names, meanings } = splitTable(encoded);
  const count = (text: string, mark: string) => text.split(mark).length;
  expect([count(names.names, ';'), count(meanings.terms, ';')]).toEqual([
    count(encoded.terms, ';'),
    count(encoded.terms, ';'),
  ]);
  expect(count(meanings.terms, '@')).toBe(count(encoded.terms, '@'));
  expect(meanings.cues).toBe(encoded.cues);
});

test('neither half holds what the other has', () => {
  const { names, meanings } = splitTable(encoded);
  expect(names.names).not.toContain('@');
  expect(names.names).toContain('onabotulinumtoxin');
  expect(meanings.terms).not.toContain('acupuncture_');
});
