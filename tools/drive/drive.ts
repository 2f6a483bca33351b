import { driveChromium } from './chromium.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { driveFirefox } from './firefox.ts';

/** The one choice between the browsers. */
export function drive(browser: Driver['browser'], options: DriverOptions): Promise<Driver> {
  return browser === 'chromium' ? driveChromium(options) : driveFirefox(options);
}
