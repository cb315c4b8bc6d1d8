import * as vscode from "vscode";
import type { Status } from "../../protocol/lsp.ts";
import { setting } from "../setting.ts";
import { createWebClient } from "./language-client.ts";

/** What works without a vault behind it. */
const FREE: Readonly<Record<string, (log: vscode.LogOutputChannel) => unknown>> = {
  "keyward.showLog": (log) => log.show(),
};

/** The extension in a browser: validation, hover, completion and the search for leaks in open files. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("Keyward", { log: true });
  const item = vscode.languages.createLanguageStatusItem("keyward.status", [{ scheme: "*" }]);
  item.name = "Keyward";
  item.text = vscode.l10n.t("Keyward: {0}", setting("environment"));
  item.detail = vscode.l10n.t("In a browser: no vault, and only files that are open");
  const show = ({ problems, unread = [] }: Status) => {
    // That not all files were read is as it should be here.
    const problem = problems.find((text) => !unread.includes(text));
    item.severity = problem
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    item.detail = problem ?? vscode.l10n.t("In a browser: no vault, and only files that are open");
  };
  const { commands } = (context.extension.packageJSON as Manifest).contributes;
  context.subscriptions.push(
    log,
    item,
    ...commands.map(({ command }) =>
      vscode.commands.registerCommand(command, () => (FREE[command] ?? refuse)(log)),
    ),
  );
  for (const view of ["vault", "leaks"]) {
    void vscode.commands.executeCommand("setContext", `keyward.${view}`, "browser");
  }
  const client = await createWebClient(context.extensionUri, log, show);
  context.subscriptions.push(client);
  await client.start();
}

function refuse(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      "In a browser Keyward reaches no vault and starts no program. Open this folder in VS Code on a desktop, or on a server.",
    ),
  );
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
