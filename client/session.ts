import * as vscode from "vscode";
import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { askPassphrase } from "./ask-passphrase.ts";
import { ClipboardGuard } from "./clipboard-guard.ts";
import type { EmbeddedVault } from "../sdk/embedded.ts";
import { localActor } from "../sdk/local-actor.ts";
import { passphraseFromEnvironment } from "../sdk/passphrase.ts";
import { handOverKey } from "./hand-over-key.ts";
import { LanguageServer } from "./language-server.ts";
import type { LeakScanner } from "./leaks/scanner.ts";
import { LeakStore } from "./leaks/leak-store.ts";
import { showRecoveryKey } from "./recovery-key.ts";
import { openFollower } from "./sync/follow-sync.ts";
import type { SyncFollower } from "./sync/follower.ts";
import { VaultAccess } from "./vault-access.ts";
import { vaultHome } from "./vault-home.ts";
import { tellServerFailed } from "./tell.ts";
import type { LeaksTree } from "./views/leaks-tree.ts";
import type { SecretsTree } from "./views/secrets-tree.ts";

/** What the views need. Made at activation; whatever is heavy in it is loaded at its first use. */
export interface SessionParts {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly vault: VaultAccess;
  readonly server: LanguageServer;
  readonly clipboard: ClipboardGuard;
  readonly leaks: LeakStore;
  /** What keeps the vault in step with a server, where it is linked to one. */
  readonly sync: SyncFollower;
}

/** What the commands need. */
export interface Session extends SessionParts {
  readonly tree: SecretsTree;
  readonly leaksTree: LeaksTree;
  readonly scanner: LeakScanner;
}

export function openSession(context: vscode.ExtensionContext): SessionParts {
  const log = vscode.window.createOutputChannel("Keyward", { log: true });
  const clipboard = new ClipboardGuard(vscode.env.clipboard);
  const vault = new VaultAccess({
    mayRead: () => vscode.workspace.isTrusted,
    openMetadata: async () => (await import("../sdk/embedded.ts")).openEmbeddedMetadata(vaultHome()),
    async open(passphrase) {
      const opened = await openVault(passphrase, clipboard);
      handOver.opened(opened);
      // Where its passphrase was missing until now.
      void sync.start();
      return opened;
    },
    givenPassphrase: () => passphraseFromEnvironment(process.env),
    askPassphrase,
  });
  const server = new LanguageServer({
    module: vscode.Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath,
    log,
    vaultHome,
    rename: async (...call) => {
      const { renameSecret } = await import("./rename-secret.ts");
      return (await renameSecret({ vault, server }, ...call)).edit;
    },
    onFailed: () => void tellServerFailed(log),
  });
  const sync = openFollower({ log, vault, context });
  const handOver = handOverKey(
    server,
    () => vault.openUnasked(),
    (error) => log.warn(`The key of fingerprints was not handed over: ${String(error)}`),
  );
  server.onDidChange(() => handOver.look());
  vault.onDidChange(() => {
    server.notify("keyward/vaultChanged", {});
    if (vault.state.kind === "unreadable") log.warn(`${vault.state.error.message} ${vault.state.error.fix}`);
  });
  return {
    context,
    log,
    vault,
    server,
    clipboard,
    leaks: new LeakStore(),
    sync,
  };
}

/** What was copied is taken off the clipboard, and the vault's key leaves memory with the window. */
export async function closeSession({ vault, server, sync, clipboard }: SessionParts): Promise<void> {
  await Promise.all([sync.close(), vault.close(), server.stop(), clipboard.clear()]);
}

async function openVault(
  passphrase: Redacted | undefined,
  clipboard: ClipboardGuard,
): Promise<EmbeddedVault> {
  const { openEmbedded } = await import("../sdk/embedded.ts");
  return openEmbedded({
    home: vaultHome(),
    actor: localActor(),
    create: "onFirstWrite",
    ...(passphrase ? { passphrase } : {}),
    onCreated: (recoveryKey) => showRecoveryKey(recoveryKey, clipboard),
  });
}

/** @throws UserError DENIED in a workspace that is not trusted */
export function assertTrusted(): void {
  if (vscode.workspace.isTrusted) return;
  throw new UserError(
    "DENIED",
    vscode.l10n.t("This workspace is not trusted, and Keyward neither reads nor writes the vault for it."),
    vscode.l10n.t("Trust the workspace, if you know who wrote it."),
  );
}
