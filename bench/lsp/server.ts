import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";

/** A real process over stdio, with the version of each document that it was told of. */
export type Server = ReturnType<typeof start>;

/** A client that asks for diagnostics. */
export const PULLING = { textDocument: { diagnostic: {} } };

/** @param folder the workspace; the vault would be in it */
export function start(name: string, args: readonly string[], folder: string) {
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, KEYWARD_HOME: path.join(folder, "vault") },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uriOf = (file: string) => pathToFileURL(path.join(folder, file)).href;
  return { name, child, connection, folder, uriOf, versions: new Map<string, number>() };
}

export async function initialize(
  { connection, folder }: Server,
  initializationOptions: object,
  capabilities: object,
): Promise<void> {
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
}

export async function open(
  { connection, versions, uriOf }: Server,
  file: string,
  languageId: string,
  text: string,
): Promise<void> {
  versions.set(file, 1);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uriOf(file), languageId, version: 1, text },
  });
}

/** Sends changes, and asks for the diagnostics of the text with them. */
export async function pullAfter(
  server: Server,
  file: string,
  changes: readonly TextDocumentContentChangeEvent[],
): Promise<void> {
  await send(server, file, changes);
  await server.connection.sendRequest("textDocument/diagnostic", {
    textDocument: { uri: server.uriOf(file) },
  });
}

/** Sends changes, and waits until the diagnostics of the text with them are pushed. */
export async function pushedAfter(
  server: Server,
  file: string,
  changes: readonly TextDocumentContentChangeEvent[],
): Promise<void> {
  const wanted = server.versions.get(file)! + 1;
  const arrived = new Promise<void>((resolve) => {
    const listening = server.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ version }: PublishDiagnosticsParams) => {
        if (version !== wanted) return;
        listening.dispose();
        resolve();
      },
    );
  });
  await send(server, file, changes);
  await arrived;
}

async function send(
  { connection, versions, uriOf }: Server,
  file: string,
  contentChanges: readonly TextDocumentContentChangeEvent[],
): Promise<void> {
  const version = versions.get(file)! + 1;
  versions.set(file, version);
  await connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: uriOf(file), version },
    contentChanges,
  });
}
