import * as vscode from "vscode";
import type { Leak } from "../../protocol/lsp.ts";
import type { SessionParts } from "../session.ts";
import { setting } from "../setting.ts";
import { offerVault } from "./offer-vault.ts";
import { noticePastes, type Inserted } from "./notice-pastes.ts";
import { overlap, shifted, type Span } from "./spans.ts";

/** Somebody who goes on typing is asked about as often. */
const ATTEMPTS = 5;
const PAUSE_MS = 200;

/** A pasted text, followed through the edits that come after it. */
interface Paste extends Inserted {
  spans: readonly Span[];
}

/** Offers to keep a pasted secret in the vault. The paste itself is as ever: it is neither delayed nor changed. */
export function guardPaste(session: SessionParts): vscode.Disposable {
  const pastes = new Set<Paste>();
  const look = async (inserted: Inserted) => {
    const paste: Paste = { ...inserted };
    pastes.add(paste);
    try {
      await offerVault(session, paste.document, () => leaksIn(session, paste));
    } catch (error) {
      session.log.warn(`A pasted text was not looked into: ${String(error)}`);
    } finally {
      pastes.delete(paste);
    }
  };
  return vscode.Disposable.from(
    // Before pastes are noticed, so that a change that brings one does not move it.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      for (const paste of pastes) {
        if (paste.document === document) paste.spans = shifted(paste.spans, contentChanges);
      }
    }),
    noticePastes(isWanted, (inserted) => void look(inserted)),
  );
}

function isWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.isTrusted && setting("paste.offer", uri) && setting("scan.enable", uri);
}

/** The leaks that touch the pasted text, as the document is now. What git ignores has none. */
async function leaksIn({ server }: SessionParts, paste: Paste): Promise<readonly Leak[]> {
  const { document } = paste;
  const uris = [document.uri.toString()];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [file] = await server.request("keyward/fileLeaks", { what: "workspace", uris });
    if (file?.version === document.version) {
      return file.leaks.filter((leak) => paste.spans.some((span) => overlap(span, spanOf(document, leak))));
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return [];
}

function spanOf(document: vscode.TextDocument, { range: { start, end } }: Leak): Span {
  return {
    start: document.offsetAt(new vscode.Position(start.line, start.character)),
    end: document.offsetAt(new vscode.Position(end.line, end.character)),
  };
}
