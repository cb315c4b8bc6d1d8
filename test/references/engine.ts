import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createReferenceEngine, type EngineOptions, type ReferenceEngine } from "../../references/engine.ts";

const { resolve } = createRequire(import.meta.url);

/** An engine with the grammars from node_modules. */
export function engineFromNodeModules(options: EngineOptions = {}): Promise<ReferenceEngine> {
  return createReferenceEngine(loadFromNodeModules, options);
}

function loadFromNodeModules(file: string): Promise<Uint8Array> {
  const from = file === "web-tree-sitter.wasm" ? "web-tree-sitter/" : "@vscode/tree-sitter-wasm/wasm/";
  return readFile(resolve(from + file));
}
