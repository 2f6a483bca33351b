import { parseHTML } from 'linkedom';

/**
 * What stands between `<iframe>` and `</iframe>` is raw text to a browser, and everything after an `<iframe/>` is too, up to the next end tag
 * (HTML Living Standard, 13.2.6.4.7). linkedom reads it as markup, so it is taken out first; other raw text and comments are passed over, as
 * an `<iframe>` in them is none.
 */
const RAW_TEXT =
  /<!--[\s\S]*?-->|<(script|style|textarea|title|xmp|noembed|noframes)\b[\s\S]*?<\/\1\s*>|(<iframe\b[^>]*>)[\s\S]*?(?:<\/iframe\s*>|$)/gi;

/** Parses a file as a browser would, as far as a parser without one can. */
export function parseDocument(html: string): Document {
  const whole = /<(?:html|body|!doctype)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole.replace(RAW_TEXT, (all, _, iframe?: string) => (iframe ? `${iframe}</iframe>` : all)))
    .document;
}
