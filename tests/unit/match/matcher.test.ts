import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../glossary/match/read-block.ts';
import { createPlainSearch } from '../../../tools/evaluate/plain-search.ts';
import { found, tableOf, term } from './small-glossary.ts';

const TERMS = [
  term('radiofrequency ablation', [{ text: 'RFA', trust: 'evidence', near: ['nerve'] }, 'radiofrequency']),
  term('onabotulinumtoxinA', ['Botox'], { kind: 'medicine' }),
  term('botulinum toxin', [], { kind: 'medicine' }),
  term('botulinum toxin type A', ['BoNT/A'], { kind: 'medicine' }),
  term('anaesthesia'),
  term('nerve'),
  term('nerve block'),
  term('nerve root block'),
  term("Parkinson's disease", [], { kind: 'condition' }),
  term('25-hydroxyvitamin D', ['25(OH)D']),
  term('CRPS type II', [], { kind: 'condition' }),
  term('low back pain', [], { kind: 'symptom' }),
  term('fibre'),
  term('SNAP-25', []),
  term('β-blocker', ['TNF-α']),
];
const table = tableOf(TERMS);

describe('the matcher', () => {
  it.each([
    [
      'takes the longest name',
      'a nerve root block, a nerve block, a nerve',
      ['nerve root block', 'nerve block', 'nerve'],
    ],
    [
      'knows plurals and both spellings',
      'nerve blocks under anesthesia; fibers',
      ['nerve blocks', 'anesthesia', 'fibers'],
    ],
    ['folds the case of words', 'NERVE BLOCK and Nerve Block', ['NERVE BLOCK', 'Nerve Block']],
    ['keeps the case of abbreviations', 'RFA, rfa, Rfa, RFAs', ['RFA', 'RFAs']],
    [
      'reads hyphens as spaces, or as nothing',
      'radio-frequency‑ablation, radiofrequency–ablation',
      ['radio-frequency‑ablation', 'radiofrequency–ablation'],
    ],
    [
      'reads every space',
      'nerve\u00a0block, nerve\u2009block, nerve\n   block',
      ['nerve\u00a0block', 'nerve\u2009block', 'nerve\n   block'],
    ],
    ['looks through soft hyphens and zero-width characters', 'ner\u00adve blo\u200bck', ['ner\u00adve blo\u200bck']],
    ['looks through ligatures', 'ﬁbres and anæsthesia', ['ﬁbres', 'anæsthesia']],
    ['folds accents, composed or not', 'nérve bloc\u0301k', ['nérve bloc\u0301k']],
    ['narrows full-width letters', 'ｎｅｒｖｅ block', ['ｎｅｒｖｅ block']],
    [
      'takes typographic quotes',
      'Parkinson’s disease, Parkinson disease',
      ['Parkinson’s disease', 'Parkinson disease'],
    ],
    ['leaves a possessive ending outside', 'Botox’s maker', ['Botox']],
    [
      'knows Greek letters in names',
      'β-blockers, a β blocker, TNFα, TNF-α; TNF-β',
      ['β-blockers', 'β blocker', 'TNFα', 'TNF-α'],
    ],
    ['keeps punctuation that belongs to a name', '25(OH)D and BoNT/A', ['25(OH)D', 'BoNT/A']],
    ['reads numerals of both kinds', 'CRPS type II, CRPS type 2', ['CRPS type II', 'CRPS type 2']],
    ['keeps a number in a name', 'SNAP-25 and SNAP25, not SNAP-23', ['SNAP-25', 'SNAP25']],
    ['does not cross punctuation', 'nerve. Block, nerve, block', ['nerve', 'nerve']],
    ['does not cross an em dash', 'the nerve—block', ['nerve']],
    ['finds nothing inside words', 'enervate, nerveless, botoxed, Botox_2', []],
    ['finds nothing in addresses', 'https://x.org/nerve-block/ www.botox.com botox.com me@botox.org @botox', []],
    ['finds nothing in file names and serial numbers', 'nerve.pdf, RFA-TR-25-002, X1-RFA', []],
    [
      'finds names beside slashes and hyphens of prose',
      'RFA/Botox, RFA-treated, post-RFA',
      ['RFA', 'Botox', 'RFA', 'RFA'],
    ],
  ])('%s', (_, text, names) => {
    expect(found(table, text)).toEqual(names);
  });

  it('finds what a plain search finds, in any mixture of names, words and gaps', () => {
    const pieces = fc.constantFrom(
      'nerve',
      'block',
      'root',
      'blocks',
      'Nerve',
      'radio',
      'frequency',
      'ablation',
      'radiofrequency',
      'RFA',
      'rfa',
      'botulinum',
      'toxin',
      'type',
      'A',
      'a',
      'low',
      'back',
      'pain',
      'fibre',
      'fiber',
      'the',
      'of',
      '25',
      'CRPS',
      'II',
      '2',
      'Parkinson',
      's',
      'disease',
      'anaesthesia',
    );
    const gaps = fc.constantFrom(' ', '-', '\u00a0', '  ', '\n', ', ', '. ', '\u2010', '\u00ad', ' (', ') ', '\u2014');
    const plain = createPlainSearch(TERMS.flatMap(({ names }) => names).filter(({ text }) => !/[(/’']/.test(text)));
    const ours = tableOf(TERMS.map((one) => ({ ...one, names: one.names.filter(({ text }) => !/[(/’']/.test(text)) })));
    const reader = createReader(ours);
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, gaps), { maxLength: 14 }), (parts) => {
        const text = parts.flat().join('');
        const quick = reader.read(text).matches.map(({ start, end }) => text.slice(start, end));
        // The plain search knows no serial numbers.
        const slow = plain(text).map(({ start, end }) => text.slice(start, end).replace(/\u00ad+$/, ''));
        const isSerial = /(?:RFA|CRPS|25|SNAP)\S*[-\u2010]|[-\u2010]\S*(?:RFA|CRPS)/.test(text);
        if (!isSerial) expect(quick).toEqual(slow);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  it('finds each of many names that begin alike, whatever stands in their second words and between', () => {
    const seconds =
      'a t-test caecum randomised tumour é fibre needle nerve numbness night nap scale score diary clinic map Q office';
    const names = [...seconds.split(' '), 'Z response', 'X-loop'].map((second) => `pain ${second}`);
    const many = tableOf(names.map((name) => term(name)));
    for (const name of names) {
      for (const written of [
        name,
        name.replace(' ', '\u00a0'),
        name.replace(/ (.)(?=.)/, ' $1\u00ad'),
        name.replace('ae', 'æ').replace('ff', 'ﬀ'),
      ])
        expect(found(many, `x ${written}, y`)).toEqual([written]);
    }
    expect(found(many, 'pain ttest, pain cecum, pain tumor, pain fiber')).toHaveLength(4);
    expect(found(many, 'pain at, pain ax, pain n, pain xerosis')).toEqual([]);
  });

  it('never throws, and points at the text it was given, whatever that is', () => {
    const reader = createReader(table);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (noise) => {
        const text = `${noise} nerve block ${noise}`;
        for (const { start, end } of reader.read(text).matches) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('reads lone halves of characters and broken encodings', () => {
    const reader = createReader(table);
    for (const text of ['\ud800nerve block\udc00', '\ufffd\u0000nerve block\uffff', 'İnerve block']) {
      expect(() => reader.read(text)).not.toThrow();
    }
    expect(found(table, '\ufffd nerve block \u0000')).toEqual(['nerve block']);
  });

  it.each([
    ['parentheses', '('.repeat(1_000_000)],
    ['one word', 'nerve'.repeat(200_000)],
    ['the beginnings of names', 'nerve root '.repeat(90_000)],
    ['abbreviations', 'RFA (RFA) '.repeat(50_000)],
    ['definitions', 'radiofrequency ablation (RFA) '.repeat(20_000)],
    ['soft hyphens', 'ner\u00ad\u00ad\u00ad'.repeat(150_000)],
  ])('reads a megabyte of %s in time that grows with its length only', (_, text) => {
    const reader = createReader(table);
    const time = (part: string): number => {
      // The processor's time: what else the machine does does not count.
      const begin = process.cpuUsage();
      reader.read(part);
      return process.cpuUsage(begin).user / 1000;
    };
    time(text.slice(0, text.length / 8));
    const eighth = time(text.slice(0, text.length / 8));
    // A square would be 64 times; noise and warming up are left room.
    expect(time(text)).toBeLessThan(24 * Math.max(eighth, 20));
  });
});
