import { env, l10n, ThemeIcon, window, workspace, type TerminalOptions } from "vscode";
import { currentUri } from "../folder-scope.ts";
import { assertTrusted, type SessionParts } from "../session.ts";
import { openCli } from "./cli.ts";
import { runWords } from "./run-words.ts";
import { standpointOf } from "./standpoint.ts";

/**
 * The terminal "Keyward": the person's own shell under `keyward run`, with the secrets of the folder's scope. It is
 * transient, for a window that is opened again would start it again from what VS Code has kept of it, and a shell with
 * secrets is started when somebody asks for one.
 */
export async function shellUnderKeyward({
  context,
}: Pick<SessionParts, "context">): Promise<TerminalOptions> {
  assertTrusted();
  const uri = currentUri();
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const { request } = await standpointOf(folder?.uri, undefined);
  const cli = openCli(context.extensionUri.fsPath);
  return {
    name: "Keyward",
    iconPath: new ThemeIcon("key"),
    message: l10n.t("A shell with the secrets of this folder in its environment."),
    shellPath: cli.command,
    shellArgs: [...cli.args, ...runWords(request.scope, [env.shell])],
    env: { ...cli.env },
    isTransient: true,
    ...(folder ? { cwd: folder.uri } : {}),
  };
}

export async function openTerminal(session: Pick<SessionParts, "context">): Promise<void> {
  window.createTerminal(await shellUnderKeyward(session)).show();
}
