import { build } from 'wxt';

/** A browser a package is built for. */
export type Target = 'chrome' | 'firefox';

/** The folder of a built package. */
export function packageFolder(target: Target): string {
  return `.output/${target}-mv3`;
}

/** Builds one package. @throws when the glossary or the code has a mistake; the message says where. */
export async function buildPackage(target: Target): Promise<void> {
  await build({ browser: target, logger: quiet });
}

export async function buildBoth(): Promise<void> {
  await buildPackage('chrome');
  await buildPackage('firefox');
}

/** WXT's own report of each build would bury ours; its warnings and errors stay. */
const quiet = {
  debug: () => {},
  log: () => {},
  info: () => {},
  success: () => {},
  warn: (...words: unknown[]) => console.error(...words),
  error: (...words: unknown[]) => console.error(...words),
  fatal: (...words: unknown[]) => console.error(...words),
  level: 0,
};
