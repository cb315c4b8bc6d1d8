import type { Node } from "web-tree-sitter";

const parents = new WeakMap<Node, Node | null>();

/**
 * The parent of a node, remembered. Tree-sitter finds a parent by descending from the root, which makes it by far
 * the dearest question; what else we ask of a node costs a tenth.
 */
export function parentOf(node: Node | null | undefined): Node | null {
  if (!node) return null;
  let parent = parents.get(node);
  if (parent === undefined) parents.set(node, (parent = node.parent));
  return parent;
}
