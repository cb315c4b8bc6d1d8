import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { formatScope, parseScope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import { CLIENT_COMMANDS, type Matrix, type MatrixCell, type SecretTarget } from "../../protocol/lsp.ts";
import { currentUri } from "../folder-scope.ts";
import type { SessionParts } from "../session.ts";
import { tell } from "../tell.ts";
import type { SecretsTree } from "../views/secrets-tree.ts";
import { actionOf } from "./grid.ts";
import type { FromPage, PageState, ToPage } from "./messages.ts";
import { pageText } from "./page-text.ts";
import { openUse, showUses } from "./show-uses.ts";
import { wordsOfMatrix } from "./words.ts";

export const MATRIX_VIEW = "keyward.matrix";

type MatrixSession = SessionParts & { readonly tree: SecretsTree };

let open: MatrixPanel | undefined;

/** The one panel of the matrix, in front. */
export function showMatrix(session: MatrixSession): void {
  if (open) return open.reveal();
  const panel = vscode.window.createWebviewPanel(MATRIX_VIEW, "", vscode.ViewColumn.Active);
  open = new MatrixPanel(session, panel, currentUri()?.toString());
}

/** The panel that VS Code has kept of the window before, with what its page had kept. */
export function restoreMatrix(session: MatrixSession, panel: vscode.WebviewPanel, state: unknown): void {
  const { folder } = (state ?? {}) as PageState;
  open?.dispose();
  open = new MatrixPanel(session, panel, typeof folder === "string" ? folder : currentUri()?.toString());
}

/** A page of names × environments that follows code, files and the vault as long as it is in sight. */
class MatrixPanel {
  readonly #session: MatrixSession;
  readonly #panel: vscode.WebviewPanel;
  readonly #listeners: vscode.Disposable;
  /** The folder that is asked from, by its URI. */
  #folder: string | undefined;
  #matrix: Matrix | undefined;
  #isReady = false;
  #isAsking = false;
  #isStale = false;

  constructor(session: MatrixSession, panel: vscode.WebviewPanel, folder: string | undefined) {
    this.#session = session;
    this.#panel = panel;
    this.#folder = folder;
    const { extensionUri } = session.context;
    const roots = {
      dist: vscode.Uri.joinPath(extensionUri, "dist"),
      media: vscode.Uri.joinPath(extensionUri, "media"),
    };
    const stale = () => void this.#follow();
    this.#listeners = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.#obey(message)),
      panel.onDidChangeViewState(() => this.#isStale && stale()),
      panel.onDidDispose(() => this.dispose()),
      session.server.onDidChangeNames(stale),
      session.server.onDidChange(stale),
      vscode.workspace.onDidSaveTextDocument(stale),
    );
    panel.title = vscode.l10n.t("Matrix of Secrets");
    panel.iconPath = {
      light: vscode.Uri.joinPath(roots.media, "matrix-light.svg"),
      dark: vscode.Uri.joinPath(roots.media, "matrix-dark.svg"),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [roots.dist, roots.media] };
    const uriOf = (...parts: [vscode.Uri, string]) =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(...parts)).toString();
    panel.webview.html = pageText({
      language: vscode.env.language,
      title: panel.title,
      script: uriOf(roots.dist, "matrix.js"),
      style: uriOf(roots.media, "matrix.css"),
      source: panel.webview.cspSource,
      nonce: randomBytes(16).toString("base64url"),
    });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    if (open === this) open = undefined;
    this.#listeners.dispose();
    this.#panel.dispose();
  }

  /** What came while the page was hidden is made good when it is seen again; what comes while it is asked, after that. */
  async #follow(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale && this.#isReady && this.#panel.visible) {
      this.#isStale = false;
      await this.#ask();
    }
    this.#isAsking = false;
  }

  async #ask(): Promise<void> {
    try {
      this.#matrix = await this.#session.server.request("keyward/matrix", { uri: this.#folder ?? "" });
      await this.#post({ type: "matrix", matrix: this.#matrix, mayAdd: vscode.workspace.isTrusted });
    } catch (error) {
      this.#session.log.warn(`No matrix: ${String(error)}`);
      const text =
        error instanceof UserError
          ? `${error.message} ${error.fix}`
          : vscode.l10n.t("The language server does not answer; the log says why.");
      await this.#post({ type: "problem", text });
    }
  }

  #post(message: ToPage): Thenable<boolean> {
    return this.#panel.webview.postMessage(message);
  }

  /** Of a file that is gone, or a server that does not answer, the person is told. */
  async #obey(message: FromPage): Promise<void> {
    try {
      await this.#take(message);
    } catch (error) {
      void tell(error, this.#session.log, () => this.#obey(message));
    }
  }

  /** What comes from a page is a wish: only names, columns and folders of the matrix that it was sent are followed. */
  async #take(message: FromPage): Promise<void> {
    if (message.type === "ready") {
      this.#isReady = true;
      await this.#post({ type: "words", words: wordsOfMatrix(vscode.l10n.t) });
      return this.#follow();
    }
    if (message.type === "folder") {
      if (!this.#matrix?.folders.some(({ uri }) => uri === message.uri)) return;
      this.#folder = message.uri;
      return this.#follow();
    }
    const row = this.#matrix?.rows.find(({ name }) => name === message.name);
    if (!row) return;
    if (message.type === "code") return openUse(this.#session, row.name);
    if (message.type === "uses") return showUses(this.#session, row.name);
    const cell = row.cells[message.column];
    if (cell) await this.#open(row.name, cell, this.#matrix!.environments[message.column] ?? null);
  }

  async #open(key: string, cell: MatrixCell, environment: string | null): Promise<void> {
    switch (actionOf(cell, vscode.workspace.isTrusted)) {
      case "tree":
        return this.#session.tree.show({ scope: parseScope(cell.scope!), key });
      case "file": {
        const selection = new vscode.Range(cell.line ?? 0, 0, cell.line ?? 0, 0);
        await vscode.window.showTextDocument(vscode.Uri.parse(cell.uri!), { selection });
        return;
      }
      case "add": {
        const target: SecretTarget = { scope: this.#scopeIn(environment), key };
        await vscode.commands.executeCommand(CLIENT_COMMANDS.add, target);
        return;
      }
      default:
    }
  }

  /** The matrix's scope in one of its environments; a folder of no project has none but the platform. */
  #scopeIn(environment: string | null): string {
    const scope = parseScope(this.#matrix!.scope);
    return formatScope(
      scope.project === undefined || environment === null ? scope : { ...scope, environment },
    );
  }
}
