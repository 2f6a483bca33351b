/** The annotator as one script for any page, without the extension around it: for measuring and for holding it to real pages. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { glossaryPlugin } from '../../glossary/compile/vite-plugin.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The script's text; it puts `medigloss` on the page's window (see `in-page.ts`). */
export async function bundleInPage(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [glossaryPlugin(resolve(ROOT, 'glossary/articles'))],
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'medigloss' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  return output.output[0].code;
}
