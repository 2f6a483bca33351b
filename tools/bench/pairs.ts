/** Two things measured beside each other: in pairs, taking turns at being the first, so that what drifts drifts for both. */

export interface Pair<T> {
  readonly bare: T;
  readonly ours: T;
}

/** Measures both so many times. A pair before the first warms what all share, and is not counted. */
export async function inPairs<T>(rounds: number, bare: () => Promise<T>, ours: () => Promise<T>): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ourTurn = round % 2 === 1 ? await ours() : null;
    const bareTurn = await bare();
    pairs.push({ bare: bareTurn, ours: ourTurn ?? (await ours()) });
  }
  return pairs.slice(1);
}

/** A median with the quartiles around it: half of all values lie between these. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The differences within the pairs, ours less the bare. */
export function difference(pairs: readonly Pair<number>[]): Spread {
  const differences = pairs.map(({ bare, ours }) => ours - bare);
  return { low: quantile(differences, 0.25), median: median(differences), high: quantile(differences, 0.75) };
}

/** The value in the middle, or between the two there; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of all lies, between two values in proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
