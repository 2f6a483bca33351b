import { expect, test, vi } from 'vitest';
import { decide } from '../../../glossary/match/decide.ts';
import { createPageReader, type PageReader, type SentBlock } from '../../../glossary/match/page-reader.ts';
import { createReader } from '../../../glossary/match/read-block.ts';
import { tableOf, term } from './small-glossary.ts';

const table = tableOf([
  term('radiofrequency ablation', [{ text: 'RFA', trust: 'evidence', case: 'exact' }]),
  term('topiramate'),
  term('pain', [], { difficulty: 1 }),
]);
const SETTINGS = { density: 'section', level: 'patient', known: [], pageDefined: true, medicalOnly: false } as const;

const block = (id: number, text: string): SentBlock => ({ id, text, place: 'text', lang: 'en', links: [] });
const pageReader = (): PageReader => createPageReader(table, createReader(table));
const outline = (ids: readonly number[], isWhole = true) => ({ ids, sections: ids.map(() => 0), unseen: [], isWhole });

/** The words that are shown, by what was sent. */
function shown(page: PageReader, sent: readonly SentBlock[], unseen: readonly number[] = []): string[] {
  const decided = page.decide({ ...outline(sent.map(({ id }) => id)), unseen }, SETTINGS);
  return decided.shown.flatMap(([at, mentions]) =>
    mentions.map(({ start, end }) => sent[at]?.text.slice(start, end) ?? 'a block that was not listed'),
  );
}

test('tells where names stand in each block, in the order in which blocks come', () => {
  expect(pageReader().read([block(7, 'no name'), block(3, 'Topiramate, then RFA.')])).toEqual([[], [0, 10, 17, 20]]);
});

test('a block that comes later bears on one that was read before', () => {
  const page = pageReader();
  const first = [block(1, 'He had RFA.')];
  page.read(first);
  expect(shown(page, first)).toEqual([]);
  const all = [...first, block(2, 'That is radiofrequency ablation (RFA).')];
  page.read(all.slice(1));
  expect(shown(page, all)).toEqual(['RFA']);
});

test('decides as if all were read and decided at once', () => {
  const texts = [
    'That is radiofrequency ablation (RFA) for pain.',
    'He took topiramate.',
    'RFA again, and topiramate.',
  ];
  const sent = texts.map((text, id) => block(id, text));
  const page = pageReader();
  for (const one of sent) page.read([one]);
  const { read } = createReader(table);
  const atOnce = decide(
    sent.map(({ text, place, lang, links }) => ({
      facts: read(text),
      context: { place, lang, links, section: 0, visible: true },
    })),
    table,
    { ...SETTINGS, known: new Set() },
  );
  const { shown, terms } = page.decide(outline([0, 1, 2]), SETTINGS);
  expect(shown.flatMap(([at, mentions]) => mentions.map(({ start, end, term }) => [at, start, end, term]))).toEqual(
    atOnce.flatMap((mentions, at) =>
      mentions.filter(({ hiddenBy }) => hiddenBy === null).map(({ start, end, term }) => [at, start, end, term]),
    ),
  );
  expect(terms.map(({ count }) => count).reduce((a, b) => a + b)).toBe(atOnce.flat().length);
});

test('what is not seen is not the first mention', () => {
  const page = pageReader();
  const sent = [block(1, 'In a closed part: topiramate'), block(2, 'Here: topiramate')];
  page.read(sent);
  expect(shown(page, sent)).toEqual(['topiramate']);
  expect(page.decide({ ...outline([1, 2]), unseen: [1] }, SETTINGS).shown[0]?.[0]).toBe(1);
});

test('terms that the reader knows come by their ids; ids of no term are no harm', () => {
  const page = pageReader();
  page.read([block(1, 'He took topiramate.')]);
  expect(page.decide(outline([1]), { ...SETTINGS, known: ['topiramate', 'of-another-glossary'] }).shown).toEqual([]);
  expect(page.decide(outline([1]), SETTINGS).shown).toHaveLength(1);
});

test('what the whole page no longer lists is forgotten, and what a part of it leaves out is not', () => {
  const page = pageReader();
  page.read([block(1, 'one'), block(2, 'two'), block(3, 'three')]);
  page.decide(outline([1], false), SETTINGS);
  page.decide(outline([1, 2]), SETTINGS);
  expect(() => page.decide(outline([1, 3]), SETTINGS)).toThrow(/number 3 that it never sent/);
});

test('each term is listed once, with its count, its first mention and the first that is shown', () => {
  const page = pageReader();
  const sent = [
    { ...block(1, 'Topiramate'), place: 'heading' as const },
    block(2, 'There is pain. He took topiramate, and again topiramate.'),
  ];
  page.read(sent);
  expect(page.decide(outline([1, 2]), SETTINGS).terms).toMatchObject([
    {
      count: 3,
      hiddenBy: null,
      first: { block: 0, start: 0, end: 10 },
      best: { block: 1, start: 23, end: 33 },
    },
    { count: 1, hiddenBy: 'easy', best: { block: 1, start: 9, end: 13 } },
  ]);
});

test('a text that is sent again under another number is not read again, as long as the page has it', () => {
  const reader = createReader(table);
  const read = vi.fn(reader.read);
  const page = createPageReader(table, { read });
  const [first, other, again, later] = [
    block(1, 'He had topiramate.'),
    block(2, 'No name.'),
    block(3, 'He had topiramate.'),
    block(4, 'No name.'),
  ];
  page.read([first, other]);
  expect(page.read([again])).toEqual([[7, 17]]);
  expect(read).toHaveBeenCalledTimes(2);
  expect(shown(page, [again])).toEqual(['topiramate']);
  page.read([later]);
  expect(read).toHaveBeenCalledTimes(3);
});
