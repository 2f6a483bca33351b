/** mark.js searching for the same names on the same page: what is measured beside us. */
import { join } from 'node:path';
import type { Runner } from './chromium.ts';
import { ms } from './figure.ts';
import { timeIn } from './main-thread.ts';

const SCRIPT = join(import.meta.dirname, '../../node_modules/mark.js/dist/mark.min.js');
/** Words that it is given at once: it goes from one to the next by recursion, and overflows the stack with all of them. */
const WORDS = 200;
/** It is stopped after this many milliseconds. */
const LIMIT = 20_000;

/** Its main-thread time, or what became of it. */
export async function markJs({ context }: Runner, url: string, names: readonly string[]): Promise<string> {
  const page = await context.newPage();
  await page.goto(url);
  await page.addScriptTag({ path: SCRIPT });
  const search = `(async () => {
    const names = ${JSON.stringify(names)};
    for (let i = 0; i < names.length; i += ${WORDS})
      await new Promise((done) => new Mark(document.body).mark(names.slice(i, i + ${WORDS}), { separateWordSearch: false, accuracy: 'exactly', diacritics: false, done }));
  })()`;
  // Closing the page ends a search that takes too long.
  let failure = '';
  const found = (): Promise<unknown> =>
    page.evaluate(search).catch((error: Error) => {
      failure = error.message.slice(0, 80);
    });
  const time = await timeIn(page, () => Promise.race([found(), page.waitForTimeout(LIMIT)]));
  await page.close();
  if (failure !== '') return `failed (${failure})`;
  return time < LIMIT ? ms(time) : 'not done in 20 s';
}
