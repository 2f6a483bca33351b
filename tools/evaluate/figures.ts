/** The figures' words: what one row of the table says. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it must be, as the project asks. */
  readonly must: string;
  readonly ok: boolean | null;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

/** The rows as lines of equal columns. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'must', ''],
    ...figures.map(({ name, value, must, ok }) => [name, value, must, ok === null ? '' : ok ? 'yes' : 'NO']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
