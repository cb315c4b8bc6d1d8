import { TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver/node";

/** What the server can do. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  diagnosticProvider: { identifier: "keyward", interFileDependencies: true, workspaceDiagnostics: false },
  hoverProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
