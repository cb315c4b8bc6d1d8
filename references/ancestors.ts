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

/**
 * Remembered, for several questions about one place go up the same way: on the node itself, as a map of nodes would cost
 * nearly as much as the question.
 */
function parentOf(node: Linked): Node | null {
  if (node[PARENT] === undefined) node[PARENT] = node.parent;
  return node[PARENT];
}

const PARENT = Symbol("parent");
type Linked = Node & { [PARENT]?: Node | null };

/** The nearest of a node and its ancestors with one of the types, or the root. */
export function enclosing(node: Node, types: ReadonlySet<string>): Node {
  if (types.has(node.type)) return node;
  let outermost = node;
  for (const ancestor of ancestors(node)) {
    if (types.has(ancestor.type)) return ancestor;
    outermost = ancestor;
  }
  return outermost;
}
