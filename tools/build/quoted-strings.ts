import type { Plugin } from 'vite';
import { parseSync, Visitor } from 'vite';

/** Shorter ones are read as fast either way. */
const LONG = 500;

/**
 * Writes long strings between quotes. The minifier writes them as templates, of which V8 keeps two texts, cooked and raw: 65 kB of names took
 * a millisecond to open, and take a third so (docs/decisions/0007).
 */
export function quotedStrings(): Plugin {
  return {
    name: 'medigloss-quoted-strings',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withQuotedStrings(file.code);
    },
  };
}

/** The code with each long template that nothing is put into as a string. */
export function withQuotedStrings(code: string): string {
  let quoted = '';
  let end = 0;
  const tagged = new Set<unknown>();
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => {
      tagged.add(quasi);
    },
    TemplateLiteral: (template) => {
      const [text] = template.quasis;
      if (template.quasis.length > 1 || tagged.has(template) || template.end - template.start < LONG) return;
      quoted += code.slice(end, template.start) + quote(text?.value.cooked ?? '');
      end = template.end;
    },
  }).visit(parseSync('script.js', code).program);
  return quoted + code.slice(end);
}

/** One character beyond ASCII, and the browser keeps two bytes for each of a script. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
