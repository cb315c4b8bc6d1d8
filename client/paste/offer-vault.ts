import * as vscode from "vscode";
import type { Leak, LiteralTarget } from "../../protocol/lsp.ts";
import type { SessionParts } from "../session.ts";

interface Offer {
  readonly message: string;
  readonly choices: readonly Choice[];
}

interface Choice extends vscode.MessageItem {
  readonly run: () => unknown;
}

/**
 * Offers what can be done about pasted secrets, in a notification that may be left alone; nothing where there is none.
 * @param leaksNow asked again after the answer: the person took their time, and the document may have changed
 */
export async function offerVault(
  session: SessionParts,
  document: vscode.TextDocument,
  leaksNow: () => Promise<readonly Leak[]>,
): Promise<void> {
  const leaks = await leaksNow();
  if (leaks.length === 0) return;
  const run = async (command: string) => {
    const [leak] = await leaksNow();
    if (leak) await vscode.commands.executeCommand(command, targetOf(document, leak));
  };
  const { message, choices } =
    leaks.length === 1 ? await offerOne(session, document, leaks[0]!, run) : offerMany(leaks.length);
  const never: Choice = { title: vscode.l10n.t("Don't Offer Again"), run: stopOffering };
  const chosen = await vscode.window.showInformationMessage(message, ...choices, never);
  await chosen?.run();
}

async function offerOne(
  { server }: SessionParts,
  document: vscode.TextDocument,
  leak: Leak,
  run: (command: string) => Promise<void>,
): Promise<Offer> {
  const ignore: Choice = { title: vscode.l10n.t("Ignore…"), run: () => run("keyward.ignoreLeak") };
  const suggestion = await server.request("keyward/suggestMove", targetOf(document, leak));
  if (!suggestion || "refused" in suggestion) {
    return {
      message: vscode.l10n.t("You pasted {0}. Others will see it once this file is committed.", leak.what),
      choices: [ignore],
    };
  }
  const move: Choice = {
    title: vscode.l10n.t("Move to the Vault…"),
    run: () => run("keyward.moveLiteralToVault"),
  };
  return {
    message: vscode.l10n.t("You pasted {0}. Keep it in the vault instead?", leak.what),
    choices: [move, ignore],
  };
}

function offerMany(count: number): Offer {
  const show: Choice = {
    title: vscode.l10n.t("Show Leaks"),
    run: () => vscode.commands.executeCommand("keyward.leaks.focus"),
  };
  return {
    message: vscode.l10n.t(
      "You pasted {0} secrets. Others will see them once this file is committed.",
      count,
    ),
    choices: [show],
  };
}

function targetOf({ uri, version }: vscode.TextDocument, { range, rule }: Leak): LiteralTarget {
  return { uri: uri.toString(), version, range, rule };
}

function stopOffering(): Thenable<void> {
  return vscode.workspace
    .getConfiguration("keyward")
    .update("paste.offer", false, vscode.ConfigurationTarget.Global);
}
