import { l10n, languages, LanguageStatusSeverity, window, workspace, Disposable } from "vscode";
import { currentUri } from "./folder-scope.ts";
import type { SessionParts } from "./session.ts";
import { setting } from "./setting.ts";
import { statusWords } from "./status-words.ts";

/** The language status item: the environment that holds, what the server does, and what is wrong. */
export function showStatus({ server, vault }: SessionParts): Disposable {
  const item = languages.createLanguageStatusItem("keyward.status", [
    { scheme: "file" },
    { scheme: "untitled" },
  ]);
  item.name = "Keyward";
  const update = () => {
    const environment = setting("environment", currentUri());
    const facts = { server: server.state, vault: vault.state, environment, trusted: workspace.isTrusted };
    const { text, detail, busy, warns, command } = statusWords(facts, l10n.t);
    item.text = text;
    item.detail = detail;
    item.busy = busy;
    item.severity = warns ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    item.command = command;
  };
  update();
  return Disposable.from(
    item,
    server.onDidChange(update),
    vault.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidGrantWorkspaceTrust(update),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("keyward") && update()),
  );
}
