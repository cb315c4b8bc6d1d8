import type { Node } from "web-tree-sitter";

/** The member of which a leaf is the name, whatever it is a member of: `context.secrets`. */
export function memberOfAnything(leaf: Node, type: string, field: string): Node | undefined {
  const parent = leaf.parent;
  return parent?.type === type && parent.childForFieldName(field)?.id === leaf.id ? parent : undefined;
}
