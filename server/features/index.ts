import type { CancellationToken, Connection } from "vscode-languageserver/node";
import type { Notifications, Requests } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { handle, listen, type Feature } from "../handle.ts";
import { baselineEdits } from "./baseline-edits.ts";
import { codeAction } from "./code-action.ts";
import { codeLens, codeLensResolve } from "./code-lens.ts";
import { completion, completionResolve } from "./completion.ts";
import { definition } from "./definition.ts";
import { documentDiagnostic } from "./document-diagnostic.ts";
import { documentLink } from "./document-link.ts";
import { documentSymbol } from "./document-symbol.ts";
import { fileLeaks } from "./file-leaks.ts";
import { folderScope } from "./folder-scope.ts";
import { foldingRange } from "./folding-range.ts";
import { hover } from "./hover.ts";
import { ignoreEdits } from "./ignore-edits.ts";
import { inlayHint, inlayHintResolve } from "./inlay-hint.ts";
import { matrix } from "./matrix.ts";
import { moveEdits } from "./move-edits.ts";
import { references } from "./references.ts";
import { prepareRename, rename, renamePlan } from "./rename.ts";
import { scan } from "./scan.ts";
import { suggestMove } from "./suggest-move.ts";
import { uses } from "./uses.ts";
import { workspaceDiagnostic } from "./workspace-diagnostic.ts";
import { workspaceSymbol } from "./workspace-symbol.ts";

/** Answers every request with its feature. */
export function serveFeatures(connection: Connection, context: Context): void {
  const serve = <Params, Result>(method: string, feature: Feature<Params, Result>) =>
    handle(context, method, feature);
  const serveOwn = <Method extends keyof Requests>(
    method: Method,
    feature: Feature<Requests[Method]["params"], Requests[Method]["result"]>,
  ) => {
    const answer = handle(context, method, feature);
    connection.onRequest<unknown, never>(
      method,
      (params: Requests[Method]["params"], token: CancellationToken) => answer(params, token),
    );
  };

  connection.onHover(serve("textDocument/hover", hover));
  connection.onCompletion(serve("textDocument/completion", completion));
  connection.onCompletionResolve(serve("completionItem/resolve", completionResolve));
  connection.onDefinition(serve("textDocument/definition", definition));
  connection.onReferences(serve("textDocument/references", references));
  connection.onDocumentSymbol(serve("textDocument/documentSymbol", documentSymbol));
  connection.onWorkspaceSymbol(serve("workspace/symbol", workspaceSymbol));
  connection.onDocumentLinks(serve("textDocument/documentLink", documentLink));
  connection.onFoldingRanges(serve("textDocument/foldingRange", foldingRange));
  connection.onCodeLens(serve("textDocument/codeLens", codeLens));
  connection.onCodeLensResolve(serve("codeLens/resolve", codeLensResolve));
  connection.languages.inlayHint.on(serve("textDocument/inlayHint", inlayHint));
  connection.languages.inlayHint.resolve(serve("inlayHint/resolve", inlayHintResolve));
  connection.onPrepareRename(serve("textDocument/prepareRename", prepareRename));
  connection.onRenameRequest(serve("textDocument/rename", rename));
  connection.onCodeAction(serve("textDocument/codeAction", codeAction));
  connection.languages.diagnostics.on(serve("textDocument/diagnostic", documentDiagnostic));
  connection.languages.diagnostics.onWorkspace(serve("workspace/diagnostic", workspaceDiagnostic));

  serveOwn("keyward/folderScope", folderScope);
  serveOwn("keyward/renamePlan", renamePlan);
  serveOwn("keyward/suggestMove", suggestMove);
  serveOwn("keyward/moveEdits", moveEdits);
  serveOwn("keyward/ignoreEdits", ignoreEdits);
  serveOwn("keyward/baselineEdits", baselineEdits);
  serveOwn("keyward/fileLeaks", fileLeaks);
  serveOwn("keyward/matrix", matrix);
  serveOwn("keyward/uses", uses);
  serveOwn("keyward/scan", async (_, params, token) => {
    const shown = connection.window.attachWorkDoneProgress(params.workDoneToken);
    let percent = 0;
    shown.begin("Looking for leaks", percent, undefined, true);
    try {
      return await scan(context, params, token, {
        progress(done) {
          if (Math.floor(done * 100) > percent) shown.report((percent = Math.floor(done * 100)));
        },
        found: (file) =>
          void connection.sendNotification("keyward/leaks" satisfies keyof Notifications, file),
      });
    } finally {
      shown.done();
    }
  });
  connection.onNotification(
    "keyward/vaultChanged" satisfies keyof Notifications,
    listen(context, "keyward/vaultChanged", () => context.vault.refresh()),
  );
  connection.onNotification(
    "keyward/fingerprintKey" satisfies keyof Notifications,
    listen(context, "keyward/fingerprintKey", ({ sealed }: Notifications["keyward/fingerprintKey"]) =>
      context.vault.takeFingerprintKey(sealed),
    ),
  );
}
