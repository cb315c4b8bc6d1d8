import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { packageOf } from "../../references/wasm-files.ts";
import {
  createReferenceEngine,
  LANGUAGE_IDS,
  type EngineOptions,
  type ReferenceEngine,
} from "../../references/engine.ts";

const { resolve } = createRequire(import.meta.url);

/** An engine that has loaded all grammars from node_modules. */
export async function engineFromNodeModules(options: EngineOptions = {}): Promise<ReferenceEngine> {
  const engine = await createReferenceEngine(loadFromNodeModules, options);
  await Promise.all(LANGUAGE_IDS.map((id) => engine.prepare(id)));
  return engine;
}

function loadFromNodeModules(file: string): Promise<Uint8Array> {
  return readFile(resolve(`${packageOf(file)}/${file}`));
}
