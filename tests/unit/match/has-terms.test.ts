import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { createHasTerms } from '../../../glossary/match/has-terms.ts';
import { openNameTable } from '../../../glossary/match/name-table.ts';
import { openNames } from '../../../glossary/match/names.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { splitTable } from '../../../glossary/match/split-table.ts';

const { terms } = compileGlossary(resolve('glossary/articles'));
const encoded = encodeNameTable(terms);
const split = splitTable(encoded);
const names = openNames(split.names);
const hasTerms = (...texts: string[]): boolean => {
  const asked = createHasTerms(() => names);
  return texts.some((text) => asked(text));
};

describe('A page is worth reading', () => {
  test.each([
    'Her doctor suggested onabotulinumtoxinA.',
    'BOTOX',
    'radio­frequency ablation',
    'spinal\n    cord stimulation was tried',
    'Gabapentin',
  ])('when it holds a name that is always trusted: "%s"', (text) => {
    expect(hasTerms(text)).toBe(true);
  });

  test.each([
    '',
    '  \n ',
    '12345 67',
    'Mix flour, water and salt and let the dough rest overnight.',
    'The act has us on PT and MS.',
    'She spoke for the American Physical Therapy Association.',
    'See https://example.org/gabapentin.html for the file gabapentin.tar.gz',
  ])('but not for this: "%s"', (text) => {
    expect(hasTerms(text)).toBe(false);
  });

  test('for two different names of medical pages, in whatever texts they stand, and not for one that is repeated', () => {
    const medical = terms
      .flatMap((term) => (term.difficulty > 1 ? term.names : []))
      .filter(
        ({ trust, case: letters, shared, text }) =>
          trust === 'medical' && letters === 'any' && !shared && /^[a-z ]+$/.test(text),
      );
    const [one, two] = [medical[0]?.text ?? '', medical.at(-1)?.text ?? ''];
    expect(hasTerms(one, one, one)).toBe(false);
    expect(hasTerms(one, two)).toBe(true);
  });

  test('exactly when the reader of blocks finds an always trusted name that is no everyday word', () => {
    const table = openNameTable(split.meanings, names);
    const { read } = createReader(table);
    const all = terms.flatMap(({ names: own, difficulty }) => (difficulty > 1 ? own : []));
    const trusted = all.filter(({ trust }) => trust === 'always');
    for (const { text } of trusted) {
      const sentence = `They tried ${text} for a while.`;
      const found = read(sentence).matches.some(
        ({ name }) => table.isTrusted(name) && table.difficultyOf(table.termOf(name)) > 1,
      );
      expect(hasTerms(sentence), text).toBe(found);
    }
  });
});
