import type { Connection, InitializeParams } from "vscode-languageserver/node";
import type { InitializationOptions } from "../protocol/lsp.ts";
import type { ReferenceEngine } from "../references/engine.ts";
import { settingsOf } from "./ask-settings.ts";
import { CAPABILITIES } from "./capabilities.ts";
import type { Context, Log } from "./context.ts";
import { createContext, type Surroundings } from "./create-context.ts";
import { deliverDiagnostics } from "./diagnostics/deliver.ts";
import { serveFeatures } from "./features/index.ts";
import { followValues } from "./leaks/follow-values.ts";
import { refreshHints } from "./refresh-hints.ts";
import { reportStatus } from "./status.ts";
import { register, synchronise } from "./synchronise.ts";
import { tellChanges } from "./tell-changes.ts";

/** Where the server runs, and what it finds there. */
export interface Platform extends Pick<
  Surroundings,
  "files" | "openVault" | "openRepository" | "openThread"
> {
  /** Called once. Until the client has had its answer, it may not be asked anything. */
  readonly engine: (options: InitializationOptions) => Promise<ReferenceEngine>;
  /** The vault's folder, given what the settings and the client say of it. */
  readonly homeOf: (setting: string, options: InitializationOptions) => string;
  /** For clients that do not tell of changes on the disk. */
  readonly watchFiles: (context: Context) => void;
  /** Reads the workspace's files into the index, or says that nobody does. */
  readonly index: (connection: Connection, context: Context) => void;
}

/** Secrets expire while nobody types: so often everything is looked at again. */
const EXPIRY_CHECK_MS = 30 * 60_000;

/** Answers one client over a connection that does not listen yet, for as long as it lasts. */
export function serve(connection: Connection, log: Log, platform: Platform): void {
  const { files, openVault, openRepository, openThread, engine, homeOf, watchFiles, index } = platform;
  connection.onInitialize(async (params) => {
    const introduction = introductionOf(params);
    const askSettings = settingsOf(connection, params.capabilities);
    const { context, start } = createContext(
      {
        files,
        log,
        engine: await engine(introduction.options),
        openVault,
        openRepository,
        openThread,
        askSettings,
        now: () => Date.now(),
      },
      introduction,
      (setting) => homeOf(setting, introduction.options),
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
      followValues(connection, context);
      void register(context, connection);
      // Not before: what listens to folders registers with the client, which takes that only from here on.
      index(connection, context);
    });
    const checking = setInterval(() => context.changes.advance(), EXPIRY_CHECK_MS);
    if (typeof checking === "object") checking.unref(); // In Node, where it would keep the process.
    connection.onShutdown(() => context.vault.close());
    return { capabilities: CAPABILITIES, serverInfo: { name: "keyward" } };
  });
  connection.listen();
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
