import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordTable, filterMask } from '../../../glossary/match/word-table.ts';

const HASHES = fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 2 ** 30 - 1 })), { maxLength: 200 });

function pairsOf(hashes: readonly number[]): Int32Array {
  return Int32Array.from(hashes.flatMap((hash, i) => [hash, i]));
}

describe('the table of words', () => {
  it('gives what a plain list gives: all that is kept for a hash, in order, and nothing for others', () => {
    fc.assert(
      fc.property(HASHES, HASHES, (hashes, others) => {
        const pairs = pairsOf(hashes);
        const table = createWordTable(pairs);
        for (const hash of [...hashes, ...others]) {
          const values: (number | undefined)[] = [];
          for (let place = table.find(hash); place >= 0; place = table.next(place)) values.push(pairs[place]);
          expect(values).toEqual(hashes.flatMap((other, i) => (other === hash ? [i] : [])));
        }
      }),
    );
  });

  it('lets each of its words through the filter, and those of a filter that was given', () => {
    fc.assert(
      fc.property(HASHES, HASHES, (hashes, before) => {
        const { filter } = createWordTable(pairsOf(hashes), createWordTable(pairsOf(before)).filter);
        const mask = filterMask(filter);
        for (const hash of [...hashes, ...before]) {
          expect(((filter[(hash & mask) >>> 3] ?? 0) >>> (hash & 7)) & 1).toBe(1);
        }
      }),
    );
  });
});
