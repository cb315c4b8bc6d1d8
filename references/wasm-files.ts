/** The parser itself. */
export const RUNTIME = "web-tree-sitter.wasm";

/** The folder of a package, below `node_modules`, that brings a file of WebAssembly: the parser or a grammar. */
export function packageOf(file: string): string {
  if (file === RUNTIME) return "web-tree-sitter";
  if (file === "tree-sitter-kotlin.wasm") return "@tree-sitter-grammars/tree-sitter-kotlin";
  return "@vscode/tree-sitter-wasm/wasm";
}
