/** What is wrong with a writer's file: where it stands, and how it is mended. */

export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** Collects problems, so that a writer sees all of them at once. */
export type Report = (problem: Problem) => void;

/** Thrown by the compiler when anything is wrong: its message lists every problem, a line each. */
export class GlossaryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `The glossary has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map(problemLine).join('\n')}`,
    );
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}

/** One problem as a line: `file:line: what is wrong. The remedy.` */
export function problemLine({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}: ${message}. ${remedy}`;
}
