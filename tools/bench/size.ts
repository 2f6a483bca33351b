import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const figure = 'always-on script, with all names';
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What every page loads. */
export const sizeFigure: Figure = {
  names: [figure],
  how: 'the built file, as it is and gzipped; its names are all that can make a page worth reading, in every spelling, but those that hold another such name (docs/decisions/0001)',
  async *measure({ chromePackage }) {
    const code = readFileSync(join(chromePackage, 'content-scripts/content.js'));
    yield { figure, ours: kb(code.length), beside: `${kb(gzipSync(code).length)} gzipped`, must: '100 / 35 kB' };
  },
};
