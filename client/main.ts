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
import { followSync } from "./sync/follow-sync.ts";
import { tell } from "./tell.ts";
import { provideVersions } from "./version-documents.ts";
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

/** What the manifest's key bindings say in place of an argument, for commands that read and for those that write. */
const [SELECTION, OWN_SELECTION] = ["selection", "ownSelection"] as const;

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
    provideVersions(),
    followWelcome(parts),
    showStatus(parts),
    followSync(parts),
    ...Object.entries(COMMANDS).map(([id, command]) =>
      vscode.commands.registerCommand(id, (argument: unknown, selected: unknown) =>
        run(session, command, argument, selected),
      ),
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
async function run(session: Session, command: Command, argument: unknown, selected: unknown): Promise<void> {
  try {
    if (command.needsTrust) assertTrusted();
    // A key that was pressed in the tree means what is selected there; VS Code does not say it with a key.
    const isOfTree = argument === SELECTION || argument === OWN_SELECTION;
    const nodes = isOfTree ? session.tree[argument] : undefined;
    await command.run(session, nodes ? nodes[0] : argument, nodes ?? selected);
  } catch (error) {
    // A notification may stand for long; the command is over.
    void tell(error, session.log, () => run(session, command, argument, selected));
  }
}

async function startAfresh({ vault, server, sync, tree }: Session): Promise<void> {
  await vault.reset();
  await sync.restart();
  tree.redraw();
  await server.restart();
}
