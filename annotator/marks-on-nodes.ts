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
  /** One mark, or several: most texts have one, and a list for each would weigh more than the rest. */
  const byNode = new Map<Node, Mark | readonly Mark[]>();
  const get = (node: Node): readonly Mark[] => {
    const marks = byNode.get(node) ?? NONE;
    return 'length' in marks ? marks : [marks];
  };
  return {
    add(mark) {
      for (const node of nodesOf(mark)) {
        const marks = get(node);
        byNode.set(node, marks.length === 0 ? mark : [...marks, mark]);
      }
    },
    remove(mark) {
      for (const node of nodesOf(mark)) {
        const left = get(node).filter((other) => other !== mark);
        if (left.length > 0) byNode.set(node, left);
        else byNode.delete(node);
      }
    },
    clear: () => byNode.clear(),
    get,
  };
}

/** The text nodes from one end of a mark to the other; nearly always one. */
function nodesOf({ range: { startContainer, endContainer }, block }: Mark): readonly Node[] {
  if (startContainer === endContainer) return [startContainer];
  const { nodes } = block;
  return nodes.slice(nodes.indexOf(startContainer as Text), nodes.indexOf(endContainer as Text) + 1);
}
