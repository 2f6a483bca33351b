/** Shares and middles: the sums behind the coverage figures. */

export interface Row {
  readonly trial: string;
  readonly text: string;
}

export interface Share {
  readonly covered: number;
  readonly total: number;
  readonly missed: readonly Row[];
}

/** How many rows hold a name. */
export function shareOf(rows: readonly Row[], holdsName: (text: string) => boolean): Share {
  const missed = rows.filter(({ text }) => !holdsName(text));
  return { covered: rows.length - missed.length, total: rows.length, missed };
}

/** The middle value, or the mean of the two in the middle; 0 where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? 0;
  const high = sorted[Math.floor(half)] ?? 0;
  return (low + high) / 2;
}
