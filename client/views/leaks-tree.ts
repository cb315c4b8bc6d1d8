import * as vscode from "vscode";
import type { Range } from "../../protocol/lsp.ts";
import { rangeOf } from "../range.ts";
import type { SessionParts } from "../session.ts";
import { groupLeaks, groupOf, type LeakGroup, type LeakGrouping, type LeaksNode } from "./leaks-model.ts";
import {
  countText,
  leakFacts,
  lookOfLeak,
  nameOfWhat,
  scanDescription,
  scanMessage,
  welcomeOf,
} from "./leaks-words.ts";

const GROUPING = "keyward.leaksBy";
const STATE = "keyward.leaks";

/** A scan tells of one file after the other. */
const REDRAW_MS = 100;

/** The tree "Leaks": hardcoded secrets by file or by rule. It knows places and rules, never a value. */
export class LeaksTree implements vscode.TreeDataProvider<LeaksNode>, vscode.Disposable {
  readonly #session: SessionParts;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<LeaksNode>;
  readonly #stop: () => void;
  #groups: readonly LeakGroup[] | undefined;
  #redrawing: NodeJS.Timeout | undefined;

  constructor(session: SessionParts) {
    this.#session = session;
    this.#view = vscode.window.createTreeView("keyward.leaks", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#stop = session.leaks.listen(() => {
      this.#redrawing ??= setTimeout(() => this.#redraw(), REDRAW_MS);
    });
    void vscode.commands.executeCommand("setContext", GROUPING, this.#grouping);
    this.#redraw();
  }

  dispose(): void {
    this.#stop();
    clearTimeout(this.#redrawing);
    this.#view.dispose();
    this.#changed.dispose();
  }

  getChildren(node?: LeaksNode): LeaksNode[] {
    this.#groups ??= groupLeaks(this.#session.leaks.files, this.#grouping);
    if (!node) return [...this.#groups];
    return node.kind === "leaks" ? [...node.leaks] : [];
  }

  getParent(node: LeaksNode): LeaksNode | undefined {
    return node.kind === "leak" ? groupOf(this.#groups ?? [], node) : undefined;
  }

  getTreeItem(node: LeaksNode): vscode.TreeItem {
    const { icon, color, spoken, ...look } = lookOfLeak(node, locate, vscode.l10n.t);
    return Object.assign(new vscode.TreeItem(look.label, collapsibleState(node)), {
      ...look,
      accessibilityInformation: { label: spoken },
      ...(icon === null
        ? fileIcon(node)
        : { iconPath: new vscode.ThemeIcon(icon, new vscode.ThemeColor(color!)) }),
      ...(node.kind === "leak" && { command: openCommand(node.uri, node.leak.range) }),
      ...(node.kind === "leaks" && { tooltip: spoken }),
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: LeaksNode): vscode.TreeItem {
    if (node.kind === "leaks") return item;
    const text = new vscode.MarkdownString("**")
      .appendText(nameOfWhat(node.leak.what))
      .appendMarkdown("**\n\n");
    for (const [name, fact] of leakFacts(node, locate, vscode.l10n.t)) {
      text.appendMarkdown(`${name}: `).appendText(fact).appendMarkdown("  \n");
    }
    item.tooltip = text;
    return item;
  }

  /** Brings the view up, where the person asked for a scan from elsewhere. */
  async show(): Promise<void> {
    if (this.#view.visible) return;
    await vscode.commands.executeCommand("keyward.leaks.focus", { preserveFocus: true });
  }

  async groupBy(grouping: LeakGrouping): Promise<void> {
    await this.#session.context.workspaceState.update(GROUPING, grouping);
    await vscode.commands.executeCommand("setContext", GROUPING, grouping);
    this.#redraw();
  }

  #redraw(): void {
    const { leaks } = this.#session;
    const { count, state } = leaks;
    clearTimeout(this.#redrawing);
    this.#redrawing = undefined;
    this.#groups = undefined;
    this.#view.badge = count === 0 ? undefined : { value: count, tooltip: countText(count, vscode.l10n.t) };
    this.#view.description = scanDescription(state, count, vscode.l10n.t);
    // Where there is no leak the welcome view says how the scan went.
    this.#view.message = count === 0 ? "" : scanMessage(state, vscode.l10n.t);
    void vscode.commands.executeCommand("setContext", STATE, welcomeOf(state));
    this.#changed.fire(undefined);
  }

  get #grouping(): LeakGrouping {
    return this.#session.context.workspaceState.get<LeakGrouping>(GROUPING, "file");
  }
}

function collapsibleState(node: LeaksNode): vscode.TreeItemCollapsibleState {
  if (node.kind === "leak") return vscode.TreeItemCollapsibleState.None;
  return node.isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/**
 * The icon that VS Code has for files of the name. The address is none of a file, so that the number of all its problems
 * does not stand beside that of its leaks.
 */
function fileIcon(node: LeaksNode): Pick<vscode.TreeItem, "iconPath" | "resourceUri"> {
  const file = vscode.Uri.parse(node.kind === "leak" ? node.uri : node.key);
  return { iconPath: vscode.ThemeIcon.File, resourceUri: file.with({ scheme: "keyward-leaks" }) };
}

function locate(uri: string): { folder: string; name: string } {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const cut = path.lastIndexOf("/");
  return { folder: path.slice(0, Math.max(0, cut)), name: path.slice(cut + 1) };
}

function openCommand(uri: string, range: Range): vscode.Command {
  return {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [
      vscode.Uri.parse(uri),
      { selection: rangeOf(range) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
}
