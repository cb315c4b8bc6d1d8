import * as vscode from "vscode";
import type { CopyTarget } from "../commands/copy-to.ts";
import { formatScope } from "../../core/scope.ts";
import type { SecretNode, TreeNode } from "./secrets-model.ts";

/** As VS Code calls what is dragged inside of the view `keyward.secrets`. */
const DRAGGED = "application/vnd.code.tree.keyward.secrets";

/** Secrets are dragged onto scopes, or onto secrets that are shown there: a copy, which the command asks about. */
export const secretsDrag: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [],
  dropMimeTypes: [DRAGGED],
  handleDrag(nodes, data) {
    const secrets = nodes.filter((node) => node.kind === "secret");
    if (secrets.length > 0) data.set(DRAGGED, new vscode.DataTransferItem(secrets));
  },
  async handleDrop(target, data) {
    const secrets = data.get(DRAGGED)?.value as readonly SecretNode[] | undefined;
    if (!target || !secrets || (target.kind !== "secret" && !target.holdsSecrets)) return;
    const scope = target.kind === "secret" ? target.at : target.scope;
    const places = secrets.map(({ definition }) => ({
      scope: formatScope(definition.scope),
      key: definition.key,
    }));
    await vscode.commands.executeCommand("keyward.copyTo", {
      places,
      to: formatScope(scope),
    } satisfies CopyTarget);
  },
};
