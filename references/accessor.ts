import type { Node } from "web-tree-sitter";
import type { Root } from "./language.ts";
import { naming } from "./shape.ts";

/**
 * A function that a setting names as an accessor, such as `config.get` or `env`: matched by how it is written,
 * wherever it comes from. `this.` before it is passed over.
 */
export function accessorRoot(path: string): Root {
  const word = path.slice(path.lastIndexOf(".") + 1);
  return { word, shape: naming("accessor", "read"), at: (leaf) => accessorEndingIn(leaf, path) };
}

function accessorEndingIn(leaf: Node, path: string): Node | undefined {
  const parent = leaf.parent;
  const isLast = parent && parent.endIndex === leaf.endIndex && parent.startIndex < leaf.startIndex;
  const whole = isLast ? parent : leaf;
  const text = whole.text.replaceAll("?.", ".");
  return text === path || text === `this.${path}` ? whole : undefined;
}
