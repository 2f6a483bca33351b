import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { splitTable } from '../../../glossary/compile/split-table.ts';
import { hashOf, openCueWords } from '../../../glossary/match/cue-words.ts';
import { topicWeights } from '../../../glossary/match/topic-words.ts';

const encoded = encodeNameTable(compileGlossary(resolve('glossary/articles')).terms);

test('the halves have as many terms as the table, and as many cues', () => {
  const { names, meanings } = splitTable(encoded);
  const count = (text: string, mark: string) => text.split(mark).length;
  expect([count(names.names, ';'), count(meanings.terms, ';')]).toEqual([
    count(encoded.terms, ';'),
    count(encoded.terms, ';'),
  ]);
  expect(count(meanings.terms, '@')).toBe(count(encoded.terms, '@'));
});

test('the cue words stay at home: a page has their hashes, and the weights of those that have one', () => {
  const { meanings, cueWords } = splitTable(encoded);
  expect(JSON.stringify(meanings)).not.toContain('carcinoma');
  expect(cueWords).toContain('carcinoma');
  const { weights, pairs, wordOf } = openCueWords(meanings.cues, cueWords);
  const weightOf = topicWeights();
  cueWords.forEach((word, cue) => {
    expect(wordOf(cue)).toBe(word);
    expect(weights[cue]).toBe(weightOf.get(word) ?? 0);
    expect([...pairs.slice(2 * cue, 2 * cue + 2)]).toEqual([hashOf(word), cue]);
    const plural = 2 * (cueWords.length + cue);
    expect([...pairs.slice(plural, plural + 2)]).toEqual([hashOf(`${word}s`), cue]);
  });
  expect(openCueWords(meanings.cues).wordOf(0)).toBe('');
});

test('neither half holds what the other has', () => {
  const { names, meanings } = splitTable(encoded);
  expect(names.names).not.toContain('@');
  expect(names.names).toContain('onabotulinumtoxin');
  expect(meanings.terms).not.toContain('acupuncture_');
});
