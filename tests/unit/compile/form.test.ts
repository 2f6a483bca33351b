import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../../../glossary/compile/compile.ts';
import { GlossaryError } from '../../../glossary/compile/problems.ts';
import { changed, compiled, FILES, told, writeArticles } from './folder.ts';

const README = 'glossary/README.md shows the form';

describe('an article that has nothing wrong', () => {
  test('compiles without a word', () => {
    const { glossary, problems } = compiled();
    expect(problems).toEqual([]);
    expect(glossary.articles.map(({ id, title }) => [id, title])).toEqual([
      ['warm-baths', 'Warm baths for sore muscles'],
      ['cold-packs', 'Warm baths for sore muscles'],
    ]);
    expect(glossary.terms.map(({ id }) => id)).toEqual(['warm-bath', 'soreness', 'cold-pack']);
  });

  test('compiles with the line ends of Windows', () => {
    const changes = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    expect(compiled(changes).problems).toEqual([]);
  });

  test('is put in order by its number, whatever its folder is called', () => {
    const swapped = compiled({
      ...changed('warm-baths/article.md', 'number: 1', 'number: 2'),
      ...changed('cold-packs/article.md', 'number: 2', 'number: 1'),
    });
    expect(swapped.glossary.articles.map(({ id }) => id)).toEqual(['cold-packs', 'warm-baths']);
  });
});

describe('a writer is told the line and the remedy', () => {
  test('of an unknown field of the front matter', () => {
    expect(told({ in: 'warm-baths/article.md', from: 'summary:', to: 'sumary: x\nsummary:' })).toEqual([
      'warm-baths/article.md:LINE: Unknown field "sumary". The fields here are number, title, summary, sourcesChecked, related, references',
    ]);
  });

  test('of an unknown field of a reference', () => {
    expect(told({ in: 'warm-baths/article.md', from: '    pmid:', to: '    pubmed:' })).toEqual([
      'warm-baths/article.md:LINE: Unknown field "references.doe-2019.pubmed". The fields here are authors, title, journal, year, doi, pmid, url',
    ]);
  });

  test('of an unknown field of a term, and of each thing inside it', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '  clinical:', to: '  clinic: x\n  clinical:' })).toContainEqual(
      expect.stringMatching(
        /^warm-baths\/terms.yaml:LINE: Unknown field "clinic"\. The fields here are id, name, kind,/,
      ),
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: 'near: [water]', to: 'nearby: [water]' })).toContain(
      'warm-baths/terms.yaml:LINE: Unknown field "names.1.nearby". The fields here are text, trust, case, plural, other, near, shared',
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: '    why: One', to: '    because: One' })).toContain(
      'warm-baths/terms.yaml:LINE: Unknown field "found.because". The fields here are text, certainty, why, refs',
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: '      effect:', to: '      efect:' })).toContain(
      'warm-baths/terms.yaml:LINE: Unknown field "evidence.0.efect". The fields here are use, versus, effect, certainty, why, refs',
    );
  });

  test('of a field that is missing, at the thing that misses it', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: '  kind: symptom\n', to: '', at: 'id: soreness' })).toContain(
      `warm-baths/terms.yaml:LINE: The field "kind" is missing. ${README}`,
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: '    certainty: low\n', to: '', at: 'found:' })).toContain(
      `warm-baths/terms.yaml:LINE: The field "found.certainty" is missing. ${README}`,
    );
  });

  test('of a word that is not on the list', () => {
    expect(
      told({ in: 'warm-baths/terms.yaml', from: '      certainty: low', to: '      certainty: lowish' }),
    ).toContain(
      `warm-baths/terms.yaml:LINE: "evidence.0.certainty": "lowish" is none of high, moderate, low, very-low, not-graded. ${README}`,
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: 'trust: evidence', to: 'trust: maybe' })).toContain(
      `warm-baths/terms.yaml:LINE: "names.1.trust": "maybe" is none of always, medical, evidence. ${README}`,
    );
  });

  test('of a title that is a number', () => {
    expect(
      told({ in: 'warm-baths/article.md', from: 'title: Warm baths for sore muscles', to: 'title: 2018' }),
    ).toEqual([
      `warm-baths/article.md:LINE: "title": write text here (put it in quotes if it looks like a number or a date). ${README}`,
    ]);
  });

  test.each(['22.11.2026', '2026-13-01', '2026-02-30', '2026-11-22T10:00', 'yesterday'])(
    'of a bad date: %s',
    (date) => {
      expect(
        told({ in: 'warm-baths/article.md', from: 'sourcesChecked: 2026-11-22', to: `sourcesChecked: ${date}` }),
      ).toEqual([`warm-baths/article.md:LINE: "sourcesChecked": must be a date such as 2026-11-22. ${README}`]);
    },
  );

  test('of an empty text', () => {
    expect(
      told({
        in: 'warm-baths/terms.yaml',
        from: 'plain: An ache in muscles, a day or two after hard work.',
        to: "plain: '  '",
      }),
    ).toContain(`warm-baths/terms.yaml:LINE: "plain": is empty. ${README}`);
  });

  test('of a DOI written as an address', () => {
    expect(told({ in: 'warm-baths/article.md', from: 'doi: 10.', to: 'doi: https://doi.org/10.' })).toEqual([
      `warm-baths/article.md:LINE: "references.doe-2019.doi": must begin with "10." and have no "https://doi.org/" before it. ${README}`,
    ]);
  });

  test('of text with a colon that wants quotes', () => {
    expect(told({ in: 'warm-baths/article.md', from: 'title: Warm', to: 'title: Water: Warm' })).toEqual([
      'warm-baths/article.md:LINE: This is not YAML: Nested mappings are not allowed in compact mappings. Often a text with ": " or "#" in it wants quotes around it',
    ]);
  });

  test('of text that YAML takes for a sign of its own', () => {
    expect(told({ in: 'warm-baths/terms.yaml', from: 'plain: An ache', to: 'plain: *ache' }).join()).toMatch(
      /^warm-baths\/terms.yaml:LINE: This is not YAML/,
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: 'name: soreness', to: 'name: *soreness' })).toContain(
      'warm-baths/terms.yaml:LINE: YAML reads "*soreness" as a sign of its own. Often a text with ": " or "#" in it wants quotes around it',
    );
    expect(told({ in: 'warm-baths/terms.yaml', from: 'name: soreness', to: 'name: !soreness ache' })).toContain(
      'warm-baths/terms.yaml:LINE: YAML reads "!soreness" as a sign of its own. Often a text with ": " or "#" in it wants quotes around it',
    );
  });

  test('of a field that is given twice', () => {
    expect(
      told({
        in: 'warm-baths/terms.yaml',
        from: '  kind: symptom',
        to: '  kind: symptom\n  kind: anatomy',
        at: '  kind: anatomy',
      }),
    ).toContain(
      'warm-baths/terms.yaml:LINE: This is not YAML: Map keys must be unique. A field is written once: keep one of the two',
    );
  });

  test('of terms that are no list', () => {
    expect(compiled({ 'cold-packs/terms.yaml': 'id: cold-pack\nname: cold pack\n' }).problems).toContainEqual({
      file: 'cold-packs/terms.yaml',
      line: 1,
      message: 'This is not a list of terms',
      remedy: 'Each term begins with "- id: …"',
    });
  });

  test.each([
    ['missing', '## The short answer\n\nNo.\n'],
    ['never closed', '---\nnumber: 2\n\n## The short answer\n'],
  ])('of front matter that is %s', (_, text) => {
    expect(compiled({ 'cold-packs/article.md': text }).problems).toContainEqual({
      file: 'cold-packs/article.md',
      line: 1,
      message: 'The front matter is missing',
      remedy: 'Begin the file with --- and close it with ---',
    });
  });

  test.each(['article.md', 'terms.yaml', 'figure.svg'])('of a folder without %s', (name) => {
    expect(compiled({ [`cold-packs/${name}`]: null }).problems).toContainEqual({
      file: `cold-packs/${name}`,
      line: 1,
      message: 'This file is missing',
      remedy: 'An article has article.md, terms.yaml and figure.svg',
    });
  });

  test('of a folder whose name is no address', () => {
    const renamed = Object.fromEntries(
      Object.entries(FILES).flatMap(([name, text]) =>
        name.startsWith('cold-packs')
          ? [[name, null] as const, [name.replace('cold-packs', 'Cold packs'), text] as const]
          : [],
      ),
    );
    expect(compiled(renamed).problems).toContainEqual({
      file: 'Cold packs',
      line: 1,
      message: 'The folder\'s name "Cold packs" cannot be an address',
      remedy: 'Use lower-case letters, digits and single hyphens',
    });
  });

  test('of a folder of articles that is empty', () => {
    const nothing = Object.fromEntries(Object.keys(FILES).map((name) => [name, null]));
    expect(compiled(nothing).problems).toEqual([
      expect.objectContaining({
        line: 1,
        message: 'There is no article here',
        remedy: 'glossary/README.md tells how to write one',
      }),
    ]);
  });

  test('of everything at once, when the build fails', () => {
    const root = writeArticles({
      ...changed('warm-baths/terms.yaml', 'see: [soreness]', 'see: [softness]'),
      ...changed('cold-packs/article.md', 'number: 2', 'number: 1'),
    });
    expect(() => compileGlossary(root)).toThrow(GlossaryError);
    expect(() => compileGlossary(root)).toThrow(
      /The glossary has 2 problems:\n.*article\.md:2: .*\n.*terms\.yaml:\d+: .*softness/,
    );
  });
});
