import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  WorkDoneProgress,
  type LanguageClientOptions,
  type NodeModule,
  type ServerOptions,
} from "vscode-languageclient/node";
import { WorkspaceEdit, type LogOutputChannel } from "vscode";
import {
  LINKED_COMMANDS,
  type FileLeaks,
  type InitializationOptions,
  type Notifications,
  type Status,
} from "../protocol/lsp.ts";

import { Cancelled } from "./cancelled.ts";
import { CHECK_PAGE } from "./check-pages.ts";
import type { NamePlace } from "./rename-secret.ts";

export interface ClientFacts {
  /** dist/server.mjs */
  readonly module: string;
  readonly log: LogOutputChannel;
  readonly vaultHome: string;
  readonly trusted: boolean;
  readonly onStatus: (status: Status) => void;
  readonly onLeaks: (file: FileLeaks) => void;
  /** Values of the vault came to stand in these files, or no longer do. */
  readonly onValues: (uris: readonly string[]) => void;
  /** Names in code, files of secrets or the vault are not as they were. */
  readonly onNames: () => void;
  /** In code, in files and in the vault. @throws Cancelled */
  readonly rename: (place: NamePlace, newName: string) => Promise<WorkspaceEdit>;
  /** The process ended without being asked to. */
  readonly onEnded: () => void;
}

/** What would give the server a way to values; it has no use for them. */
const CREDENTIALS = ["KEYWARD_PASSPHRASE", "KEYWARD_PASSPHRASE_FILE", "KEYWARD_TOKEN"];

/** VS Code's side of the language server, not started yet. Loading this file loads the protocol's library. */
export function createClient(facts: ClientFacts): LanguageClient {
  const client = new QuietClient("keyward", "Keyward", serverOptions(facts), clientOptions(facts));
  client.onNotification("keyward/status", facts.onStatus);
  client.onNotification("keyward/leaks", facts.onLeaks);
  client.onNotification("keyward/valuesMoved", ({ uris }: Notifications["keyward/valuesMoved"]) =>
    facts.onValues(uris),
  );
  client.onNotification("keyward/changed", facts.onNames);
  return client;
}

let followed = 0;

/** A token for a request of ours, and what it reports in percents. */
export function followProgress(
  client: LanguageClient,
  report: (percent: number) => void,
): { readonly token: string; dispose(): void } {
  const token = `keyward-${++followed}`;
  const listening = client.onProgress(WorkDoneProgress.type, token, (value) => {
    if (value.kind === "report" && value.percentage !== undefined) report(value.percentage);
  });
  return { token, dispose: () => listening.dispose() };
}

/** Its own notifications say nothing to a person; what there is to tell, we tell. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function serverOptions({ module }: ClientFacts): ServerOptions {
  const env = Object.fromEntries(CREDENTIALS.map((name) => [name, undefined]));
  const run: NodeModule = {
    module,
    transport: TransportKind.ipc,
    options: { env, execArgv: [] }, // Else it would be those of the extension host.
  };
  return { run, debug: { ...run, options: { env, execArgv: ["--nolazy", "--inspect=6011"] } } };
}

function clientOptions({ log, vaultHome, trusted, rename, onEnded }: ClientFacts): LanguageClientOptions {
  return {
    documentSelector: [{ scheme: "file" }, { scheme: "untitled" }, { scheme: "vscode-vfs" }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      clientCommands: true,
      commandLinks: true,
      trusted,
      vaultHome,
      checkPage: CHECK_PAGE,
    } satisfies InitializationOptions,
    // Links in hovers run these commands and no others.
    markdown: { isTrusted: { enabledCommands: trusted ? [...LINKED_COMMANDS] : [] } },
    middleware: {
      // The vault comes first, of which the server has no key.
      provideRenameEdits: (document, position, newName, token, next) =>
        trusted
          ? rename({ document, position }, newName).catch(nothingIfCancelled)
          : next(document, position, newName, token),
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // It is started again by us: while this handler waits, the client goes on asking a server that is not there.
      closed: () => {
        onEnded();
        return { action: CloseAction.DoNotRestart, handled: true, message: "The language server ended." };
      },
    },
  };
}

function nothingIfCancelled(error: unknown): WorkspaceEdit {
  if (error instanceof Cancelled) return new WorkspaceEdit();
  throw error;
}
