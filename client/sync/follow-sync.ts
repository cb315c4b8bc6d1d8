import {
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  workspace,
  type LanguageStatusItem,
} from "vscode";
import type { SessionParts } from "../session.ts";
import { vaultHome } from "../vault-home.ts";
import { SyncFollower } from "./follower.ts";
import { editorToken } from "./kept-tokens.ts";
import { syncWords } from "./words.ts";

/** As the command line finds it, for the home that is set here. */
export function syncEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, KEYWARD_HOME: vaultHome() };
}

export function openFollower({
  log,
  vault,
  context,
}: Pick<SessionParts, "log" | "vault" | "context">): SyncFollower {
  return new SyncFollower({
    vault,
    mayRead: () => workspace.isTrusted,
    isLinked: async () => (await import("../../sdk/embedded.ts")).isEmbeddedLinked(vaultHome()),
    linkedVault: async (open) =>
      (await import("../../sdk/linked.ts")).linkedVault(open, {
        env: syncEnvironment(),
        keptElsewhere: (url) => editorToken(url, context.secrets),
      }),
    log: ({ code, message }) => log.info(`sync: ${code}: ${message}`),
  });
}

/** Keeps the vault in step in the background, and shows how that stands. Nothing is done before the window is up. */
export function followSync({ sync }: Pick<SessionParts, "sync">): Disposable {
  let item: LanguageStatusItem | undefined;
  const show = () => {
    const words = syncWords(sync.state, l10n.t);
    if (!words) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= languages.createLanguageStatusItem("keyward.sync", [{ scheme: "file" }, { scheme: "untitled" }]);
    item.name = l10n.t("Keyward Sync");
    item.text = words.text;
    item.detail = words.detail;
    item.busy = words.busy;
    item.severity = words.warns ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = words.command;
  };
  const start = () => void sync.start();
  setImmediate(start);
  return Disposable.from(
    sync.onDidChange(show),
    workspace.onDidGrantWorkspaceTrust(start),
    // The command line, or another window, may have linked it meanwhile.
    window.onDidChangeWindowState(({ focused }) => focused && start()),
    new Disposable(() => item?.dispose()),
  );
}
