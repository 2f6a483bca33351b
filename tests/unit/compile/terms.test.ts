import { describe, expect, test } from 'vitest';
import { changed, compiled, FILES, told } from './folder.ts';

/** A second pack, after the first. */
const withSecondPack = (second: string, first: string = FILES['cold-packs/terms.yaml']) => ({
  'cold-packs/terms.yaml': `${first}- id: ice-bag
  name: ice bag
  kind: equipment
  difficulty: 1
${second}  plain: A bag with ice in it.
  clinical: Cryotherapy at home.
`,
});

const linesOf = (changes: Parameters<typeof compiled>[0]): string[] =>
  compiled(changes).problems.map(({ file, line, message, remedy }) => `${file}:${line}: ${message}. ${remedy}`);

describe('ids', () => {
  test('are used once in the whole glossary', () => {
    const twice = changed('warm-baths/terms.yaml', '- id: soreness', '- id: cold-pack');
    const first = (twice['warm-baths/terms.yaml'] ?? '').split('\n').indexOf('- id: cold-pack') + 1;
    expect(linesOf(twice)).toContain(
      `cold-packs/terms.yaml:1: The id "cold-pack" is used twice, first in warm-baths/terms.yaml:${first}. A term belongs to one article: keep one of them`,
    );
  });

  test('are lower-case words with hyphens', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '- id: soreness', to: '- id: Sore_ness' })).toContain(
      'warm-baths/terms.yaml:LINE: "id": must be lower-case letters, digits and single hyphens. glossary/README.md shows the form',
    );
  });
});

describe('a name that two terms claim', () => {
  test('is told at both, whatever its case and hyphens', () => {
    const lines = linesOf(withSecondPack('  names: [Cold-Pack]\n'));
    expect(lines).toEqual([
      'cold-packs/terms.yaml:2: The name "cold pack" of "cold-pack" is also a name of "ice-bag" (cold-packs/terms.yaml). Leave it to one of them, or write "shared: true" at both, as senses',
      'cold-packs/terms.yaml:11: The name "Cold-Pack" of "ice-bag" is also a name of "cold-pack" (cold-packs/terms.yaml). Leave it to one of them, or write "shared: true" at both, as senses',
    ]);
  });

  const first = FILES['cold-packs/terms.yaml'].replace(
    '  plain:',
    '  names: [{ text: CPK, trust: evidence, shared: true }]\n  plain:',
  );

  test('is allowed when both say that they share it', () => {
    expect(linesOf(withSecondPack('  names: [{ text: CPK, trust: evidence, shared: true }]\n', first))).toEqual([]);
  });

  test('is told at the one that does not say so', () => {
    expect(linesOf(withSecondPack('  names: [{ text: CPK, trust: evidence }]\n', first))).toEqual([
      expect.stringMatching(/^cold-packs\/terms.yaml:12: The name "CPK" of "ice-bag" is also a name of "cold-pack"/),
    ]);
  });

  test('is two names when only the case tells them apart and the case counts', () => {
    const exact = first.replace('CPK', 'cPK');
    expect(linesOf(withSecondPack('  names: [{ text: CPK, trust: evidence }]\n', exact))).toEqual([]);
  });
});

describe('a name', () => {
  test('stands once in its term', () => {
    expect(
      told({
        in: 'warm-baths/terms.yaml',
        from: '    - hot soak\n',
        to: '    - hot soak\n    - Hot-Soak\n',
        at: '- Hot-Soak',
      }),
    ).toEqual([
      'warm-baths/terms.yaml:LINE: "warm-bath" lists the name "Hot-Soak" twice. Hyphens, spaces and case are folded: keep one',
    ]);
  });

  test('may repeat the preferred name to say more of it', () => {
    const { glossary, problems } = compiled(
      changed('warm-baths/terms.yaml', '    - hot soak', '    - { text: warm bath, trust: medical, plural: null }'),
    );
    expect(problems).toEqual([]);
    expect(glossary.terms[0]?.names).toEqual([
      { text: 'warm bath', trust: 'medical', case: 'any', plural: null },
      { text: 'WBT', trust: 'evidence', case: 'exact', other: ['west bank time'], near: ['water'] },
    ]);
  });

  test('that is an abbreviation says how far it may be trusted', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '- hot soak', to: '- HSK' })).toEqual([
      'warm-baths/terms.yaml:LINE: The abbreviation "HSK" of "warm-bath" does not say how far it may be trusted. Write { text: HSK, trust: evidence } (or medical, or always)',
    ]);
    expect(told({ in: 'warm-baths/terms.yaml', from: '- hot soak', to: '- { text: HSK, trust: always }' })).toEqual([]);
  });

  test('of one letter is no name', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '- hot soak', to: '- H', at: 'names:' })).toEqual([
      'warm-baths/terms.yaml:LINE: "warm-bath" has a name of one letter or with blanks around it. Take it out',
    ]);
  });

  test('has its case when it holds two capitals, and loses it otherwise, unless the writer says so', () => {
    const { glossary } = compiled(
      changed(
        'warm-baths/terms.yaml',
        '- hot soak',
        '- BoNT-A\n    - Hot Soak\n    - { text: OnabotNT, case: any }\n    - { text: soak, case: exact }',
      ),
    );
    expect(glossary.terms[0]?.names.map(({ text, case: letters }) => [text, letters])).toEqual([
      ['warm bath', 'any'],
      ['BoNT-A', 'exact'],
      ['Hot Soak', 'any'],
      ['OnabotNT', 'any'],
      ['soak', 'exact'],
      ['WBT', 'exact'],
    ]);
  });
});

describe('a treatment', () => {
  test('says what studies found and what can go wrong', () => {
    const lines = linesOf(changed('cold-packs/terms.yaml', 'kind: equipment', 'kind: therapy'));
    expect(lines).toEqual([
      'cold-packs/terms.yaml:1: The treatment "cold-pack" has no "found". Say what studies found, or write "found: none" when our sources hold nothing',
      'cold-packs/terms.yaml:1: The treatment "cold-pack" has no "harms". Say what can go wrong, or write "harms: none" when our sources hold nothing',
    ]);
  });

  test('may say that our sources hold neither', () => {
    const { glossary, problems } = compiled(
      changed('cold-packs/terms.yaml', 'kind: equipment', 'kind: therapy\n  found: none\n  harms: none'),
    );
    expect(problems).toEqual([]);
    expect(glossary.terms.find(({ id }) => id === 'cold-pack')).toMatchObject({ found: 'none', harms: 'none' });
  });

  test('carries a reference for what was found, and for each row of evidence', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '    refs: [doe-2019]\n', to: '', at: 'found:' })).toEqual([
      'warm-baths/terms.yaml:LINE: What studies found of "warm-bath" carries no reference. Give its refs, or write "found: none"',
    ]);
    expect(
      told({ in: 'warm-baths/terms.yaml', from: '      refs: [doe-2019]\n', to: '', at: 'use: sore muscles' }),
    ).toEqual([
      'warm-baths/terms.yaml:LINE: A row of evidence of "warm-bath" carries no reference. Give its refs, or take the row out',
    ]);
  });

  test('alone has findings and harms', () => {
    expect(
      told({
        in: 'warm-baths/terms.yaml',
        from: '  kind: symptom',
        to: '  kind: symptom\n  found: none',
        at: 'found: none',
      }),
    ).toEqual([
      'warm-baths/terms.yaml:LINE: "soreness" has "found" but its kind is "symptom". Only treatments (medicine, supplement, procedure, device, therapy) have it',
    ]);
  });
});

describe('what a term says', () => {
  test('points to other terms that are there', () => {
    expect(
      told({ in: 'warm-baths/terms.yaml', from: 'see: [soreness]', to: 'see: [soreness, softness]', at: 'see:' }),
    ).toEqual([
      'warm-baths/terms.yaml:LINE: "warm-bath" points to "softness", which is no term. Name another term, or take it out of "see"',
    ]);
    expect(
      told({
        in: 'warm-baths/terms.yaml',
        from: 'see: [soreness]',
        to: 'see:\n    - soreness\n    - warm-bath',
        at: '- warm-bath',
      }),
    ).toEqual([
      'warm-baths/terms.yaml:LINE: "warm-bath" points to "warm-bath", itself. Name another term, or take it out of "see"',
    ]);
  });

  test('is plain in at most 35 words', () => {
    const words = (count: number): string => `${Array.from({ length: count }, () => 'wet').join(' ')}.`;
    const plain = 'A bath in warm water. It can ease sore muscles for a while.';
    expect(told({ in: 'warm-baths/terms.yaml', from: plain, to: words(35) })).toEqual([]);
    expect(told({ in: 'warm-baths/terms.yaml', from: plain, to: words(36), at: 'plain: wet' })).toEqual([
      'warm-baths/terms.yaml:LINE: The plain explanation of "warm-bath" has 36 words. Say it in 35',
    ]);
  });

  test.each([
    ['plain', 'It can ease sore muscles for a while.', 'It is safe and effective.', 'safe and effective'],
    ['clinical', 'Immersion at 36 to 40 degrees.', 'Cures soreness.', 'Cures'],
    ['found', 'A little less soreness for an hour.', 'A miracle.', 'miracle'],
    ['harms', '"Fainting, and scalds."', 'No side effects.', 'No side effects'],
  ])('promises nothing: %s', (_, from, to, promise) => {
    expect(told({ in: 'warm-baths/terms.yaml', from, to })).toEqual([
      expect.stringContaining(
        `LINE: "${promise}" promises too much ("warm-bath"). Say what was found, compared with what, and what can go wrong`,
      ),
    ]);
  });
});

describe('a reference', () => {
  test('is cited somewhere', () => {
    const lone = '  lone-2021:\n    authors: Lone A\n    year: 2021\n';
    expect(told({ in: 'warm-baths/article.md', from: '  board-2020:\n', to: `${lone}  board-2020:\n` })).toEqual([
      'warm-baths/article.md:LINE: The reference "lone-2021" is cited nowhere. Cite it in the text or in a term, or take it out',
    ]);
  });

  test.each([
    [
      'danger',
      '  danger: { text: Fainting in hot water can drown a person., refs: [board-2020] }',
      '  danger: { text: Fainting in hot water can drown a person., refs: [board-2021] }',
    ],
    ['found', '    refs: [doe-2019]', '    refs: [board-2021]'],
    ['harms', '"Fainting, and scalds.", refs: [board-2020]', '"Fainting, and scalds.", refs: [board-2021]'],
    ['evidence', '      refs: [doe-2019]', '      refs: [doe-2019, board-2021]'],
    [
      'guidelines',
      'says: No longer than 20 minutes., refs: [board-2020]',
      'says: No longer than 20 minutes., refs: [board-2021]',
    ],
  ])('that a term cites is in its article: %s', (_, from, to) => {
    expect(told({ in: 'warm-baths/terms.yaml', from, to, at: 'board-2021' })).toEqual([
      'warm-baths/terms.yaml:LINE: "warm-bath" cites "board-2021", which is missing from the references of warm-baths/article.md. Add the reference there, or cite another',
    ]);
  });
});
