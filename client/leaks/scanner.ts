import * as vscode from "vscode";
import type { ScanScope } from "../../protocol/lsp.ts";
import type { LanguageServer } from "../language-server.ts";
import type { LeakStore, ScanState } from "./leak-store.ts";

/** Runs one scan at a time, with its progress in the window and in the view. */
export class LeakScanner {
  readonly #leaks: LeakStore;
  readonly #server: LanguageServer;
  #running: vscode.CancellationTokenSource | undefined;

  constructor(leaks: LeakStore, server: LanguageServer) {
    this.#leaks = leaks;
    this.#server = server;
  }

  cancel(): void {
    this.#running?.cancel();
  }

  /** Resolves when the scan has ended; a scan that runs already is cancelled. @throws where the server cannot scan */
  async scan(what: ScanScope): Promise<void> {
    this.cancel();
    const own = new vscode.CancellationTokenSource();
    this.#running = own;
    const before = this.#leaks.state;
    this.#leaks.begin(what);
    try {
      await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title:
            what === "workspace"
              ? vscode.l10n.t("Scanning the workspace for leaks")
              : vscode.l10n.t("Scanning changes for leaks"),
          cancellable: true,
        },
        async (progress, token) => {
          const listening = token.onCancellationRequested(() => own.cancel());
          try {
            const summary = await this.#ask(what, own.token, progress);
            if (this.#running === own) this.#leaks.end(what, summary, isNoFile);
          } finally {
            listening.dispose();
          }
        },
      );
    } catch (error) {
      const wasCancelled = own.token.isCancellationRequested;
      if (this.#running === own) this.#leaks.stop(wasCancelled ? { kind: "cancelled", what } : ended(before));
      if (!wasCancelled) throw error;
    } finally {
      own.dispose();
      if (this.#running === own) this.#running = undefined;
    }
  }

  #ask(
    what: ScanScope,
    token: vscode.CancellationToken,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
  ) {
    let percent = 0;
    return this.#server.scan(what, token, (reached) => {
      const { count } = this.#leaks;
      progress.report({
        increment: reached - percent,
        message: count === 1 ? vscode.l10n.t("1 leak so far") : vscode.l10n.t("{0} leaks so far", count),
      });
      percent = reached;
    });
  }
}

/** A document on no disk is in no scan; what is known of it comes from its editor. */
function isNoFile(uri: string): boolean {
  return vscode.Uri.parse(uri).scheme !== "file";
}

/** A scan that failed leaves what was there before. */
function ended(before: ScanState): ScanState {
  return before.kind === "running" ? { kind: "never" } : before;
}
