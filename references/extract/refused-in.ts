import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import { refuse, type Refusal } from "./extraction.ts";

/** Why nothing but a constant may stand below a node; or a question to the node and its child on the way, which may deny it. */
export type Reason = string | ((around: Node, child: Node) => string | undefined);

/** The nearest reason around a node, by the types of the nodes there. */
export function refusedIn(node: Node, reasons: Readonly<Record<string, Reason>>): Refusal | undefined {
  let child = node;
  for (const around of ancestors(node)) {
    const reason = reasons[around.type];
    const why = typeof reason === "function" ? reason(around, child) : reason;
    if (why !== undefined) return refuse(why);
    child = around;
  }
  return undefined;
}

/** Whether a name stands below one of these nodes anywhere in a text. */
export function isNamedIn(
  root: Node,
  name: string,
  types: ReadonlySet<string>,
  leaf = "identifier",
): boolean {
  return root
    .descendantsOfType([...types])
    .some((around) => around?.descendantsOfType(leaf).some((one) => one?.text === name));
}
