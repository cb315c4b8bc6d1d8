import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { packageOf } from "../../references/wasm-files.ts";
import {
  createReferenceEngine,
  LANGUAGE_IDS,
  type ParseOptions,
  type ReferenceEngine,
} from "../../references/engine.ts";

const { resolve } = createRequire(import.meta.url);

/** An engine that has loaded all grammars from node_modules, and reads every text with the same options. */
export async function engineFromNodeModules(options: ParseOptions = {}): Promise<ReferenceEngine> {
  const engine = await createReferenceEngine(loadFromNodeModules);
  await Promise.all(LANGUAGE_IDS.map((id) => engine.prepare(id)));
  return { ...engine, parse: (id, text, own) => engine.parse(id, text, { ...options, ...own }) };
}

function loadFromNodeModules(file: string): Promise<Uint8Array> {
  return readFile(resolve(`${packageOf(file)}/${file}`));
}
