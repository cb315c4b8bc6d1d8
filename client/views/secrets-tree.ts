import * as vscode from "vscode";
import { sameScope, scopeText, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Place } from "../../core/vault.ts";
import { boundScopes } from "../folder-scope.ts";
import type { SessionParts } from "../session.ts";
import { decorationUri } from "./decorations.ts";
import {
  childrenOf,
  parentNode,
  secretAt,
  treeModel,
  type SecretNode,
  type TreeModel,
  type TreeNode,
  type TreeOptions,
} from "./secrets-model.ts";
import { secretsDrag } from "./secrets-drag.ts";
import { sumOfTrouble, troubleOf, type SecretFilter } from "./secrets-filter.ts";
import { factsOf, filterWords, lookOf, troubleWords, wordsOf } from "./secrets-words.ts";

const INHERITED = "keyward.inherited";
const FILTERED = "keyward.filtered";

/** So many matches of a filter are shown opened; more begin as a list of scopes. */
const OPENED = 200;

const SETTLED_MS = 300;

/** The tree "Secrets". It knows names and states; no value ever comes near it. */
export class SecretsTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #session: SessionParts;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #listeners: vscode.Disposable;
  #model: Promise<TreeModel> | undefined;
  #filter: SecretFilter | null = null;
  #opensMatches = false;
  #bound: readonly Scope[] = [];
  #following: NodeJS.Timeout | undefined;

  constructor(session: SessionParts) {
    this.#session = session;
    this.#view = vscode.window.createTreeView("keyward.secrets", {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: secretsDrag,
    });
    this.#listeners = vscode.Disposable.from(
      this.#view,
      this.#changed,
      session.vault.onDidChange(() => this.redraw()),
      session.server.onDidChange(() => this.#followFolders()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("keyward.environment")) this.#followFolders();
      }),
      session.server.onDidChangeNames(() => this.#followFolders()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void this.refresh()),
    );
    void vscode.commands.executeCommand("setContext", INHERITED, this.#inherited);
  }

  dispose(): void {
    clearTimeout(this.#following);
    this.#listeners.dispose();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const model = await this.#read();
    if (!node) this.#tellState(model);
    // The welcome view has more to say than scopes that hold nothing.
    if (model.byKey.size === 0) return [];
    return childrenOf(model, node, this.#options);
  }

  async getParent(node: TreeNode): Promise<TreeNode | null> {
    return parentNode(await this.#read(), node, this.#options);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const look = lookOf(node, Date.now(), vscode.l10n.t);
    const { id, label, description, icon, color, badge, contextValue, spoken } = look;
    const isOpened = node.kind !== "secret" && (node.bound || this.#opensMatches);
    return Object.assign(new vscode.TreeItem(label, collapsibleState(node, isOpened)), {
      // Another id, because VS Code opens a node by itself only when it first sees its id.
      id: this.#opensMatches ? `${id}?${JSON.stringify(this.#filter)}` : id,
      description,
      iconPath: new vscode.ThemeIcon(icon, color === null ? undefined : new vscode.ThemeColor(color)),
      contextValue,
      accessibilityInformation: { label: spoken },
      ...(color === null && badge === null ? {} : { resourceUri: decorationUri(node, look) }),
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === "secret") item.tooltip = tooltip(node);
    return item;
  }

  /** Shows and selects a definition, where the person has the tree open. */
  async select(place: Place): Promise<void> {
    if (!this.#view.visible) return;
    const node = secretAt(await this.#read(), place, Date.now());
    if (node) await this.#view.reveal(node, { select: true, focus: false });
  }

  /** Brings the tree up, and selects a definition in it: a filter that hides it ends. */
  async show(place: Place): Promise<void> {
    const find = async () => secretAt(await this.#read(), place, Date.now());
    let node = await find();
    if (!node && this.#filter) {
      await this.filterBy(null);
      node = await find();
    }
    if (node) await this.#view.reveal(node, { select: true, focus: true });
    else await vscode.commands.executeCommand("keyward.secrets.focus");
  }

  /** What is selected, the one that has the focus first. */
  get selection(): readonly TreeNode[] {
    return this.#view.selection;
  }

  /**
   * What is selected and defined where it is seen: what is inherited is written elsewhere.
   * @throws UserError USAGE where nothing such is selected, but something inherited is
   */
  get ownSelection(): readonly TreeNode[] {
    const own = this.selection.filter((node) => node.kind !== "secret" || !node.inherited);
    const [first] = this.selection;
    if (own.length > 0 || first?.kind !== "secret") return own;
    const { key, scope } = first.definition;
    throw new UserError(
      "USAGE",
      vscode.l10n.t("{0} is inherited from {1}.", key, scopeText(scope)),
      vscode.l10n.t("Select it there, or override it here."),
    );
  }

  get filter(): SecretFilter | null {
    return this.#filter;
  }

  /** Shows only what passes; null shows everything again. */
  async filterBy(filter: SecretFilter | null): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand("setContext", FILTERED, filter !== null);
    this.redraw();
  }

  async showInherited(show: boolean): Promise<void> {
    await this.#session.context.workspaceState.update(INHERITED, show);
    await vscode.commands.executeCommand("setContext", INHERITED, show);
    this.redraw();
  }

  /** Reads the list again, and tells anew how long it is until something expires. */
  async refresh(): Promise<void> {
    await this.#session.vault.refresh();
    this.redraw();
  }

  redraw(): void {
    this.#model = undefined;
    this.#changed.fire(undefined);
  }

  #read(): Promise<TreeModel> {
    this.#model ??= this.#session.vault
      .secrets()
      .then((secrets) => treeModel(secrets, { bound: this.#bound, filter: this.#filter, now: Date.now() }));
    return this.#model;
  }

  /** What is to be known of all secrets: how many need somebody, and how many a filter leaves. */
  #tellState({ byScope, shown }: TreeModel): void {
    const all = [...byScope.values()].flat();
    const trouble = sumOfTrouble(all.map((secret) => troubleOf(secret, Date.now())));
    const count = trouble.expired + trouble.due;
    this.#view.badge =
      count === 0 ? undefined : { value: count, tooltip: troubleWords(trouble, vscode.l10n.t).join(", ") };
    this.#opensMatches = shown !== null && shown.size <= OPENED;
    // Where a filter leaves nothing, the welcome view says so.
    this.#view.message =
      this.#filter && shown && shown.size > 0
        ? filterWords(this.#filter, shown.size, all.length, vscode.l10n.t)
        : "";
  }

  /** Soon: the server learns of a setting or a file by its own way, and is asked when it knows. */
  #followFolders(): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => void this.#readFolders(), SETTLED_MS);
  }

  /** A folder's own scope has a place in the tree before it holds anything. */
  async #readFolders(): Promise<void> {
    if (this.#session.server.state.kind !== "running") return;
    const bound = await boundScopes(this.#session);
    const same =
      bound.length === this.#bound.length &&
      bound.every((scope, index) => sameScope(scope, this.#bound[index]!));
    if (same) return;
    this.#bound = bound;
    this.redraw();
  }

  get #options(): TreeOptions {
    return { inherited: this.#inherited, now: Date.now() };
  }

  get #inherited(): boolean {
    return this.#session.context.workspaceState.get(INHERITED, true);
  }
}

function collapsibleState(node: TreeNode, isOpened: boolean): vscode.TreeItemCollapsibleState {
  if (node.kind === "secret") return vscode.TreeItemCollapsibleState.None;
  return isOpened ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What stands in the vault is shown as text: it is no Markdown of ours. */
function tooltip(node: SecretNode): vscode.MarkdownString {
  const text = new vscode.MarkdownString("**").appendText(node.definition.key).appendMarkdown("**\n\n");
  if (node.definition.description) text.appendText(node.definition.description).appendMarkdown("\n\n");
  const words = wordsOf(node, Date.now(), vscode.l10n.t).join(" · ");
  if (words !== "") text.appendText(words).appendMarkdown("\n\n");
  for (const [name, fact] of factsOf(node, Date.now(), vscode.l10n.t)) {
    text.appendMarkdown(`${name}: `).appendText(fact).appendMarkdown("  \n");
  }
  return text;
}
