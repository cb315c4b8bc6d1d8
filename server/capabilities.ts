import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver/node";

/** What the server can do. */
export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  diagnosticProvider: { identifier: "keyward", interFileDependencies: true, workspaceDiagnostics: true },
  hoverProvider: true,
  // A name is typed after a dot, in quotes, in braces, or as a step of a secret:// URI.
  completionProvider: { resolveProvider: true, triggerCharacters: [".", '"', "'", "/", "{", "$"] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: { resolveProvider: true },
  renameProvider: { prepareProvider: true },
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorExtract,
      CodeActionKind.RefactorRewrite,
    ],
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
