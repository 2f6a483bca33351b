import { isNodeBefore, placeFor } from './block-list.ts';
import type { Block } from './blocks.ts';

/** The blocks of all trees, each shadow root's after the block before its host or around it. */
export function orderTrees<E extends { readonly context: Block }>(trees: ReadonlyMap<Node, E[]>): E[] {
  const [document, ...shadows] = trees;
  if (document === undefined) return [];
  if (shadows.length === 0) return document[1];
  const inside = new Map<Node, (readonly [host: Element, root: Node])[]>();
  for (const [root] of shadows) {
    const { host } = root as ShadowRoot;
    const tree = host.getRootNode();
    const others = inside.get(tree);
    if (others === undefined) inside.set(tree, [[host, root]]);
    else others.push([host, root]);
  }
  function inOrder(tree: Node): E[] {
    const list = trees.get(tree) ?? [];
    const hosts = inside.get(tree);
    if (hosts === undefined) return list;
    const all: E[] = [];
    let from = 0;
    for (const [host, root] of hosts.sort(([a], [b]) => (isNodeBefore(a, b) ? -1 : 1))) {
      const to = placeFor(list, host);
      while (from < to) all.push(list[from++] as E);
      for (const entry of inOrder(root)) all.push(entry);
    }
    while (from < list.length) all.push(list[from++] as E);
    return all;
  }
  return inOrder(document[0]);
}
