import { ThemeColor, Uri, window, type Disposable } from "vscode";
import { formatScope } from "../../core/scope.ts";
import type { TreeNode } from "./secrets-model.ts";

const SCHEME = "keyward";

/** Names a node for its colour. The scope stands in the path, for VS Code writes an authority in lower case. */
export function decorationUri(node: TreeNode, color: string): Uri {
  const path =
    node.kind === "secret"
      ? `/${formatScope(node.at)}/${node.definition.key}`
      : `/${formatScope(node.scope)}`;
  return Uri.from({ scheme: SCHEME, path, query: color });
}

/** Colours a label by what its node says: inherited, overriding, revoked, expired, rotation due. */
export function decorateTree(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }) =>
      scheme === SCHEME ? { color: new ThemeColor(query) } : undefined,
  });
}
