import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, inPairs, median, quantile } from '../../../tools/bench/pairs.ts';

describe('two things measured in pairs', () => {
  it('take turns at being the first, and the pair that warms is not counted', async () => {
    const order: string[] = [];
    const turn = (name: string) => async () => order.push(name);
    const pairs = await inPairs(3, turn('bare'), turn('ours'));
    expect(order).toEqual(['bare', 'ours', 'ours', 'bare', 'bare', 'ours', 'ours', 'bare']);
    expect(pairs).toEqual([
      { bare: 4, ours: 3 },
      { bare: 5, ours: 6 },
      { bare: 8, ours: 7 },
    ]);
  });

  it('differ by what is between the two of each pair, whatever both drift', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (drift) => {
        const pairs = drift.map((bare) => ({ bare, ours: bare + 3 }));
        expect(difference(pairs)).toEqual({ low: 3, median: 3, high: 3 });
      }),
    );
  });
});

describe('a quantile', () => {
  it('is a value, or lies between two in proportion', () => {
    expect(quantile([4, 1, 3, 2, 5], 0.25)).toBe(2);
    expect(quantile([10, 0], 0.75)).toBe(7.5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });

  it('has at most its share of the values below it, and the rest above', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 100 }),
        (values, percent) => {
          const place = quantile(values, percent / 100);
          const last = values.length - 1;
          expect(values.filter((one) => one < place).length).toBeLessThanOrEqual(Math.ceil((percent / 100) * last));
          expect(values.filter((one) => one > place).length).toBeLessThanOrEqual(Math.ceil((1 - percent / 100) * last));
        },
      ),
    );
  });
});
