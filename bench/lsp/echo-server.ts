/**
 * The floor: a language server that does nothing but take changes over and answer that there are no diagnostics, at
 * once where it is asked, and after so many milliseconds where it is to push them: `--delay=60`.
 */
import {
  createConnection,
  DocumentDiagnosticReportKind,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const delay = process.argv.find((word) => word.startsWith("--delay="))?.slice("--delay=".length);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
if (delay !== undefined) {
  documents.onDidChangeContent(({ document: { uri, version } }) => {
    setTimeout(() => void connection.sendDiagnostics({ uri, version, diagnostics: [] }), Number(delay));
  });
}
documents.listen(connection);
connection.listen();
