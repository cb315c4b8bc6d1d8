import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConnection, type Connection, type InitializeParams } from "vscode-languageserver/node";
import { openRepository } from "../git/repository.ts";
import type { InitializationOptions } from "../protocol/lsp.ts";
import { createReferenceEngine } from "../references/engine.ts";
import { openEmbeddedMetadata } from "../sdk/embedded.ts";
import { defaultHome } from "../sdk/home.ts";
import { settingsOf } from "./ask-settings.ts";
import { loadAsset } from "./assets.ts";
import { CAPABILITIES } from "./capabilities.ts";
import { createContext } from "./create-context.ts";
import { deliverDiagnostics } from "./diagnostics/deliver.ts";
import { serveFeatures } from "./features/index.ts";
import { disk } from "./file-system.ts";
import { keepIndexed } from "./keep-indexed.ts";
import { logFaults, logTo } from "./log.ts";
import { freeTextsSoon } from "./memory.ts";
import { quietConsole } from "./quiet-console.ts";
import { refreshHints } from "./refresh-hints.ts";
import { reportStatus } from "./status.ts";
import { register, synchronise } from "./synchronise.ts";
import { tellChanges } from "./tell-changes.ts";
import { watchFiles } from "./watch-files.ts";

/** Secrets expire while nobody types: so often everything is looked at again. */
const EXPIRY_CHECK_MS = 30 * 60_000;

/** Serves one editor until it says goodbye or its process ends: over stdio (`--stdio`) or Node's IPC (`--node-ipc`). */
export function startServer(): Promise<never> {
  freeTextsSoon();
  const connection = connect();
  const log = logTo(connection);
  logFaults(log);
  const engine = createReferenceEngine(loadAsset);

  connection.onInitialize(async (params) => {
    const introduction = introductionOf(params);
    const { context, start } = createContext(
      {
        files: disk,
        log,
        engine: await engine,
        openVault: openEmbeddedMetadata,
        openRepository: (folder) => openRepository(folder),
        askSettings: settingsOf(connection, params.capabilities),
        now: () => Date.now(),
      },
      introduction,
      (setting) => setting || introduction.options.vaultHome || defaultHome(process.env, process.platform),
    );
    synchronise(connection, context);
    if (!context.client.registersWatchers) watchFiles(context);
    serveFeatures(connection, context);
    deliverDiagnostics(connection, context);
    refreshHints(connection, context);
    connection.onInitialized(() => {
      start();
      reportStatus(connection, context);
      tellChanges(connection, context);
      void register(context, connection);
      // Not before: what listens to folders registers with the client, which takes that only from here on.
      void keepIndexed(connection, context)();
    });
    setInterval(() => context.changes.advance(), EXPIRY_CHECK_MS).unref();
    connection.onShutdown(() => context.vault.close());
    return { capabilities: CAPABILITIES, serverInfo: { name: "keyward" } };
  });
  connection.listen();
  return new Promise(() => {}); // The connection ends the process.
}

function introductionOf({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams) {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return { capabilities, folders, options: (initializationOptions ?? {}) as InitializationOptions };
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
