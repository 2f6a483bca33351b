import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeScoutNames } from '../../../glossary/compile/scout-names.ts';
import { openScoutNames } from '../../../glossary/match/scout-names.ts';
import { term } from '../match/small-glossary.ts';

const { firsts, names, capitals } = encodeScoutNames([
  term('nerve block'),
  term('femoral nerve block'),
  term(
    'nerve',
    [
      { text: 'session', trust: 'medical' },
      { text: 'session plan', trust: 'medical' },
    ],
    { difficulty: 2 },
  ),
  term('onabotulinumtoxinA', ['Botox', { text: 'BTX', case: 'exact' }, { text: 'RFA', trust: 'evidence' }]),
  term('pain', [], { difficulty: 1 }),
]);

describe('The names of the scout', () => {
  const opened = openScoutNames({ firsts, names, capitals });
  const says = (name: string) => opened.kindOf(name.split(' ', 1)[0] ?? '', name);

  test('say how far they are trusted, and whether their case counts', () => {
    expect(says('botox')).toEqual({ trust: 'always', case: 'any' });
    expect(says('btx')).toEqual({ trust: 'always', case: 'exact' });
    expect(says('session')).toEqual({ trust: 'medical', case: 'any' });
    expect(says('session plan')).toEqual({ trust: 'medical', case: 'any' });
    expect(says('session pl')).toBe(null);
    expect(says('session play')).toBe(undefined);
    expect(says('botox play')).toBe(undefined);
    expect(opened.formsOf('btx')).toEqual(['BTX']);
    expect(opened.formsOf('botox')).toEqual([]);
  });

  test('are not those that hold another that is always trusted, need evidence, or are everyday words', () => {
    expect(firsts.split(' ').sort()).toEqual(['botox', 'botoxe', 'btx', 'nerve', 'onabotulinumtoxina', 'session']);
  });

  test('are all found again, and take one byte a character', () => {
    const all = encodeScoutNames(compileGlossary(resolve('glossary/articles')).terms);
    const shipped = openScoutNames(all);
    for (const written of all.names.slice(1, -1).split(';')) {
      const [name = '', number = '0'] = written.split('|');
      const kind = shipped.kindOf(name.split(' ', 1)[0] ?? '', name);
      expect([kind?.trust === 'medical', kind?.case === 'exact'], name).toEqual([number > '1', +number % 2 === 1]);
    }
    expect(Object.values(all).join('')).toMatch(/^[ -~]*$/);
  });
});
