/** A view as plain data: what articles and figures are between their source and Preact. */

export type Tree = string | Element;
export type Attributes = Readonly<Record<string, string | number | boolean>>;
export type Element = readonly [tag: string, attributes: Attributes, ...children: Tree[]];

/** The text of a tree, as a reader sees it, blocks and cells kept apart by a blank. */
export function textOf(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const [tag, , ...children] = tree;
  const inner = children.map(textOf).join('');
  return INLINE.has(tag) ? inner : `${inner} `;
}

const INLINE = new Set(['a', 'em', 'strong', 'sup', 'sub', 'span', 'code']);

/** A tree as it is read aloud: without the numbers of its sources and without the lettering of its figures. */
export function prose(tree: Tree): Tree {
  if (typeof tree === 'string') return tree;
  const [tag, attributes, ...children] = tree;
  if (tag === 'svg' || (tag === 'sup' && attributes.class === 'cites')) return '';
  return [tag, attributes, ...children.map(prose)];
}

/** JavaScript source that makes the tree with Preact's `h`: a module, so no markup is ever parsed in the browser. */
export function treeToCode(tree: Tree): string {
  if (typeof tree === 'string') return JSON.stringify(tree);
  const [tag, attributes, ...children] = tree;
  const parts = [JSON.stringify(tag), Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : 'null'];
  return `h(${[...parts, ...children.map(treeToCode)].join(',')})`;
}
