import type { Node } from "web-tree-sitter";

/** No code that people read nests deeper. Tree-sitter finds each parent from the root, so that depth costs its square. */
const DEEPEST = 2000;

/** The nodes around a node, from the nearest outwards. */
export function* ancestors(node: Node): Generator<Node, undefined> {
  let at = node.parent;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    yield at;
    at = at.parent;
  }
}
