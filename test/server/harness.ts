import { spawn, type ChildProcess } from "node:child_process";
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
  readonly process: ChildProcess;
  readonly folder: string;
  readonly initialized: InitializeResult;
  /** All bytes that came out of the process, on both streams. */
  output(): string;
  uri(file: string): string;
  open(file: string, text: string, languageId?: string): Promise<void>;
  diagnostics(file: string): Promise<DocumentDiagnosticReport>;
  /** Resolves with the parameters of the next notification of this method. */
  notification(method: string): Promise<unknown>;
  stop(): Promise<number | null>;
}

export interface StartOptions {
  /** Path → text of the workspace's files. */
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
  /** The section `keyward`, for a client that is asked for it. */
  readonly settings?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

export const PULLING: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { dynamicRegistration: false } },
};

export async function startServer({
  files = {},
  options = {},
  capabilities = PULLING,
  settings = {},
  env = {},
}: StartOptions = {}): Promise<ServerProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), "keyward-lsp-"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const child = spawn(process.execPath, [MAIN, "--stdio"], {
    stdio: "pipe",
    env: { ...process.env, KEYWARD_HOME: path.join(folder, ".vault"), ...env },
  });
  let output = "";
  child.stdout.on("data", (bytes: Buffer) => (output += bytes.toString("utf8")));
  child.stderr.on("data", (bytes: Buffer) => (output += bytes.toString("utf8")));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const uri = (file: string) => pathToFileURL(path.join(folder, file)).href;
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    capabilities,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "test" }],
    initializationOptions: options,
  });
  await connection.sendNotification("initialized", {});
  return {
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
    notification: (method) =>
      new Promise((resolve) => {
        const listening = connection.onNotification(method, (params) => {
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
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

function languageOf(file: string): string {
  const extension = path.extname(file).slice(1);
  const languages: Readonly<Record<string, string>> = {
    ts: "typescript",
    tsx: "typescriptreact",
    js: "javascript",
    jsx: "javascriptreact",
    json: "json",
  };
  return languages[extension] ?? "plaintext";
}
