import type { Node } from "web-tree-sitter";
import type { Language } from "../language.ts";
import type { Names } from "../names.ts";
import { members, type Shape } from "../shape.ts";
import { constantOf, spreadObject, unwrapped, valueOf } from "./ecmascript-constants.ts";
import { isStatic } from "./ecmascript-classes.ts";
import { patternOf } from "./ecmascript-declarations.ts";
import { nameOfKey } from "./ecmascript-expressions.ts";

/** Objects of names are not nested deeper. */
const DEEPEST = 3;

/** Texts that the file exports, alone, in objects and in enums, and the modules of which it passes something on. */
export function constantsIn(names: Names, root: Node): ReturnType<Language["constantsIn"]> {
  const found = new Map<string, Shape>();
  const from: string[] = [];
  const give = (name: string | undefined, value: Node | null | undefined) => {
    const shape = name !== undefined && value ? shapeOf(value, names, 0) : undefined;
    if (shape) found.set(name!, shape);
  };
  for (const statement of root.namedChildren) {
    if (statement?.type === "export_statement") {
      const source = statement.childForFieldName("source");
      if (source) from.push(source.text.slice(1, -1));
      else for (const { name, value } of exportsOf(statement)) give(name, value);
    }
    const assignment = statement?.type === "expression_statement" ? statement.firstNamedChild : undefined;
    if (assignment?.type !== "assignment_expression") continue;
    const target = assignment.childForFieldName("left");
    const pattern = target && patternOf(target);
    if (pattern?.kind === "export") give(pattern.name, assignment.childForFieldName("right"));
  }
  return { exports: Object.fromEntries(found), from };
}

interface Exported {
  readonly name: string | undefined;
  readonly value: Node | null | undefined;
}

function exportsOf(statement: Node): Exported[] {
  const value = statement.childForFieldName("value");
  if (value) return [{ name: "default", value }];
  const declaration = statement.childForFieldName("declaration");
  if (declaration?.type === "lexical_declaration")
    return declaration.namedChildren.map((one) => nameOf(one?.childForFieldName("name")));
  if (declaration) return [nameOf(declaration.childForFieldName("name"))];
  const clause = statement.namedChildren.find((child) => child?.type === "export_clause");
  return (clause?.namedChildren ?? []).map((specifier) => {
    const value = specifier?.childForFieldName("name");
    return { name: (specifier?.childForFieldName("alias") ?? value)?.text, value };
  });
}

function nameOf(leaf: Node | null | undefined): Exported {
  return { name: leaf?.text, value: leaf };
}

/** A text, or an object or an enum that holds texts. */
function shapeOf(expression: Node, names: Names, depth: number): Shape | undefined {
  if (depth > DEEPEST) return undefined;
  const constant = constantOf(expression, names)?.value;
  if (constant !== undefined) return { constant };
  const owner = names.resolve(expression)?.leaf.parent;
  const isHolder = owner?.type === "enum_declaration" || owner?.type === "class_declaration";
  const value = isHolder ? owner : unwrapped(valueOf(expression, names) ?? expression);
  const found = entriesOf(value.childForFieldName("body") ?? value, names, depth);
  return found.size > 0 ? members(Object.fromEntries(found)) : undefined;
}

function entriesOf(holder: Node, names: Names, depth: number): Map<string, Shape> {
  const found = new Map<string, Shape>();
  for (const entry of holder.namedChildren) {
    if (entry?.type === "spread_element") {
      const spread = depth < DEEPEST ? spreadObject(entry, names) : undefined;
      // What is not known may be in the place of all that comes before it.
      if (!spread) found.clear();
      else for (const [key, shape] of entriesOf(spread, names, depth + 1)) found.set(key, shape);
    }
    const [key, held] = entryOf(entry);
    const shape = held && shapeOf(held, names, depth + 1);
    if (key !== undefined) found.delete(key);
    if (shape && key !== undefined) found.set(key, shape);
  }
  return found;
}

/** Of an object, an enum, or the static fields of a class. */
function entryOf(entry: Node | null): readonly [string | undefined, Node | null | undefined] {
  const value = entry?.childForFieldName("value");
  switch (entry?.type) {
    case "pair": {
      const key = entry.childForFieldName("key");
      return [key ? nameOfKey(key) : undefined, value];
    }
    case "shorthand_property_identifier":
      return [entry.text, entry];
    case "enum_assignment":
      return [entry.childForFieldName("name")?.text, value];
    case "field_definition":
    case "public_field_definition": {
      const name = entry.childForFieldName("name") ?? entry.childForFieldName("property");
      return [isStatic(entry) ? name?.text : undefined, value];
    }
    default:
      return [undefined, undefined];
  }
}
