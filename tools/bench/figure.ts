/** What the rows of the table are made of. */
import type { Runner } from './chromium.ts';

/** A row of the table. */
export interface Row {
  readonly figure: string;
  readonly ours: string;
  /** Its counterpart of the same run. */
  readonly beside: string;
  /** What it must be at most; '' where nothing is asked. */
  readonly must: string;
}

/** Something that is measured in one go. */
export interface Figure {
  /** The names of the rows that it gives. */
  readonly names: readonly string[];
  /** How it is measured, in a sentence or two for `docs/performance.md`. */
  readonly how: string;
  /** Measures it; each row is given as soon as it is known. */
  measure(bench: Bench): AsyncIterable<Row>;
}

/** What all figures of a run share. */
export interface Bench {
  /** Where the pages are served: "http://127.0.0.1:PORT/". */
  readonly origin: string;
  readonly bare: Runner;
  readonly extended: Runner;
  /** Folders of the built packages. */
  readonly chromePackage: string;
  readonly firefoxPackage: string;
  /** Rounds of each measurement. */
  readonly rounds: number;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
/** A difference with its sign. */
export const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`);
