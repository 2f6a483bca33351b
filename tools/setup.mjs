/**
 * What a fresh clone needs, for any Node from 18 on: packages, types, browsers. Then the command itself, under the Node
 * that the project's own package `node` brings.
 *
 *   node tools/setup.mjs COMMAND [arguments…]        COMMAND: a file of this folder, see NEEDS
 *
 * Plain JavaScript on purpose: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const [command = 'start', ...rest] = process.argv.slice(2);

/** What each command needs beside packages: browsers, and the types that WXT makes. */
const NEEDS = {
  start: { browsers: rest.includes('firefox') ? ['firefox'] : ['chromium'], types: true },
  test: { browsers: ['chromium', 'firefox'], types: true },
  check: { browsers: ['chromium'], types: true },
  build: { browsers: [], types: true },
  zip: { browsers: [], types: true },
  bench: { browsers: ['chromium', 'firefox'], types: true },
  screenshots: { browsers: ['chromium'], types: true },
  unharmed: { browsers: ['chromium'], types: true },
  'blocks-agree': { browsers: ['chromium'], types: true },
  figure: { browsers: ['chromium'], types: false },
  glossary: { browsers: [], types: false },
  annotate: { browsers: [], types: false },
  evaluate: { browsers: [], types: false },
  coverage: { browsers: [], types: false },
  originality: { browsers: [], types: false },
};

if (!(command in NEEDS)) fail(`There is no command "${command}": ${Object.keys(NEEDS).join(', ')}`);
installPackages();
for (const browser of NEEDS[command].browsers) installBrowser(browser);
if (NEEDS[command].types) prepareTypes();
process.exitCode = run(node, [join('tools', `${command}.ts`), ...rest]).status ?? 1;

function installPackages() {
  const done = join(root, 'node_modules', '.package-lock.json');
  const isFresh = existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isFresh && existsSync(node)) return;
  say('Installing packages (npm ci) …');
  // Standard output belongs to the command itself.
  const result = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    shell: process.platform === 'win32',
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0)
    fail('npm ci failed: the lines above say why. Check the connection to the npm registry and try again.');
  if (!existsSync(node)) {
    // The package `node` brings its binary in an install script, which npm may be told to leave out.
    run('npm', ['rebuild', 'node', '--foreground-scripts'], { shell: process.platform === 'win32' });
  }
  if (!existsSync(node))
    fail('The package "node" has no binary: allow its install script (npm rebuild node) and try again.');
}

function prepareTypes() {
  const types = join(root, '.wxt', 'tsconfig.json');
  const sources = [join(root, 'wxt.config.ts'), join(root, 'locales', 'en.yml'), join(root, 'package-lock.json')];
  if (existsSync(types) && sources.every((source) => statSync(source).mtimeMs <= statSync(types).mtimeMs)) return;
  const result = run(node, [bin('wxt'), 'prepare'], { stdio: 'pipe' });
  if (result.status !== 0) fail(`wxt prepare failed:\n${result.stdout}${result.stderr}`);
}

/** @param {'chromium' | 'firefox'} browser */
function installBrowser(browser) {
  if (findBrowser(browser)) return;
  if (browser === 'chromium') {
    say('No Chromium here: asking Playwright for its own …');
    const result = run(node, [bin('playwright'), 'install', 'chromium'], {
      stdio: 'pipe',
      timeout: 300_000,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    });
    if (result.status === 0 && findBrowser(browser)) return;
    say(`Playwright's download was refused (${reason(result)}). Next: Debian's package.`);
  } else {
    say('No Firefox here: Playwright has none that takes extensions. Next: Debian’s package.');
  }
  const packages = browser === 'chromium' ? ['chromium'] : ['firefox-esr'];
  if (process.platform === 'linux' && run('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    const quiet = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...words) => {
      const [first, ...others] = [...prefix, 'apt-get', ...words];
      return run(first, others, quiet);
    };
    apt('update');
    const result = apt(
      'install',
      '-y',
      '--no-install-recommends',
      ...packages,
      'fonts-dejavu-core',
      'fonts-liberation',
    );
    if (result.status === 0 && findBrowser(browser)) {
      say(`Installed ${packages.join(', ')} from Debian's packages.`);
      return;
    }
    say(`Debian's package was refused (${reason(result)}).`);
  }
  const variable = browser === 'chromium' ? 'MEDIGLOSS_CHROMIUM' : 'MEDIGLOSS_FIREFOX';
  fail(`No ${browser} could be installed. Install one by hand, or name its path in ${variable}, and try again.`);
}

/** @param {'chromium' | 'firefox'} browser */
function findBrowser(browser) {
  const code = `import { chromiumPath, firefoxPath, hasPlaywrightChromium } from './tools/browsers.ts';
    process.exit(${browser === 'chromium' ? 'hasPlaywrightChromium() || chromiumPath()' : 'firefoxPath()'} ? 0 : 1);`;
  return run(node, ['--input-type=module', '-e', code], { stdio: 'ignore' }).status === 0;
}

function bin(name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

function run(file, args, options = {}) {
  return spawnSync(file, args, { cwd: root, stdio: 'inherit', encoding: 'utf8', ...options });
}

/** The one line of a command's output that says why it failed. */
function reason(result) {
  if (result.error) return result.error.message;
  const lines = `${result.stderr ?? ''}\n${result.stdout ?? ''}`.split('\n').map((line) => line.trim());
  return lines.find((line) => /error|fail|unable|refused/i.test(line))?.slice(0, 160) ?? `exit code ${result.status}`;
}

function say(line) {
  console.error(line);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
