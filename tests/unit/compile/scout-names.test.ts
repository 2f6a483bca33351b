import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { encodeScoutNames } from '../../../glossary/compile/scout-names.ts';
import { KINDS, openScoutNames } from '../../../glossary/match/scout-names.ts';
import { term } from '../match/small-glossary.ts';

const encoded = encodeScoutNames([
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
  const opened = openScoutNames(encoded);
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
    expect(encoded.firsts.split(' ').sort()).toEqual([
      'botox',
      'botoxe',
      'btx',
      'nerve',
      'onabotulinumtoxina',
      'session',
    ]);
  });

  test('are all found again, and take one byte a character', () => {
    const all = encodeScoutNames(compileGlossary(resolve('glossary/articles')).terms);
    const shipped = openScoutNames(all);
    const firsts = all.firsts.split(' ');
    for (const [i, rests] of all.rests.split('~').entries()) {
      const first = firsts[i] ?? '';
      for (const written of rests.split(';')) {
        const [rest = '', number = '0'] = written.split('|');
        const kind = shipped.kindOf(first, `${first} ${rest}`.trim());
        const name = `${first} ${written}`;
        expect([kind?.trust, kind?.case], name).toEqual([KINDS[+number]?.trust, KINDS[+number]?.case]);
      }
    }
    expect(Object.values(all).join('')).toMatch(/^[ -~]*$/);
  });
});
