import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Alignment, align, type Position } from '../../../glossary/match/definitions/align.ts';
import { shortFormOf } from '../../../glossary/match/definitions/short-form.ts';
import { PARTED, type Words, wordsOf } from '../../../glossary/match/definitions/words.ts';

/** The same words, of which no letter is passed over. */
function asParted(words: Words): Words {
  for (let word = 0; word < words.count; word++) words.bits[word] = (words.bits[word] as number) | PARTED;
  return words;
}

const word = fc.constantFrom(
  ...'area cortisol oesophagus Spinal spinal-cord electroconvulsive of the a extract trans-Unit 6-minute T-cell, aminotransferase (x)'.split(
    ' ',
  ),
);
const character = fc.constantFrom(...'ACEOSTUX126a-');

it('words of one part are read at their beginnings alone wherever reading every letter finds no more', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.array(character, { minLength: 2, maxLength: 6 }),
      fc.constantFrom<Position>('last', 'first', 'all'),
      fc.constantFrom(6, 19, 40, 62, 120),
      (words, characters, position, limit) => {
        const text = words.join(' ');
        const short = shortFormOf(characters.join(''));
        for (const { units } of short?.readings ?? []) {
          const read = (list: Words): Alignment | null => align(units, text, list, position, limit);
          const quick = read(wordsOf(text, 0, text.length));
          expect(quick).toEqual(read(asParted(wordsOf(text, 0, text.length))));
          if (quick) found++;
        }
      },
    ),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(200);
});
