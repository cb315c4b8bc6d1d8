import type { Node } from "web-tree-sitter";
import type { Root } from "../language.ts";
import { members, naming, type Shape } from "../shape.ts";

const ENV: Shape = {
  environment: "System.getenv()",
  isMapping: true,
  members: {
    get: naming("System.getenv().get", "read"),
    getValue: naming("System.getenv().getValue", "read"),
    getOrDefault: naming("System.getenv().getOrDefault", "read", { fallback: { position: 1, keywords: [] } }),
    getOrElse: naming("System.getenv().getOrElse", "read", { fallback: { position: 1, keywords: [] } }),
    containsKey: naming('"X" in System.getenv()', "read"),
  },
};

/** With a name it gives the variable, without one all of them. */
export const SYSTEM = members({ getenv: { ...naming("System.getenv", "read"), returns: ENV } });

/** `System` as it stands, and by its whole name. */
export const JVM_ROOTS: readonly Root[] = [
  { word: "System", shape: SYSTEM },
  { word: "System", shape: SYSTEM, at: byItsWholeName },
];

function byItsWholeName({ parent }: Node): Node | undefined {
  return parent?.text === "java.lang.System" ? parent : undefined;
}
