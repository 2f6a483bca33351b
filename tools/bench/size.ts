import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const figure = 'always-on script';
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What every page loads. */
export const sizeFigure: Figure = {
  names: [figure],
  how: 'the built file, as it is and gzipped; the names are in the background alone (docs/decisions/0011)',
  async *measure({ chromePackage }) {
    const code = readFileSync(join(chromePackage, 'content-scripts/content.js'));
    yield { figure, ours: kb(code.length), beside: `${kb(gzipSync(code).length)} gzipped`, must: '100 / 35 kB' };
  },
};
