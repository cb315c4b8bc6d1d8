import { ThemeColor, Uri, window, type Disposable } from "vscode";
import { formatScope } from "../../core/scope.ts";
import type { TreeNode } from "./secrets-model.ts";
import type { NodeLook } from "./secrets-words.ts";

const SCHEME = "keyward";

/** What a decoration shows. It stands in the address, so that VS Code keeps apart what looks different. */
type Decoration = Pick<NodeLook, "color" | "badge">;

/** Names a node for its decoration. The scope stands in the path, for VS Code writes an authority in lower case. */
export function decorationUri(node: TreeNode, { color, badge }: Decoration): Uri {
  const path =
    node.kind === "secret"
      ? `/${formatScope(node.at)}/${node.definition.key}`
      : `/${formatScope(node.scope)}`;
  return Uri.from({ scheme: SCHEME, path, query: JSON.stringify({ color, badge }) });
}

/** Colours a label by what its node says, and puts a letter at its end: revoked, expired, rotation due, overriding. */
export function decorateTree(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, query }) {
      if (scheme !== SCHEME || query === "") return undefined;
      const { color, badge } = JSON.parse(query) as Decoration;
      return {
        ...(color !== null && { color: new ThemeColor(color) }),
        ...(badge !== null && { badge: badge[0], tooltip: badge[1] }),
      };
    },
  });
}
