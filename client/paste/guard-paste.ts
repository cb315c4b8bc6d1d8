import * as vscode from "vscode";
import type { FileLeaks, Leak, LiteralTarget } from "../../protocol/lsp.ts";
import type { SessionParts } from "../session.ts";
import { setting } from "../setting.ts";
import { insertedBy, overlap, shifted, type Span } from "./spans.ts";

/** A shorter text is no secret that is worth a word. */
const SHORTEST = 8;
/** How long after VS Code has told of a paste the text may come. */
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
 * Offers to move a pasted secret to the vault. It looks on: the provider of paste edits gives none and reads nothing,
 * so that VS Code pastes as ever, and what was pasted is looked at once it stands in the document.
 */
export function guardPaste({ server, log }: SessionParts): vscode.Disposable {
  const pastes = new Set<Paste>();
  let announced: { readonly document: vscode.TextDocument; readonly at: number } | undefined;

  const follow = ({ document, contentChanges }: vscode.TextDocumentChangeEvent) => {
    for (const paste of pastes) {
      if (paste.document === document) paste.spans = shifted(paste.spans, contentChanges);
    }
    if (announced?.document !== document || contentChanges.length === 0) return;
    const isPaste = performance.now() - announced.at < PASTE_MS;
    announced = undefined;
    const spans = insertedBy(contentChanges).filter(({ start, end }) => end - start >= SHORTEST);
    if (isPaste && spans.length > 0) void look({ document, spans });
  };

  const look = async (paste: Paste) => {
    pastes.add(paste);
    try {
      const leaks = await leaksIn(paste);
      if (leaks.length > 0) await offer(paste, leaks);
    } catch (error) {
      log.warn(`A pasted text was not looked into: ${String(error)}`);
    } finally {
      pastes.delete(paste);
    }
  };

  /** The leaks that touch the pasted text, as the document is now. */
  const leaksIn = async (paste: Paste): Promise<readonly Leak[]> => {
    const { document } = paste;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [file] = await server.request("keyward/fileLeaks", {
        what: "workspace",
        uris: [document.uri.toString()],
      });
      if (file?.version === document.version) return touching(paste, file);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return [];
  };

  const offer = async (paste: Paste, leaks: readonly Leak[]) => {
    const { document } = paste;
    const show = vscode.l10n.t("Show Leaks");
    const move = vscode.l10n.t("Move to the Vault…");
    const ignore = vscode.l10n.t("Ignore…");
    const never = vscode.l10n.t("Don't Offer Again");
    const [first] = leaks;
    const isOne = leaks.length === 1;
    const canMove =
      isOne && (await server.request("keyward/suggestMove", targetOf(document, first!))) !== null;
    const words = !isOne
      ? vscode.l10n.t(
          "You pasted {0} secrets. Others will see them once this file is committed.",
          leaks.length,
        )
      : canMove
        ? vscode.l10n.t("You pasted {0}. Keep it in the vault instead?", first!.what)
        : vscode.l10n.t("You pasted {0}. Others will see it once this file is committed.", first!.what);
    const choices = isOne ? [...(canMove ? [move] : []), ignore, never] : [show, never];
    const chosen = await vscode.window.showInformationMessage(words, ...choices);
    if (chosen === undefined) return;
    if (chosen === never) return stopOffering();
    if (chosen === show) return void vscode.commands.executeCommand("keyward.leaks.focus");
    // The person took their time: the document may have changed.
    const [now] = await leaksIn(paste);
    const command = chosen === move ? "keyward.moveLiteralToVault" : "keyward.ignoreLeak";
    if (now) await vscode.commands.executeCommand(command, targetOf(document, now));
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(follow),
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

function touching({ document, spans }: Paste, { leaks }: FileLeaks): readonly Leak[] {
  return leaks.filter(({ range: { start, end } }) => {
    const span = {
      start: document.offsetAt(new vscode.Position(start.line, start.character)),
      end: document.offsetAt(new vscode.Position(end.line, end.character)),
    };
    return spans.some((pasted) => overlap(pasted, span));
  });
}

function targetOf({ uri, version }: vscode.TextDocument, { range, rule }: Leak): LiteralTarget {
  return { uri: uri.toString(), version, range, rule };
}

async function stopOffering(): Promise<void> {
  await vscode.workspace
    .getConfiguration("keyward")
    .update("paste.offer", false, vscode.ConfigurationTarget.Global);
}
