import * as vscode from "vscode";
import { serveCheckPages } from "./check-pages.ts";
import { COMMANDS, type Command } from "./commands.ts";
import { provideDebugEnvironments } from "./debug/provide-environments.ts";
import { followLeaks } from "./leaks/follow-leaks.ts";
import { provideMcpServers } from "./language-model/provide-mcp.ts";
import { provideModelTools } from "./language-model/provide-tools.ts";
import { LeakScanner } from "./leaks/scanner.ts";
import { guardPaste } from "./paste/guard-paste.ts";
import { provideTasks } from "./run/provide-tasks.ts";
import { provideTerminal } from "./run/provide-terminal.ts";
import { assertTrusted, closeSession, openSession, type Session, type SessionParts } from "./session.ts";
import { showStatus } from "./status.ts";
import { tell } from "./tell.ts";
import { decorateTree } from "./views/decorations.ts";
import { LeaksTree } from "./views/leaks-tree.ts";
import { SecretsTree } from "./views/secrets-tree.ts";
import { followWelcome } from "./views/welcome.ts";

/** What `activate` gives to other extensions: nothing but, for our own tests, how it went. */
export interface Exports {
  /** What activation took, in milliseconds, without the loading of this file. */
  readonly activationMs: number;
  /** In tests only. */
  readonly session?: Session;
}

let opened: SessionParts | undefined;

export function activate(context: vscode.ExtensionContext): Exports {
  const start = performance.now();
  const parts = openSession(context);
  opened = parts;
  const tree = new SecretsTree(parts);
  const leaksTree = new LeaksTree(parts);
  const session: Session = { ...parts, tree, leaksTree, scanner: new LeakScanner(parts.leaks, parts.server) };
  context.subscriptions.push(
    parts.log,
    tree,
    leaksTree,
    followLeaks(parts),
    guardPaste(parts),
    serveCheckPages(context.extensionUri),
    provideDebugEnvironments(parts),
    provideTasks(parts),
    provideTerminal(parts),
    provideModelTools(parts),
    provideMcpServers(parts),
    decorateTree(),
    followWelcome(parts),
    showStatus(parts),
    ...Object.entries(COMMANDS).map(([id, command]) =>
      vscode.commands.registerCommand(id, (argument: unknown) => run(session, command, argument)),
    ),
    vscode.window.registerWebviewPanelSerializer("keyward.matrix", {
      deserializeWebviewPanel: async (panel, state) =>
        (await import("./matrix/matrix-panel.ts")).restoreMatrix(session, panel, state),
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void startAfresh(session)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("keyward.vault.home")) void startAfresh(session);
    }),
    // A vault that another program made or mended meanwhile.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused && parts.vault.state.kind !== "unopened") void parts.vault.refresh();
    }),
  );
  // After activation, so that it costs nobody's start.
  setImmediate(() => void parts.server.run());
  const activationMs = performance.now() - start;
  parts.log.debug(`Activated in ${activationMs.toFixed(1)} ms.`);
  return { activationMs, ...(context.extensionMode === vscode.ExtensionMode.Test ? { session } : {}) };
}

export async function deactivate(): Promise<void> {
  if (opened) await closeSession(opened);
}

/** The one place where a command is refused, and where its failure is told. */
async function run(session: Session, command: Command, argument: unknown): Promise<void> {
  try {
    if (command.needsTrust) assertTrusted();
    await command.run(session, argument);
  } catch (error) {
    // A notification may stand for long; the command is over.
    void tell(error, session.log, () => run(session, command, argument));
  }
}

async function startAfresh({ vault, server, tree }: Session): Promise<void> {
  await vault.reset();
  tree.redraw();
  await server.restart();
}
