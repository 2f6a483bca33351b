import { build, type Plugin, type Rolldown } from 'vite';

/** What a module's address ends with that is to be one function. */
const QUERY = '?as-one-function';

/**
 * Gives a module, with all that it imports, as one function that makes it when it is called: `import open from './module.ts?as-one-function'`. Bundled as
 * usual its functions would stand beside those of who imports it, and the browser would make each of them where none is called: in every page that has
 * nothing to look at, half of what the always-on script costs there beyond being a script at all (docs/decisions/0007).
 */
export function asOneFunction(): Plugin {
  let define: Record<string, unknown> = {};
  return {
    name: 'medigloss-as-one-function',
    enforce: 'pre',
    configResolved(config) {
      define = config.define ?? {};
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      const built = await build({
        configFile: false,
        logLevel: 'silent',
        define,
        build: {
          write: false,
          // Names are made short once, with the script around it.
          minify: false,
          target: 'esnext',
          lib: { entry, formats: ['iife'], name: 'made' },
        },
      });
      const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
      const chunk = output?.output[0];
      if (chunk?.type !== 'chunk') throw new Error(`${entry} was built to nothing`);
      for (const file of chunk.moduleIds) if (!file.startsWith('\0')) this.addWatchFile(file);
      return `export default () => { ${chunk.code}\nreturn made; };`;
    },
  };
}
