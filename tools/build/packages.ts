import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A browser a package is built for. */
export type Target = 'chrome' | 'firefox';

/** The folder of a built package. */
export function packageFolder(target: Target): string {
  return `.output/${target}-mv3`;
}

/** A build that failed; the message is what the builder said. */
export class BuildError extends Error {}

/** Builds one package. @throws {BuildError} when the glossary or the code has a mistake; the message says where. */
export async function buildPackage(target: Target): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--browser', target]);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new BuildError(`Building for ${target} failed:\n${stdout}${stderr}`);
  }
}

export async function buildBoth(): Promise<void> {
  await buildPackage('chrome');
  await buildPackage('firefox');
}
