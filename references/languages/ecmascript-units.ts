import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";

/** Each of their children stands by itself. */
const CONTAINERS = new Set(["program", "statement_block", "class_body", "switch_body"]);

/** The statement, or the member of a class, around a node; all of the text where none can be told. */
export function unitOf(node: Node): Node | undefined {
  if (CONTAINERS.has(node.type)) return undefined;
  let unit = node;
  for (const around of ancestors(node)) {
    if (CONTAINERS.has(around.type)) return unit;
    unit = around;
  }
  return node.tree.rootNode;
}
