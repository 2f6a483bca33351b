/** Where the browsers of this machine are: Playwright's own, or the system's. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const SYSTEM_FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Whether Playwright has downloaded a Chromium of its own. */
export function hasPlaywrightChromium(): boolean {
  return existsSync(chromium.executablePath());
}

/** The path of a Chromium that takes unpacked extensions; `undefined` when Playwright's own is to be used, or none is there. */
export function chromiumPath(): string | undefined {
  if (process.env.MEDIGLOSS_CHROMIUM) return process.env.MEDIGLOSS_CHROMIUM;
  if (hasPlaywrightChromium()) return undefined;
  return SYSTEM_CHROMIUM.find((path) => existsSync(path));
}

/** The path of a stock Firefox; `undefined` when there is none. */
export function firefoxPath(): string | undefined {
  return process.env.MEDIGLOSS_FIREFOX ?? SYSTEM_FIREFOX.find((path) => existsSync(path));
}
