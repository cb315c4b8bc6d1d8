import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { packageOf } from "../references/wasm-files.ts";

/**
 * The bytes of a grammar or of the parser, by file name: beside the bundle where this runs from one, else from
 * the packages that bring them.
 */
export function loadAsset(name: string): Promise<Uint8Array> {
  const places = [
    `./${name}`,
    `../../${name}`, // The command line inside the extension.
    `../node_modules/${packageOf(name)}/${name}`,
  ].map((place) => new URL(place, import.meta.url));
  return readFile(places.find((place) => existsSync(place)) ?? places.at(-1)!);
}
