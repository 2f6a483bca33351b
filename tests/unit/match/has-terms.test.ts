import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { inflect } from '../../../glossary/compile/inflect.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { encodeScoutNames } from '../../../glossary/compile/scout-names.ts';
import { splitTable } from '../../../glossary/compile/split-table.ts';
import { createHasTerms } from '../../../glossary/match/has-terms.ts';
import { openNameTable } from '../../../glossary/match/name-table.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { openScoutNames } from '../../../glossary/match/scout-names.ts';

const { terms } = compileGlossary(resolve('glossary/articles'));
const names = openScoutNames(encodeScoutNames(terms));
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
    'nothing\u00a0but “Parkinson’s disease”',
    'GABAergic',
    'a spinal-cord stimulator',
    'pre-treatment with β‑blockers',
    'the eﬀect of gabapentín',
  ])('when it holds a name that is always trusted: "%s"', (text) => {
    expect(hasTerms(text)).toBe(true);
  });

  test.each([
    '',
    '  \n ',
    '12345 67',
    'Mix flour, water and salt and let the dough rest overnight.',
    'The act has us on PT and MS.',
    'They had a dash of salt, and a hit.',
    'An orthopedic surgeon met an orthopedic surgeon.',
    'This Yoga has a display with HDR.',
    'THE SPINAL. CORD, STIMULATION',
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

  test('whenever the reader of blocks finds an always trusted name that is no everyday word, in all its spellings', () => {
    const table = openNameTable(splitTable(encodeNameTable(terms)));
    const { read } = createReader(table);
    const all = terms.flatMap(({ names: own, difficulty }) => (difficulty > 1 ? own : []));
    let found = 0;
    for (const { text, plural } of all.filter(({ trust }) => trust === 'always')) {
      for (const spelling of inflect(text, plural)) {
        for (const sentence of [
          `They tried ${spelling} for a while.`,
          `(“${spelling.replace(/'/g, '’').replace(/ /g, '\n  ').replace(/-/g, '‑')}”)`,
          `${spelling.replace(/(?<=[a-z])(?=[a-z]{2})/g, '\u00ad').replace(/ /g, '\u00a0')},`,
          spelling.replace(/ae/g, 'æ').replace(/^[a-z]/, (letter) => letter.toUpperCase()),
        ]) {
          const isFound = read(sentence).matches.some(
            ({ name }) => table.isTrusted(name) && table.difficultyOf(table.termOf(name)) > 1,
          );
          if (isFound) found++;
          if (isFound) expect(hasTerms(sentence), sentence).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(20_000);
  });
});
