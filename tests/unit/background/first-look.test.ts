import { describe, expect, test } from 'vitest';
import { createSnapshotReader } from '../../../annotator/read-snapshot.ts';
import { type Looked, lookAt } from '../../../entrypoints/background/first-look.ts';
import { createPageReader } from '../../../glossary/match/page-reader.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { tableOf, term } from '../match/small-glossary.ts';

const table = tableOf([
  term('radiofrequency ablation', [{ text: 'RFA', trust: 'evidence', case: 'exact' }]),
  term('topiramate'),
  term('pain', [], { difficulty: 1 }),
]);
const SETTINGS = { density: 'section', level: 'patient', known: [], pageDefined: true, medicalOnly: false } as const;

function look(markup: string, settings = {}, around = '<html lang="en"></html>'): Looked {
  const page = createPageReader(table, createReader(table));
  const snapshot = { html: `<body>${markup}</body>`, around };
  const snapshots = createSnapshotReader(page.read);
  return lookAt(snapshots.read(snapshot), { ...SETTINGS, ...settings }, { page, snapshots });
}

describe('A page holds something to explain', () => {
  test('when it has a term, and then all of it is read', () => {
    const { found, read } = look('<p>She took <i>topiramate</i>.</p>');
    expect(found).toBe(true);
    expect(read?.snapshot.names).toEqual([[0, [9, 19]]]);
    expect(read?.decided.shown).toEqual([0, 9, 19, 1]);
  });

  test('when its terms are not underlined, but could be', () => {
    expect(look('<p>She took topiramate.</p>', { known: ['topiramate'] }).found).toBe(true);
    expect(look('<p>She took topiramate.</p>', { medicalOnly: true }).found).toBe(true);
  });

  test.each([
    ['no name', '<p>Mix flour and water.</p>'],
    ['everyday words', '<p>Bread, and no pain.</p>'],
    ['an abbreviation that may mean anything', '<p>The RFA met on Monday.</p>'],
    [
      'an abbreviation that it explains itself',
      '<p>The National Basketball Association (NBA) met; the NBA said so.</p>',
    ],
    ['names in what nobody reads', '<pre>topiramate</pre><script>topiramate</script>'],
  ])('but not with %s', (_, markup) => {
    expect(look(markup).found).toBe(false);
  });

  test('nor where nothing is for reading', () => {
    const editor = look('<p>She took topiramate.</p>', {}, '<html contenteditable=""></html>');
    expect(editor).toMatchObject({ found: false, read: { snapshot: { elements: 1, boxes: [] } } });
  });

  test('or may do so in custom elements', () => {
    expect(look('<p>Bread</p><leaf-let></leaf-let><x-y></x-y><leaf-let></leaf-let>').hosts).toEqual([
      'leaf-let',
      'x-y',
    ]);
  });

  test('or has to be walked to be known, when its markup is not as a browser writes it', () => {
    expect(look('<p>')).toEqual({ found: true, read: null, hosts: [] });
  });
});
