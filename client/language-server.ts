import * as vscode from "vscode";
import type { LanguageClient, WorkspaceEdit as LspEdit } from "vscode-languageclient/node";
import { ERRORS, UserError, type ErrorCode } from "../core/user-error.ts";
import type {
  FileLeaks,
  Notifications,
  Requests,
  ScanScope,
  ScanSummary,
  Status,
  WorkspaceEdit,
} from "../protocol/lsp.ts";
import type { NamePlace } from "./rename-secret.ts";
import { restartPolicy } from "./restart-policy.ts";

/** What the language server is doing, for the status item. */
export type ServerState =
  | { readonly kind: "off" }
  | { readonly kind: "running"; readonly status: Status }
  /** It ended too often and stays down until the person starts it again. */
  | { readonly kind: "failed" };

export interface ServerFacts {
  /** dist/server.mjs */
  readonly module: string;
  readonly log: vscode.LogOutputChannel;
  readonly vaultHome: () => string;
  /** Of a secret, where the person renames what stands there. */
  readonly rename: (place: NamePlace, newName: string) => Promise<vscode.WorkspaceEdit>;
  /** Called when the server stays down, until the person starts it again. */
  readonly onFailed: () => void;
}

/** The language server as a child process, loaded and started when it is first needed. */
export class LanguageServer {
  readonly #facts: ServerFacts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #found = new vscode.EventEmitter<FileLeaks>();
  /** A file in which a scan has found leaks; its URI is as VS Code writes it. */
  readonly onDidFindLeaks = this.#found.event;
  readonly #values = new vscode.EventEmitter<readonly string[]>();
  /** Files in which values of the vault came to stand or no longer do; URIs as VS Code writes them. */
  readonly onDidMoveValues = this.#values.event;
  readonly #names = new vscode.EventEmitter<void>();
  /** Names in code, files of secrets or the vault are not as they were. */
  readonly onDidChangeNames = this.#names.event;
  #client: Promise<LanguageClient> | undefined;
  #restarts = restartPolicy();
  #wanted = false;
  #state: ServerState = { kind: "off" };

  constructor(facts: ServerFacts) {
    this.#facts = facts;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Resolves when the server answers. Calls that come while it starts wait for the same start. */
  start(): Promise<LanguageClient> {
    this.#wanted = true;
    this.#client ??= this.#launch();
    return this.#client;
  }

  /** Starts it; where that fails, the state and the log say so. */
  async run(): Promise<void> {
    try {
      await this.start();
    } catch (error) {
      this.#facts.log.error(`The language server did not start: ${String(error)}`);
    }
  }

  async stop(): Promise<void> {
    const client = this.#client;
    this.#wanted = false;
    this.#client = undefined;
    // A client that never started has nothing to stop; why it did not was told when it failed.
    await client?.then((running) => running.dispose()).catch(() => undefined);
    this.#change({ kind: "off" });
  }

  /** With the options that hold by now: after the folder was trusted, after another vault was set. */
  async restart(): Promise<void> {
    await this.stop();
    this.#restarts = restartPolicy();
    await this.run();
  }

  /** @throws UserError where the server has a word for the person */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]["params"],
    token?: vscode.CancellationToken,
  ): Promise<Requests[M]["result"]> {
    const client = await this.start();
    try {
      // Without one it must not be named at all: it would go over the wire as a second parameter.
      return token
        ? await client.sendRequest<Requests[M]["result"]>(method, params, token)
        : await client.sendRequest<Requests[M]["result"]>(method, params);
    } catch (error) {
      throw userErrorIn(error) ?? error;
    }
  }

  /** Scans files; what is found comes by `onDidFindLeaks`. @param progress takes percents */
  async scan(
    what: ScanScope,
    token: vscode.CancellationToken,
    progress: (percent: number) => void,
  ): Promise<ScanSummary> {
    const client = await this.start();
    const { followProgress } = await import("./language-client.ts");
    const following = followProgress(client, progress);
    try {
      return await this.request("keyward/scan", { what, workDoneToken: following.token }, token);
    } finally {
      following.dispose();
    }
  }

  /** The edits of an answer as VS Code takes them. */
  async toWorkspaceEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    const client = await this.start();
    // Ours is the same shape, read-only.
    return client.protocol2CodeConverter.asWorkspaceEdit(edit as LspEdit);
  }

  /** Tells a server that runs; one that does not will read for itself when it starts. */
  notify<M extends keyof Notifications>(method: M, params: Notifications[M]): void {
    if (this.#state.kind !== "running") return;
    const sent = this.#client?.then((client) => client.sendNotification(method, params));
    sent?.catch((error: unknown) => this.#facts.log.warn(`${method} was not sent: ${String(error)}`));
  }

  async #launch(): Promise<LanguageClient> {
    const { createClient } = await import("./language-client.ts");
    const { module, log, vaultHome, rename } = this.#facts;
    let ended = false;
    const client = createClient({
      module,
      log,
      vaultHome: vaultHome(),
      trusted: vscode.workspace.isTrusted,
      rename,
      onStatus: (status) => this.#change({ kind: "running", status }),
      onLeaks: (file) => this.#found.fire({ ...file, uri: vscode.Uri.parse(file.uri).toString() }),
      onValues: (uris) => this.#values.fire(uris.map((uri) => vscode.Uri.parse(uri).toString())),
      onNames: () => this.#names.fire(),
      onEnded: () => {
        ended = true;
        void this.#recover();
      },
    });
    try {
      await client.start();
      return client;
    } catch (error) {
      this.#client = undefined;
      if (!ended) this.#change({ kind: "failed" });
      throw error;
    }
  }

  /** After a crash. */
  async #recover(): Promise<void> {
    this.#client = undefined;
    this.#change({ kind: "off" });
    const mayRestart = await this.#restarts.mayRestart();
    if (!this.#wanted) return;
    if (!mayRestart) return this.#change({ kind: "failed" });
    await this.run();
  }

  #change(state: ServerState): void {
    if (state.kind === "failed" && this.#state.kind !== "failed") this.#facts.onFailed();
    this.#state = state;
    this.#changed.fire();
  }
}

/** The server sends a UserError along as the error's data. */
function userErrorIn(error: unknown): UserError | undefined {
  const data = (error as { data?: { code?: unknown; message?: unknown; fix?: unknown } } | null)?.data;
  if (typeof data?.code !== "string" || !Object.hasOwn(ERRORS, data.code)) return undefined;
  return new UserError(data.code as ErrorCode, String(data.message), String(data.fix), { cause: error });
}
