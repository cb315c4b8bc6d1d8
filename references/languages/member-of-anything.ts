import type { Node } from "web-tree-sitter";
import { isPart } from "./syntax.ts";

/** The member of which a leaf is the name, whatever it is a member of: `context.secrets`. */
export function memberOfAnything(leaf: Node, type: string, field: string): Node | undefined {
  const parent = leaf.parent;
  return parent?.type === type && isPart(parent, field, leaf) ? parent : undefined;
}
