/**
 * What a tag's name alone says about how its text reads. Asking the computed style of every element would cost
 * seven times the walk, so a name that is obvious is not asked about.
 */

/**
 * - `block`: begins and ends a block.
 * - `cell`: a block that no style makes inline in practice (parts of tables, headings).
 * - `inline`: never begins a block by itself.
 * - `silent`: not text, and not there for a reader: the words around it touch.
 * - `apart`: not read; the words around it do not touch.
 * - `apart-block`: not read, and begins a block.
 * - `form`, `button`: a block of its own inside the line, a label or a control.
 * - others: as they are called.
 */
export type TagKind =
  | 'block'
  | 'cell'
  | 'inline'
  | 'silent'
  | 'apart'
  | 'apart-block'
  | 'heading'
  | 'navigation'
  | 'article'
  | 'form'
  | 'button'
  | 'link'
  | 'break';

const NAMES: Readonly<Record<TagKind, string>> = {
  block:
    'address aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li listing main menu ol p search section summary ul',
  cell: 'table caption thead tbody tfoot tr td th',
  inline:
    'abbr acronym b bdi bdo big cite del dfn em font i ins mark nobr q rb ruby s small strike strong sub sup time tt u var wbr data',
  silent:
    'script style noscript template head title meta link base rt rp param source track area map datalist col colgroup noframes noembed',
  apart:
    'code kbd samp textarea select option optgroup input img picture video audio canvas svg math object embed iframe frame frameset progress meter applet',
  'apart-block': 'pre xmp plaintext',
  heading: 'h1 h2 h3 h4 h5 h6',
  navigation: 'nav',
  article: 'article',
  form: 'label',
  button: 'button',
  link: 'a',
  break: 'br',
};

/** The kind of each obvious tag by its local name; absent: inline, unless the page's CSS says otherwise. */
export const TAGS: ReadonlyMap<string, TagKind> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as TagKind] as const)),
);

/** Whether nothing inside a tag of this kind is read. */
export function isUnreadKind(kind: TagKind | undefined): boolean {
  return kind === 'silent' || kind === 'apart' || kind === 'apart-block' || kind === 'break';
}

/** Whether a tag of this kind has blocks of its own, apart from those of the element around it. */
export function isBoxKind(kind: TagKind | undefined): boolean {
  switch (kind) {
    case 'block':
    case 'cell':
    case 'heading':
    case 'navigation':
    case 'article':
    case 'form':
    case 'button':
      return true;
    default:
      return false;
  }
}
