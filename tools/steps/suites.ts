/** The suites of tests, each run by its own runner and counted from the runner's report. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, type Outcome, runNode, type Step } from './step.ts';

const SUITES = { unit: 'unit tests', browser: 'tests in Chromium', firefox: 'tests in Firefox' } as const;

/** Tests of what is pure, in Node, and of what is page, in Chromium; what of it hangs on the browser, in Firefox too. */
export function vitest(project: keyof typeof SUITES): Step {
  return {
    name: SUITES[project],
    run: () =>
      withReport(async (report) => {
        const { output } = await runNode([
          'node_modules/vitest/vitest.mjs',
          'run',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ]);
        const { numPassedTests, numFailedTests, numFailedTestSuites } = read<{
          numPassedTests: number;
          numFailedTests: number;
          numFailedTestSuites: number;
        }>(report, output);
        // A file that cannot be loaded has no failed test to show.
        const failures = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
        return outcome(numPassedTests, failures, output);
      }),
  };
}

/** The built packages in Chromium and in Firefox. */
export const endToEnd: Step = {
  name: 'end to end, Chromium and Firefox',
  run: () =>
    withReport(async (report) => {
      const { output } = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      });
      const { stats } = read<{ stats: { expected: number; unexpected: number; flaky: number } }>(report, output);
      return outcome(stats.expected + stats.flaky, stats.unexpected, output);
    }),
};

async function withReport(run: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'medigloss-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read<T>(report: string, output: string): T {
  try {
    // The runners' own format, as their documentation gives it.
    return JSON.parse(readFileSync(report, 'utf8')) as T;
  } catch {
    throw new Error(`The runner ended without a report:\n${output}`);
  }
}

function outcome(passed: number, failures: number, output: string): Outcome {
  if (passed + failures === 0) return failed('No test was run', output);
  return { passed, failed: failures, lines: failures > 0 ? [output] : [] };
}
