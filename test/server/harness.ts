import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import type { InitializationOptions } from "../../protocol/lsp.ts";

const MAIN = path.resolve(import.meta.dirname, "../../server/main.ts");

/** A real server process over stdio, a workspace on the disk, and everything that the process has written. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly folder: string;
  readonly initialized: InitializeResult;
  /** All bytes that came out of the process, on both streams. */
  readonly output: () => string;
  readonly uri: (file: string) => string;
  readonly open: (file: string, text: string, languageId?: string) => Promise<void>;
  readonly diagnostics: (file: string) => Promise<DocumentDiagnosticReport>;
  /** Resolves with the parameters of the next notification of this method that satisfies the condition. */
  readonly notified: <Params>(method: string, wanted?: (params: Params) => boolean) => Promise<Params>;
  /** Says goodbye as the protocol asks, and resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface StartOptions {
  /** Path → text of the workspace's files. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  /** The section `keyward`, for a client that is asked for it. */
  readonly settings?: unknown;
  /** By default this process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** What else is to be done in the workspace before the server starts. */
  readonly before?: (folder: string) => void | Promise<void>;
}

/** A client that can do what VS Code can, as far as we use it. */
export const ABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create"],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: { diagnostic: { dynamicRegistration: false } },
  window: { workDoneProgress: true },
};

const running = new Set<ServerProcess>();

/** Ends what a failed test has left behind: for `afterEach`. */
export async function endServers(): Promise<void> {
  for (const server of running) {
    server.process.kill("SIGKILL");
    server.connection.dispose();
    await rm(server.folder, { recursive: true, force: true });
  }
  running.clear();
}

export async function startServer({
  files = {},
  options = {},
  capabilities = ABLE,
  settings = {},
  env = process.env,
  before,
}: StartOptions = {}): Promise<ServerProcess> {
  const folder = await makeWorkspace(files);
  await before?.(folder);
  const child = spawn(process.execPath, [MAIN, "--stdio"], {
    stdio: "pipe",
    env: { ...env, KEYWARD_HOME: path.join(folder, ".vault") },
  });
  let output = "";
  child.stdout.on("data", (bytes: Buffer) => (output += bytes.toString("utf8")));
  child.stderr.on("data", (bytes: Buffer) => (output += bytes.toString("utf8")));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  answerLikeAnEditor(connection, settings);
  const uri = (file: string) => pathToFileURL(path.join(folder, file)).href;
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    capabilities,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "test" }],
    initializationOptions: options,
  });
  await connection.sendNotification("initialized", {});
  const server: ServerProcess = {
    connection,
    process: child,
    folder,
    initialized,
    uri,
    output: () => output,
    open: (file, text, languageId = languageOf(file)) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(file), languageId, version: 1, text },
      }),
    diagnostics: (file) =>
      connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: uri(file) } }),
    notified: <Params>(method: string, wanted: (params: Params) => boolean = () => true) =>
      new Promise<Params>((resolve) => {
        const listening = connection.onNotification(method, (params: Params) => {
          if (!wanted(params)) return;
          listening.dispose();
          resolve(params);
        });
      }),
    async stop() {
      const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const code = await ended;
      connection.dispose();
      running.delete(server);
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
  running.add(server);
  return server;
}

async function makeWorkspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "keyward-lsp-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}

function answerLikeAnEditor(connection: ProtocolConnection, settings: unknown): void {
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("workspace/codeLens/refresh", () => null);
  connection.onRequest("workspace/inlayHint/refresh", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
}

function languageOf(file: string): string {
  const extension = path.extname(file).slice(1);
  const languages: Readonly<Record<string, string>> = {
    ts: "typescript",
    tsx: "typescriptreact",
    js: "javascript",
    jsx: "javascriptreact",
    json: "json",
    py: "python",
    go: "go",
  };
  return languages[extension] ?? "plaintext";
}
