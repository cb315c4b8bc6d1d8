import type { Node } from "web-tree-sitter";

/** No code that people read nests deeper. Tree-sitter finds each parent from the root, so that depth costs its square. */
const DEEPEST = 2000;

/** The nodes around a node, from the nearest outwards. */
export function* ancestors(node: Node): Generator<Node, undefined> {
  let at = parentOf(node);
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    yield at;
    at = parentOf(at);
  }
}

/** Remembered, for several questions about one place go up the same way. */
function parentOf(node: Node): Node | null {
  let parent = PARENTS.get(node);
  if (parent === undefined) PARENTS.set(node, (parent = node.parent));
  return parent;
}

const PARENTS = new WeakMap<Node, Node | null>();
