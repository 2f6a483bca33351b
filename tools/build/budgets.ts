/** What the scripts that go into pages may weigh, and what they must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageFolder, type Target } from './packages.ts';

interface Budget {
  readonly file: string;
  readonly what: string;
  /** Largest sizes, in kB of 1,000 bytes. */
  readonly minified: number;
  readonly gzipped: number;
}

/** Always on in every frame of every page; the page's script where there are terms; the card where one opens. */
const BUDGETS: readonly Budget[] = [
  { file: 'content-scripts/content.js', what: 'always-on script', minified: 12, gzipped: 5 },
  { file: 'page.js', what: 'page with terms', minified: 55, gzipped: 20 },
  { file: 'card.js', what: 'card', minified: 60, gzipped: 20 },
  { file: 'elements.js', what: 'marks as elements', minified: 60, gzipped: 20 },
];

export interface Weighed extends Budget {
  readonly target: Target;
  readonly size: number;
  readonly zipped: number;
  readonly fits: boolean;
}

/** The sizes of both built packages against their budgets. */
export function weigh(): Weighed[] {
  return (['chrome', 'firefox'] as const).flatMap((target) =>
    BUDGETS.map((budget) => {
      const bytes = readFileSync(join(packageFolder(target), budget.file));
      const size = bytes.length / 1000;
      const zipped = gzipSync(bytes, { level: 9 }).length / 1000;
      return { ...budget, target, size, zipped, fits: size <= budget.minified && zipped <= budget.gzipped };
    }),
  );
}

/** A line for each script: `chrome  always-on script  81.2 of 100 kB, gzipped 28.0 of 35 kB`. */
export function budgetLines(): string[] {
  return weigh().map(({ target, what, size, zipped, minified, gzipped, fits }) => {
    const sizes = `${size.toFixed(1)} of ${minified} kB, gzipped ${zipped.toFixed(1)} of ${gzipped} kB`;
    return `${target.padEnd(8)} ${what.padEnd(17)} ${sizes}${fits ? '' : '  TOO LARGE'}`;
  });
}

/** Scripts that go into pages and hold one of these texts, which belong elsewhere. */
export function strayTexts(target: Target, texts: readonly string[]): string[] {
  const folder = join(packageFolder(target), 'content-scripts');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return scripts.flatMap((name) => {
    const code = readFileSync(join(folder, name), 'utf8');
    return texts.filter((text) => code.includes(text)).map((text) => `${name}: ${text}`);
  });
}
