import type { Node } from "web-tree-sitter";
import { namedChildren } from "../languages/syntax.ts";
import type { Place } from "./literal.ts";

/**
 * Whether what stands there has to live as long as the program, as far as the file says: a parameter of a function, a field
 * or a variable whose type has `'static`. What another file declares is not seen.
 */
export function isForEver({ node, root }: Pick<Place, "node" | "root">): boolean {
  const { parent } = node;
  if (parent?.type === "let_declaration") return isStatic(parent.childForFieldName("type"));
  const call = parent?.type === "arguments" ? parent.parent : undefined;
  const name = call && calledName(call.childForFieldName("function"));
  if (!parent || name === undefined) return false;
  const position = namedChildren(parent).findIndex(({ id }) => id === node.id);
  return root
    .descendantsOfType(["function_item", "function_signature_item", "struct_item", "enum_variant"])
    .some((item) => item?.childForFieldName("name")?.text === name && isStatic(taken(item, position)));
}

function isStatic(type: Node | null | undefined): boolean {
  return type ? /'static\b/.test(type.text) : false;
}

/** `f`, `module::f`, `value.f`, `f::<T>` */
function calledName(callee: Node | null): string | undefined {
  if (callee?.type === "generic_function") return calledName(callee.childForFieldName("function"));
  if (callee?.type === "identifier") return callee.text;
  return callee?.childForFieldName(callee.type === "field_expression" ? "field" : "name")?.text;
}

/** What a function takes at a position, its own value left aside, or a struct or variant that is called like one. */
function taken(item: Node, position: number): Node | undefined {
  const list = item.childForFieldName("parameters") ?? item.childForFieldName("body");
  const all = list ? namedChildren(list).filter(({ type }) => type !== "self_parameter") : [];
  return list?.type === "field_declaration_list" ? undefined : all[position];
}
