import { describe, expect, it } from 'vitest';
import { inflect } from '../../../glossary/compile/inflect.ts';
import { encodeNameTable } from '../../../glossary/compile/name-table.ts';
import { spellings } from '../../../glossary/match/pattern.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { loadCore } from '../../../tools/annotate/core.ts';
import { tableOf, term } from './small-glossary.ts';

describe('the name table', () => {
  it('keeps every term, name, trust and case on the way into the page and out again', () => {
    const table = tableOf([
      term('nerve block', ['nerve injection', { text: 'NB', trust: 'evidence', near: ['nerve'] }]),
      term('Botox', [{ text: 'toxin', trust: 'medical' }], { kind: 'medicine', difficulty: 3, article: 'two' }),
    ]);
    const names = [0, 1, 2, 3, 4];
    const terms = [0, 1];
    expect(terms.map(table.idOf)).toEqual(['nerve-block', 'botox']);
    expect(names.map((name) => spellings(table.patternOf(name))[0])).toEqual([
      'nerve block',
      'nerve injection',
      'NB',
      'Botox',
      'toxin',
    ]);
    expect(names.map(table.isTrusted)).toEqual([true, true, false, true, false]);
    expect(names.map(table.isMedical)).toEqual([false, false, false, false, true]);
    expect(names.map(table.isExact)).toEqual([false, false, true, false, false]);
    expect(terms.map(table.difficultyOf)).toEqual([2, 3]);
    expect(table.articleOf(0)).not.toBe(table.articleOf(1));
    expect(terms.map(table.isTreatment)).toEqual([true, true]);
    expect(table.cuesOf(2)?.near.map((cue) => table.cues.wordOf(cue))).toContain('nerve');
    expect(table.cuesOf(0)).toBeNull();
  });

  it('holds plain strings, which load and compress best', () => {
    const encoded = encodeNameTable([term('nerve block')]);
    expect(JSON.parse(JSON.stringify(encoded))).toEqual(encoded);
    expect(tableOf([term('nerve block')]).idOf(0)).toBe('nerve-block');
  });

  it("is written in Latin-1, in which a character takes one byte of a page's memory", () => {
    expect(encodeNameTable(loadCore().terms).terms).toMatch(/^[\0-\xff]*$/);
  });

  it('refuses a name whose places would not fit', () => {
    expect(() => encodeNameTable([term(`nerve ${'of the nerve '.repeat(80)}block`)])).toThrow(/is too long/);
  });

  it('lets the reader find each form of each name of the real glossary, where it stands alone', () => {
    const { terms, table } = loadCore();
    const reader = createReader(table);
    const lost: string[] = [];
    for (const { names } of terms) {
      for (const name of names) {
        for (const form of inflect(name.text, name.plural)) {
          const [match] = reader.read(`x ${form} x`).matches;
          if (match?.start !== 2 || match.end !== 2 + form.length) lost.push(form);
        }
      }
    }
    expect(lost).toEqual([]);
  }, 60_000);
});
