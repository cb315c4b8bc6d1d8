import * as vscode from "vscode";
import { formatScope } from "../core/scope.ts";
import type { Place } from "../core/vault.ts";
import { CLIENT_COMMANDS, type SecretTarget } from "../protocol/lsp.ts";

const SCHEME = "keyward-version";

/** Kept for as long as the window lives. No value is in them: VS Code and other extensions may keep what a document says. */
const texts = new Map<string, string>();

export interface VersionDocument {
  readonly place: Place;
  readonly version: number;
  readonly text: string;
}

/** A read-only document that says something of a version of a secret. */
export function showVersion({ place, version, text }: VersionDocument): vscode.Uri {
  const target: SecretTarget & { readonly version: number } = {
    scope: formatScope(place.scope),
    key: place.key,
    version,
  };
  const path = `/${target.scope}/${place.key}@${version}`;
  const uri = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(target) });
  texts.set(uri.toString(), text);
  return uri;
}

/** Serves those documents. Their last line is a link that reveals the version's value, beside the document. */
export function provideVersions(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) =>
        texts.get(uri.toString()) ??
        vscode.l10n.t(
          "This comparison belongs to an earlier window. Compare the versions again from the tree.",
        ),
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks }),
  );
}

function provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  const { uri, lineCount } = document;
  if (!texts.has(uri.toString())) return [];
  const line = document.lineAt(Math.max(0, lineCount - 2));
  const argument = encodeURIComponent(JSON.stringify([JSON.parse(uri.query)]));
  const link = vscode.Uri.parse(`command:${CLIENT_COMMANDS.reveal}?${argument}`);
  return [new vscode.DocumentLink(line.range, link)];
}
