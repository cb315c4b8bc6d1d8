import * as vscode from "vscode";
import { insertedBy, type Span } from "./spans.ts";

/** A shorter text is no secret that is worth a word. */
const SHORTEST = 8;
/** How long after VS Code has told of a paste its text may come. */
const PASTE_MS = 2_000;

/** A text that has just come into a document, and where it stands. */
export interface Inserted {
  readonly document: vscode.TextDocument;
  readonly spans: readonly Span[];
}

/**
 * Calls back when a text that was pasted stands in its document. It looks on: VS Code tells of a paste by asking for
 * paste edits, and gets none. Where `editor.pasteAs.enabled` is off it asks nobody; there a text that has come at once
 * and that the keyboard leaves the cursor behind is taken for pasted, which undoing, completing and formatting do not
 * do. Nothing reads the clipboard.
 */
export function noticePastes(
  isWanted: (document: vscode.TextDocument) => boolean,
  pasted: (text: Inserted) => void,
): vscode.Disposable {
  let announced: { readonly document: vscode.TextDocument; readonly at: number } | undefined;
  let unannounced: Inserted | undefined;

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (contentChanges.length === 0) return; // It has been saved, or is no longer as it was saved.
      const isAnnounced = announced?.document === document && performance.now() - announced.at < PASTE_MS;
      announced = undefined;
      unannounced = undefined;
      const spans = insertedBy(contentChanges).filter(({ start, end }) => end - start >= SHORTEST);
      if (spans.length === 0) return;
      if (isAnnounced) pasted({ document, spans });
      else if (reason === undefined && isWanted(document)) unannounced = { document, spans };
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind, selections }) => {
      if (unannounced?.document !== textEditor.document) return;
      const text = unannounced;
      unannounced = undefined;
      if (kind === vscode.TextEditorSelectionChangeKind.Keyboard && isBehind(selections, text)) pasted(text);
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

function isBehind(selections: readonly vscode.Selection[], { document, spans }: Inserted): boolean {
  const cursors = new Set(selections.map(({ active }) => document.offsetAt(active)));
  return spans.every(({ end }) => cursors.has(end));
}
