import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
} from "vscode-languageserver/node";

const launcher = path.join(import.meta.dirname, "../cli/bin/keyward.js");

/** A folder that is open in the real language server, as an editor without VS Code's JSON support opens it. */
export interface LanguageSession {
  open(file: string): Promise<void>;
  diagnostics(file: string): Promise<readonly Diagnostic[]>;
  /** Markdown; empty where there is no hover. */
  hover(file: string, position: Position): Promise<string>;
  close(): Promise<void>;
}

/** Starts `keyward lsp --stdio`. Files are named relative to the folder. */
export async function openLanguageSession(folder: string, env: NodeJS.ProcessEnv): Promise<LanguageSession> {
  const server = spawn(process.execPath, [launcher, "lsp", "--stdio"], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const uri = (file: string) => pathToFileURL(path.join(folder, file)).href;

  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }],
    capabilities: {
      textDocument: { hover: { contentFormat: ["markdown"] }, diagnostic: {} },
      workspace: { workspaceFolders: true },
    },
    initializationOptions: { validateShape: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    open: (file) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: {
          uri: uri(file),
          languageId: languageOf(file),
          version: 1,
          text: readFileSync(path.join(folder, file), "utf8"),
        },
      }),
    async diagnostics(file) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: uri(file) },
      });
      return report.kind === "full" ? report.items : [];
    },
    async hover(file, position) {
      const hover = await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uri(file) },
        position,
      });
      return hover && typeof hover.contents === "object" && "value" in hover.contents
        ? hover.contents.value
        : "";
    },
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}

function languageOf(file: string): string {
  if (file.endsWith(".ts")) return "typescript";
  return file.endsWith(".js") ? "javascript" : "json";
}
