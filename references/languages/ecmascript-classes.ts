import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Names } from "../names.ts";
import { isField } from "./ecmascript-declarations.ts";
import { operatorOf } from "./ecmascript-expressions.ts";

/** `Keys.api` of `class Keys { static api = "API_KEY" }` */
export function staticValue(declaration: Node, key: string): Node | undefined {
  const body = declaration.childForFieldName("body");
  return (body && fieldIn(body, key, isStatic)?.childForFieldName("value")) ?? undefined;
}

/** `Keys.Api` of `enum Keys { Api = "API_KEY" }` */
export function enumValue(declaration: Node, key: string): Node | undefined {
  const entries = declaration.childForFieldName("body")?.namedChildren ?? [];
  const entry = entries.find((entry) => entry?.childForFieldName("name")?.text === key);
  return entry?.childForFieldName("value") ?? undefined;
}

/**
 * `this.name` in a class: a static field where `this` is the class, else one that no other class can have changed, and this
 * one never writes to.
 */
export function ownFieldValue(self: Node, key: string, names: Names): Node | undefined {
  const method = enclosingMember(self);
  const body = method?.parent;
  if (!method || body?.type !== "class_body") return undefined;
  if (isStatic(method)) return body.parent ? staticValue(body.parent, key) : undefined;
  const field = fieldIn(body, key, (member) => !isStatic(member));
  const isOwn =
    key.startsWith("#") ||
    field?.children.some((part) => part?.type === "accessibility_modifier" && part.text === "private");
  if (!isOwn || names.leaves(key).some(isWritten)) return undefined;
  return field?.childForFieldName("value") ?? undefined;
}

const OWN_THIS = /^(?:(?:generator_)?function(?:_declaration|_expression)?|method_definition)$/;

/** The member of a class in whose code a `this` stands for what the class makes. */
function enclosingMember(self: Node): Node | undefined {
  for (const node of ancestors(self)) {
    if (node.parent?.type === "class_body") return node;
    if (OWN_THIS.test(node.type)) return undefined;
  }
  return undefined;
}

/** `x.key = …`, `x.key += …`, `x.key++`, `delete x.key` */
function isWritten(key: Node): boolean {
  const member = key.parent?.type === "member_expression" ? key.parent : undefined;
  const owner = member?.parent;
  if (!member || !owner) return false;
  return (
    isField(owner, "left", member) || owner.type === "update_expression" || operatorOf(owner) === "delete"
  );
}

function fieldIn(body: Node, key: string, isWanted: (member: Node) => boolean): Node | undefined {
  const found = body.namedChildren.find((member) => {
    const name = member?.childForFieldName("name") ?? member?.childForFieldName("property");
    return member && name?.text === key && isWanted(member);
  });
  return found ?? undefined;
}

export function isStatic(member: Node): boolean {
  return member.children.some((part) => part?.type === "static");
}
