import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { asOneFunction } from '../../../tools/build/as-one-function.ts';

const folder = mkdtempSync(join(tmpdir(), 'medigloss-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds files as one script, and gives its code. */
async function built(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { WORD: '"forty"' },
    plugins: [asOneFunction()],
    build: { write: false, lib: { entry: join(folder, 'entry.js'), formats: ['iife'], name: 'entry' } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

/** Runs a script, and gives what it leaves under a name. */
const run = (code: string, name: string): unknown => new Function(`${code}; return ${name};`)();

describe('A module as one function', () => {
  test('is made when it is called, with what it imports and with the constants of the build', async () => {
    const code = await built({
      'entry.js': `import open from './part.js?as-one-function'; globalThis.made = []; export const before = [...globalThis.made]; export const { two } = open();`,
      'part.js': `import { one } from './deeper.js'; globalThis.made.push('part'); export const two = () => one() + WORD;`,
      'deeper.js': `globalThis.made.push('deeper'); export function one() { return 'one and '; }`,
    });
    const entry = run(code, 'entry') as { before: string[]; two: () => string };
    expect(entry.before).toEqual([]);
    expect(entry.two()).toBe('one and forty');
    expect((globalThis as { made?: string[] }).made).toEqual(['deeper', 'part']);
  });

  test('has all its functions within it', async () => {
    const code = await built({
      'entry.js': `import open from './part.js?as-one-function'; export { open };`,
      'part.js': `export const needle = (text) => inHay(text) + 1; function inHay(text) { return text.indexOf('hay'); }`,
    });
    const { open } = run(code, 'entry') as { open: () => unknown };
    expect(String(open)).toContain('hay');
  });
});
