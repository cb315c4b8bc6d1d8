import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";
import type { Root } from "./language.ts";
import { environment, naming, type Shape } from "./shape.ts";

const FUNCTION = naming("accessor", "read");
const OBJECT: Shape = { ...environment("accessor"), hasMethods: true };

/**
 * What a setting names as a way to read secrets: a function such as `config.get`, or with `.*` an object whose members are
 * names, such as `config.*`. Matched by how it is written, wherever it comes from, in every language: `->`, `::` and `?.`
 * are the same as a dot, and `this.` and the like before it are passed over.
 */
export function accessorRoots(setting: string): readonly Root[] {
  const isObject = setting.endsWith(".*");
  const path = withDots(isObject ? setting.slice(0, -".*".length) : setting);
  const word = path.slice(path.lastIndexOf(".") + 1);
  const shape = isObject ? OBJECT : FUNCTION;
  const at = (leaf: Node) => accessorEndingIn(leaf, path);
  // PHP's variables are words with their dollar.
  const asVariable = (leaf: Node) => (leaf.type === "variable_name" ? at(leaf) : undefined);
  return [
    { word, shape, at },
    { word: `$${word}`, shape, at: asVariable },
  ];
}

/** The expression with the accessor's value; where a call has no node for its function, the function's name. */
function accessorEndingIn(leaf: Node, path: string): Node | undefined {
  let whole = leaf;
  for (const around of ancestors(leaf)) {
    // `Get<string>` is a node around the name.
    if (around.type === "generic_name") {
      whole = around;
      continue;
    }
    // The call of a name that is no member begins with it, as do its arguments with a bracket.
    if (around.startIndex >= whole.startIndex) break;
    const before = around.text.slice(0, whole.startIndex - around.startIndex);
    if (!/(?:\.|->|::)\s*$/.test(before)) break;
    if (/^\s*[.?]/.test(before)) continue; // The part of `a?.b` behind the `a`.
    const isWritten = isPath(before + leaf.text, path);
    return isWritten ? (around.endIndex === whole.endIndex ? around : whole) : undefined;
  }
  return isPath(leaf.text, path) ? whole : undefined;
}

function isPath(written: string, path: string): boolean {
  const text = withDots(written);
  return text === path || text.replace(/^(?:this|self|cls)\./, "") === path;
}

function withDots(written: string): string {
  return written
    .replace(/\s+/g, "")
    .replace(/[?!]?\.|->|\?->|::/g, ".")
    .replace(/[$@]/g, "");
}
