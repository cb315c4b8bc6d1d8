import * as vscode from "vscode";
import type { LanguageClient, WorkspaceEdit as LspEdit } from "vscode-languageclient/node";
import type { Notifications, Requests, Status, WorkspaceEdit } from "../protocol/lsp.ts";
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
  /** Called when the server stays down, until the person starts it again. */
  readonly onFailed: () => void;
}

/** The language server as a child process, loaded and started when it is first needed. */
export class LanguageServer {
  readonly #facts: ServerFacts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
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

  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]["params"],
  ): Promise<Requests[M]["result"]> {
    const client = await this.start();
    return client.sendRequest<Requests[M]["result"]>(method, params);
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
    const { module, log, vaultHome } = this.#facts;
    let ended = false;
    const client = createClient({
      module,
      log,
      vaultHome: vaultHome(),
      trusted: vscode.workspace.isTrusted,
      onStatus: (status) => this.#change({ kind: "running", status }),
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
