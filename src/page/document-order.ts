/** Which of two nodes a reader comes to first, in whatever shadow trees they stand. */
import { positionOf, rootOf } from './dom.ts';
import { isShadowRoot } from './structure.ts';

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Negative where `a` comes first, 0 where they are one node or have no page in common. What holds the other comes before it. */
export function orderOf(a: Node, b: Node): number {
  if (a === b) return 0;
  const [treesOfA, treesOfB] = [treesAround(a), treesAround(b)];
  let depth = 0;
  while (treesOfA[depth + 1] && treesOfA[depth + 1]?.root === treesOfB[depth + 1]?.root) depth++;
  const [inA, inB] = [treesOfA[depth]!, treesOfB[depth]!];
  if (inA.root !== inB.root) return 0;
  // One is the host of the other's tree. What is in its shadow comes after it, and before what is in its light.
  if (inA.node === inB.node) return treesOfA.length - treesOfB.length;
  return positionOf(inA.node, inB.node) & FOLLOWING ? -1 : 1;
}

interface Tree {
  root: Node;
  /** The node itself, or the host that leads to it. */
  node: Node;
}

/** From the document down to the tree in which the node stands. */
function treesAround(node: Node): Tree[] {
  const trees: Tree[] = [];
  for (let at: Node | undefined = node; at; ) {
    const root = rootOf(at);
    trees.unshift({ root, node: at });
    at = isShadowRoot(root) ? root.host : undefined;
  }
  return trees;
}
