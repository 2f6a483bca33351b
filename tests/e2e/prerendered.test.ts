import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumPath } from '../../tools/browsers.ts';
import { packageFolder } from '../../tools/build/packages.ts';
import { QUIET } from '../../tools/drive/chromium.ts';
import { expect, pageOf, test, until } from './story.ts';

const TEXT = '<p>Some people with migraine take erenumab every month.</p>';

/** Has the next page prerendered, and goes there when that one has its marks. */
const FIRST = `<a href="prerendered.html">Next</a>
  <script type="speculationrules">{ "prerender": [{ "source": "list", "urls": ["prerendered.html"], "eagerness": "immediate" }] }</script>
  <script>addEventListener('storage', () => document.querySelector('a').click());</script>`;

/** Keeps what is painted, before anybody sees the page and when it has come to be seen, and tells it in its title. */
const SECOND = `${TEXT}
  <script>
    const painted = () => [...CSS.highlights].flatMap(([name, parts]) => [...parts].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
    const before = setInterval(() => {
      if (!document.prerendering || painted().length === 0) return;
      clearInterval(before);
      localStorage.setItem('painted', painted());
    }, 20);
    document.addEventListener('prerenderingchange', () => {
      const atOnce = painted();
      requestIdleCallback(() => setTimeout(() => { document.title = 'seen: ' + JSON.stringify([atOnce, painted()]); }, 500));
    });
  </script>`;

test('A page that the browser prepares before it is asked for has its marks at once, and once', async ({
  driven,
  write,
}) => {
  test.skip(driven !== 'chromium', 'Firefox prepares no pages');
  write('prerendered.html', pageOf(SECOND));
  const browser = await openUnwatched(write('prerendering.html', pageOf(FIRST)));
  try {
    const title = await until('the page to be seen', async () =>
      (await browser.titles()).find((one) => one.startsWith('seen: ')),
    );
    const [atOnce, later] = JSON.parse(title.slice('seen: '.length)) as string[][];
    expect(atOnce).toEqual(['migraine', 'erenumab']);
    expect(later).toEqual(atOnce);
  } finally {
    browser.close();
  }
});

/** A Chromium at whose pages no debugger looks: it prerenders nothing while one does. What its pages are called can be asked all the same. */
async function openUnwatched(address: string) {
  const folder = resolve(packageFolder('chrome'));
  const profile = mkdtempSync(join(tmpdir(), 'medigloss-'));
  const child: ChildProcess = spawn(
    chromiumPath() ?? chromium.executablePath(),
    [
      ...QUIET,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  const port = await until('the browser', async () => {
    try {
      return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    } catch {
      return null;
    }
  });
  return {
    titles: async (): Promise<string[]> => {
      const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { title: string }[];
      return targets.map(({ title }) => title.replaceAll('&quot;', '"'));
    },
    close: () => {
      child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
      child.kill();
    },
  };
}
