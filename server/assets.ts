import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { packageOf } from "../references/wasm-files.ts";

/**
 * The bytes of a grammar or of the parser, by file name: beside the bundle where this runs from one, else from
 * the packages that bring them.
 */
export function loadAsset(name: string): Promise<Uint8Array> {
  const bundled = new URL(`./${name}`, import.meta.url);
  const installed = new URL(`../node_modules/${packageOf(name)}/${name}`, import.meta.url);
  return readFile(existsSync(bundled) ? bundled : installed);
}
