import * as vscode from "vscode";
import type { Leak } from "../../protocol/lsp.ts";
import type { SessionParts } from "../session.ts";
import { setting } from "../setting.ts";
import { offerVault } from "./offer-vault.ts";
import { insertedBy, overlap, shifted, type Span } from "./spans.ts";

/** A shorter text is no secret that is worth a word. */
const SHORTEST = 8;
/** How long after VS Code has told of a paste its text may come. */
const PASTE_MS = 2_000;
/** Somebody who goes on typing is asked about as often. */
const ATTEMPTS = 5;
const PAUSE_MS = 200;

/** A pasted text, followed through the edits that come after it. */
interface Paste {
  readonly document: vscode.TextDocument;
  spans: readonly Span[];
}

/**
 * Offers to keep a pasted secret in the vault. It looks on: the provider of paste edits gives none and reads nothing,
 * so that VS Code pastes as ever, and what was pasted is looked at once it stands in the document.
 */
export function guardPaste(session: SessionParts): vscode.Disposable {
  const pastes = new Set<Paste>();
  let announced: { readonly document: vscode.TextDocument; readonly at: number } | undefined;

  const look = async (paste: Paste) => {
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
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      for (const paste of pastes) {
        if (paste.document === document) paste.spans = shifted(paste.spans, contentChanges);
      }
      if (announced?.document !== document || contentChanges.length === 0) return;
      const isPaste = performance.now() - announced.at < PASTE_MS;
      announced = undefined;
      const spans = insertedBy(contentChanges).filter(({ start, end }) => end - start >= SHORTEST);
      if (isPaste && spans.length > 0) void look({ document, spans });
    }),
    vscode.languages.registerDocumentPasteEditProvider(
      [{ scheme: "file" }, { scheme: "untitled" }],
      {
        provideDocumentPasteEdits(document) {
          if (isWanted(document)) announced = { document, at: performance.now() };
          return undefined;
        },
      },
      { pasteMimeTypes: ["text/plain"], providedPasteEditKinds: [] },
    ),
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
