import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordTable, filterMask } from '../../../glossary/match/word-table.ts';

/** Few different ones, so that many meet. */
const HASHES = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 30 - 1 })), {
  maxLength: 200,
});

function pairsOf(hashes: readonly number[]): Int32Array {
  return Int32Array.from(hashes.flatMap((hash, i) => [hash, i]));
}

describe('the table of words', () => {
  it('gives what plain lists give: all first words of a hash, in order, its first cue, and nothing for others', () => {
    fc.assert(
      fc.property(HASHES, HASHES, HASHES, (firsts, cues, others) => {
        const pairs = pairsOf(firsts);
        const table = createWordTable(pairs, new Set(firsts).size, pairsOf(cues));
        for (const hash of [...firsts, ...cues, ...others]) {
          const slot = table.find(hash);
          const values: (number | undefined)[] = [];
          for (let place = slot < 0 ? -1 : table.firstAt(slot); place >= 0; place = table.next(place))
            values.push(pairs[place]);
          expect(values).toEqual(firsts.flatMap((other, i) => (other === hash ? [i] : [])));
          expect(slot >= 0 && table.beginsName(slot)).toBe(values.length > 0);
          expect(slot < 0 ? -1 : table.cueAt(slot)).toBe(cues.indexOf(hash));
        }
        // What is kept for one word is nothing to the others.
        for (const hash of firsts) expect(table.keptAt(table.find(hash))).toBe(0);
        for (const hash of firsts) table.keep(table.find(hash), hash);
        for (const hash of firsts) {
          const slot = table.find(hash);
          expect([table.keptAt(slot), table.beginsName(slot), table.cueAt(slot)]).toEqual([
            hash,
            true,
            cues.indexOf(hash),
          ]);
        }
      }),
    );
  });

  it('lets each of its words through its filter, and the first words of names through theirs', () => {
    fc.assert(
      fc.property(HASHES, HASHES, (firsts, cues) => {
        const { filter, nameFilter } = createWordTable(pairsOf(firsts), new Set(firsts).size, pairsOf(cues));
        const passes = (bits: Uint8Array, hash: number) =>
          ((bits[(hash & filterMask(bits)) >>> 3] ?? 0) >>> (hash & 7)) & 1;
        for (const hash of [...firsts, ...cues]) expect(passes(filter, hash)).toBe(1);
        for (const hash of firsts) expect(passes(nameFilter, hash)).toBe(1);
      }),
    );
  });
});
