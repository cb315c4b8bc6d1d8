import * as vscode from "vscode";
import type * as lsp from "vscode-languageclient/node";
import {
  CLIENT_COMMANDS,
  type InitializationOptions,
  type Notifications,
  type Requests,
  type Status,
  type WorkspaceEdit,
} from "../protocol/lsp.ts";
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

/** What would give the server a way to values; it has no use for them. */
const CREDENTIALS = ["KEYWARD_PASSPHRASE", "KEYWARD_PASSPHRASE_FILE", "KEYWARD_TOKEN"];

/** The language server as a child process, loaded and started when it is first needed. */
export class LanguageServer {
  readonly #facts: ServerFacts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #client: Promise<lsp.LanguageClient> | undefined;
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
  start(): Promise<lsp.LanguageClient> {
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
    return client.protocol2CodeConverter.asWorkspaceEdit(edit as lsp.WorkspaceEdit);
  }

  /** Tells a server that runs; one that does not will read for itself when it starts. */
  notify<M extends keyof Notifications>(method: M, params: Notifications[M]): void {
    if (this.#state.kind !== "running") return;
    const sent = this.#client?.then((client) => client.sendNotification(method, params));
    sent?.catch((error: unknown) => this.#facts.log.warn(`${method} was not sent: ${String(error)}`));
  }

  async #launch(): Promise<lsp.LanguageClient> {
    const { LanguageClient, RevealOutputChannelOn, TransportKind, CloseAction, ErrorAction, State } =
      await import("vscode-languageclient/node");
    const { module, log, vaultHome } = this.#facts;
    const trusted = vscode.workspace.isTrusted;
    let ended = false;
    const run = {
      module,
      transport: TransportKind.ipc,
      options: { env: Object.fromEntries(CREDENTIALS.map((name) => [name, undefined])) },
    };
    const client = new LanguageClient(
      "keyward",
      "Keyward",
      { run, debug: { ...run, options: { ...run.options, execArgv: ["--nolazy", "--inspect=6011"] } } },
      {
        documentSelector: [{ scheme: "file" }, { scheme: "untitled" }, { scheme: "vscode-vfs" }],
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: {
          clientCommands: true,
          commandLinks: true,
          trusted,
          vaultHome: vaultHome(),
        } satisfies InitializationOptions,
        markdown: {
          isTrusted: { enabledCommands: trusted ? Object.values(CLIENT_COMMANDS) : [] },
          supportThemeIcons: true,
        },
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => {
            ended = true;
            void this.#recover();
            return { action: CloseAction.DoNotRestart, handled: true, message: "The language server ended." };
          },
        },
        initializationFailedHandler: (error) => {
          log.error(`The language server refused to start: ${String(error)}`);
          return false;
        },
      },
    );
    client.onNotification("keyward/status", (status: Status) => this.#change({ kind: "running", status }));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running && this.#state.kind !== "running") {
        this.#change({
          kind: "running",
          status: { state: "starting", text: "", problems: [], vault: "none" },
        });
      }
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

  /** After a crash. The client does not wait with us: it would go on asking a server that is not there. */
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
