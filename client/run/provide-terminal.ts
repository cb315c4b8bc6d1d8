import {
  env,
  l10n,
  TerminalProfile,
  ThemeIcon,
  window,
  workspace,
  type Disposable,
  type TerminalOptions,
} from "vscode";
import { currentUri } from "../folder-scope.ts";
import { assertTrusted, type SessionParts } from "../session.ts";
import { tell } from "../tell.ts";

/**
 * The terminal "Keyward": the person's own shell under `keyward run`. It is transient, for a window that is opened
 * again would start it again from what VS Code has kept of it, and the shell's environment is not ours to keep.
 */
export function provideTerminal(session: SessionParts): Disposable {
  return window.registerTerminalProfileProvider("keyward.terminal", {
    async provideTerminalProfile() {
      try {
        return new TerminalProfile(await shellUnderKeyward(session));
      } catch (error) {
        void tell(error, session.log, () => undefined);
        return undefined;
      }
    },
  });
}

async function shellUnderKeyward({ context }: SessionParts): Promise<TerminalOptions> {
  assertTrusted();
  const [{ openCli }, { runWords }, { standpointOf }] = await Promise.all([
    import("./cli.ts"),
    import("./run-words.ts"),
    import("./standpoint.ts"),
  ]);
  const uri = currentUri();
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const { request } = await standpointOf(folder?.uri, undefined);
  const cli = openCli(context.extensionUri.fsPath);
  return {
    name: l10n.t("Keyward"),
    iconPath: new ThemeIcon("key"),
    shellPath: cli.command,
    shellArgs: [...cli.args, ...runWords(request.scope, [env.shell])],
    env: { ...cli.env },
    isTransient: true,
    ...(folder ? { cwd: folder.uri } : {}),
  };
}
