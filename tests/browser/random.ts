/** A repeatable stream of random numbers (mulberry32, by Tommy Ettinger, public domain). */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  return {
    /** A whole number from 0 up to, not including, `end`. */
    below: (end: number): number => Math.floor(next() * end),
    pick<T>(from: ArrayLike<T>): T {
      const item = from[Math.floor(next() * from.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    chance: (of: number): boolean => next() < of,
  };
}

export type Random = ReturnType<typeof createRandom>;
