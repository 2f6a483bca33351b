/** A step of the tests: what it is called, and how many of its checks passed and failed. */
import { spawn } from 'node:child_process';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a person needs to read when something failed. */
  readonly lines: readonly string[];
}

export interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

export const PASSED: Outcome = { passed: 1, failed: 0, lines: [] };

/** One check that failed, with what there is to read. */
export function failed(...lines: string[]): Outcome {
  return { passed: 0, failed: 1, lines };
}

/** Runs the steps one after another (two cores do not gain by more), a line each, and the sum as the last line: `N passed, N failed`. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  let passedInAll = 0;
  let failedInAll = 0;
  for (const { name, run } of steps) {
    const begin = performance.now();
    // A step that cannot even run has failed.
    const outcome = await run().catch((error: unknown) =>
      failed(String(error instanceof Error ? error.message : error)),
    );
    passedInAll += outcome.passed;
    failedInAll += outcome.failed;
    for (const line of outcome.lines) console.log(line);
    const seconds = ((performance.now() - begin) / 1000).toFixed(0).padStart(4);
    console.log(`${seconds} s  ${name}: ${outcome.passed} passed, ${outcome.failed} failed`);
  }
  console.log(`${passedInAll} passed, ${failedInAll} failed`);
  process.exitCode = failedInAll > 0 ? 1 : 0;
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs one of the project's tools under this Node, and gives what it printed. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
