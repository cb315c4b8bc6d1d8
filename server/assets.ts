import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

/**
 * The bytes of a grammar or of the parser, by file name: beside the bundle where this runs from one, else from
 * the packages that bring them.
 */
export function loadAsset(name: string): Promise<Uint8Array> {
  const places = [
    `./${name}`,
    `../node_modules/web-tree-sitter/${name}`,
    `../node_modules/@vscode/tree-sitter-wasm/wasm/${name}`,
  ].map((place) => new URL(place, import.meta.url));
  return readFile(places.find((place) => existsSync(place)) ?? places[0]!);
}
