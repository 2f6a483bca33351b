import type { Mark } from './marks.ts';

/** Which marks lie on a text node, wholly or in part. */
export interface MarksOnNodes {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  clear(): void;
  get(node: Node): readonly Mark[];
}

const NONE: readonly Mark[] = [];

export function createMarksOnNodes(): MarksOnNodes {
  const byNode = new Map<Node, Mark[]>();
  return {
    add(mark) {
      for (const node of nodesOf(mark)) {
        const marks = byNode.get(node);
        if (marks) marks.push(mark);
        else byNode.set(node, [mark]);
      }
    },
    remove(mark) {
      for (const node of nodesOf(mark)) {
        const left = byNode.get(node)?.filter((other) => other !== mark) ?? [];
        if (left.length > 0) byNode.set(node, left);
        else byNode.delete(node);
      }
    },
    clear: () => byNode.clear(),
    get: (node) => byNode.get(node) ?? NONE,
  };
}

/** The text nodes from one end of a mark to the other; nearly always one. */
function nodesOf({ range: { startContainer, endContainer }, block }: Mark): readonly Node[] {
  if (startContainer === endContainer) return [startContainer];
  const { nodes } = block;
  return nodes.slice(nodes.indexOf(startContainer as Text), nodes.indexOf(endContainer as Text) + 1);
}
