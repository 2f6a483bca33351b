/** `npm run zip`: the store packages and Firefox's source package, in `.output/`, the same bytes each time for the same sources. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

for (const browser of ['chrome', 'firefox']) {
  await promisify(execFile)(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip', '--browser', browser]);
}
