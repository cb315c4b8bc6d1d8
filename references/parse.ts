import type { Parser, Tree } from "web-tree-sitter";

/** @param old the tree of the text before, with its edits: what did not change is not parsed again */
export function parse(parser: Parser, text: string, old?: Tree): Tree {
  const tree = parser.parse(text, old);
  if (!tree) throw new Error("The parser gave no tree, although nothing cancels it.");
  return tree;
}
