import * as vscode from "vscode";
import { BASELINE_NAME } from "../../findings/baseline.ts";
import { VAULT_VALUE, type LeakData } from "../../protocol/lsp.ts";
import type { SessionParts } from "../session.ts";
import { lookAgain } from "./look-again.ts";

/** Long enough for a word to be typed. */
const QUIET_MS = 300;

/**
 * Keeps what is known of leaks in step with documents and files: one that is fixed, or whose file is gone, leaves; one
 * that is typed comes.
 */
export function followLeaks({ leaks, server, log }: SessionParts): vscode.Disposable {
  const again = lookAgain({
    ask: (uris) => server.request("keyward/fileLeaks", { what: leaks.scope, uris }),
    take: (file) => leaks.take(file),
    failed: (error) => log.warn(`Files were not looked into: ${String(error)}`),
    delay: QUIET_MS,
  });
  const atAll = () => again.at(leaks.files.keys());
  const atKnown = (uri: vscode.Uri) => {
    if (leaks.files.has(uri.toString())) again.at([uri.toString()]);
  };
  const gone = (uri: vscode.Uri) => leaks.forget((known) => isAtOrBelow(known, uri));

  const files = vscode.workspace.createFileSystemWatcher("**/*", true);
  const baselines = vscode.workspace.createFileSystemWatcher(`**/${BASELINE_NAME}`);
  return vscode.Disposable.from(
    again,
    files,
    baselines,
    server.onDidFindLeaks((file) => leaks.take(file)),
    server.onDidMoveValues((uris) => again.at(uris)),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        if (leakIn(uri)) again.at([uri.toString()]);
        else atKnown(uri);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => atKnown(uri)),
    files.onDidChange(atKnown),
    files.onDidDelete(gone),
    baselines.onDidChange(atAll),
    baselines.onDidCreate(atAll),
    baselines.onDidDelete(atAll),
    vscode.workspace.onDidRenameFiles(({ files: renamed }) => {
      for (const { oldUri, newUri } of renamed) {
        const moved = [...leaks.files.keys()].filter((known) => isAtOrBelow(known, oldUri));
        gone(oldUri);
        again.at(moved.map((known) => newUri.toString() + known.slice(oldUri.toString().length)));
      }
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach(({ uri }) => gone(uri))),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("keyward.scan")) atAll();
    }),
  );
}

/** The library that brings the server's diagnostics hands on what they carry. */
function leakIn(uri: vscode.Uri): boolean {
  const diagnostics: readonly (vscode.Diagnostic & { data?: Partial<LeakData> | { kind: string } })[] =
    vscode.languages.getDiagnostics(uri);
  return diagnostics.some(
    ({ source, data }) => source === "keyward" && (data?.kind === "leak" || data?.kind === VAULT_VALUE),
  );
}

function isAtOrBelow(known: string, uri: vscode.Uri): boolean {
  return known === uri.toString() || known.startsWith(`${uri.toString()}/`);
}
