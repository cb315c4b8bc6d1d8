import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConnection, type Connection } from "vscode-languageserver/node";
import { openRepository } from "../git/repository.ts";
import { createReferenceEngine } from "../references/engine.ts";
import { openEmbeddedMetadata } from "../sdk/embedded.ts";
import { defaultHome } from "../sdk/home.ts";
import { loadAsset } from "./assets.ts";
import { disk } from "./file-system.ts";
import { openFileThread } from "./file-thread.ts";
import { keepIndexed } from "./keep-indexed.ts";
import { logFaults, logTo } from "./log.ts";
import { freeTextsSoon } from "./memory.ts";
import { quietConsole } from "./quiet-console.ts";
import { serve } from "./serve.ts";
import { watchFiles } from "./watch-files.ts";

/** Serves one editor until it says goodbye or its process ends: over stdio (`--stdio`) or Node's IPC (`--node-ipc`). */
export function startServer(): Promise<never> {
  freeTextsSoon();
  const connection = connect();
  const log = logTo(connection);
  logFaults(log);
  const engine = createReferenceEngine(loadAsset); // It loads while the client introduces itself.
  serve(connection, log, {
    files: disk,
    openVault: openEmbeddedMetadata,
    openRepository: (folder) => openRepository(folder),
    openThread: openFileThread,
    engine: () => engine,
    homeOf: (setting, { vaultHome }) => setting || vaultHome || defaultHome(process.env, process.platform),
    watchFiles,
    index: (served, context) => void keepIndexed(served, context)(),
  });
  return new Promise(() => {}); // The connection ends the process.
}

/** Over what the arguments say, else over standard input and output. */
function connect(): Connection {
  const isSaid = process.argv.some((word) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(word));
  return isSaid
    ? createConnection(quietConsole)
    : createConnection(quietConsole, process.stdin, process.stdout);
}

/** Whether this file is the program, and not a part of another one. */
function isProgram(): boolean {
  const [, program] = process.argv;
  return program !== undefined && realpathSync(program) === fileURLToPath(import.meta.url);
}

if (isProgram()) void startServer();
