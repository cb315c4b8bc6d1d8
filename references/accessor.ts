import type { Node } from "web-tree-sitter";
import type { Root } from "./language.ts";
import { naming } from "./shape.ts";

/**
 * A function that a setting names as an accessor, such as `config.get` or `env`: matched by how it is written,
 * wherever it comes from. `this.` before it is passed over.
 */
export function accessorRoot(path: string): Root {
  const word = path.slice(path.lastIndexOf(".") + 1);
  return { word, shape: naming("accessor", "read"), at: (leaf) => calleeEndingIn(leaf, path) };
}

/** The widest expression that ends with this leaf, if it is the accessor. */
function calleeEndingIn(leaf: Node, path: string): Node | undefined {
  let callee = leaf;
  while (
    callee.parent &&
    callee.parent.endIndex === leaf.endIndex &&
    callee.parent.startIndex < leaf.startIndex
  ) {
    if (callee.startIndex < leaf.startIndex && callee.parent.startIndex >= callee.startIndex) break;
    callee = callee.parent;
    if (isPath(callee.text, path)) return callee;
  }
  return isPath(leaf.text, path) && !isMember(leaf) ? leaf : undefined;
}

function isPath(text: string, path: string): boolean {
  const plain = text.replaceAll("?.", ".");
  return plain === path || plain === `this.${path}`;
}

function isMember(leaf: Node): boolean {
  return (
    leaf.parent !== null && leaf.parent.endIndex === leaf.endIndex && leaf.parent.startIndex < leaf.startIndex
  );
}
