import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Import, Imported } from "../language.ts";
import { declarationOf, isField } from "./ecmascript-declarations.ts";

/** What comes through a specifier: `import`, `export … from`, `require()`, `import()`, `import x = require()`. */
export function importsOf(specifier: Node): readonly Import[] {
  const string = specifier.type === "string_fragment" ? specifier.parent : specifier;
  const owner = string?.type === "string" ? string.parent : undefined;
  if (!owner) return [];
  switch (owner.type) {
    case "import_statement":
      return owner.namedChildren.flatMap((child) => (child?.type === "import_clause" ? clause(child) : []));
    case "import_require_clause": {
      const local = owner.firstNamedChild;
      return local?.type === "identifier" ? [{ imported: "*", local }] : [];
    }
    case "export_statement":
      return reexports(owner);
    case "arguments": {
      const call = owner.parent;
      return isModuleCall(call) ? [{ imported: "*", expression: call }] : [];
    }
    default:
      return [];
  }
}

/** Where a declared name is imported from: `import { a as b } from "x"`, `const { a: b } = require("x")`. */
export function importOf(leaf: Node): Imported | undefined {
  for (const node of ancestors(leaf)) {
    switch (node.type) {
      case "import_statement":
        return importedBy(node, leaf);
      case "variable_declarator": {
        const call = node.childForFieldName("value");
        const source = moduleCalled(call?.type === "await_expression" ? call.firstNamedChild : call);
        const imported = source ? importedField(leaf, node) : undefined;
        return source && imported !== undefined ? { from: textOf(source), imported } : undefined;
      }
      case "import_clause":
      case "named_imports":
      case "import_specifier":
      case "namespace_import":
      case "import_require_clause":
      case "object_pattern":
      case "pair_pattern":
        continue;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** `export const env = …`, `export { env as e }`. */
export function exportedAs(leaf: Node): string | undefined {
  const specifier = leaf.parent;
  if (specifier?.type === "export_specifier" && isField(specifier, "name", leaf)) {
    const isFromElsewhere = specifier.parent?.parent?.childForFieldName("source");
    return isFromElsewhere ? undefined : (specifier.childForFieldName("alias") ?? leaf).text;
  }
  return declarationOf(leaf) && isExportedDeclaration(leaf) ? leaf.text : undefined;
}

function importedBy(statement: Node, leaf: Node): Imported | undefined {
  const clauses = statement.namedChildren.find((child) => child?.type.endsWith("_clause"));
  const isRequired = clauses?.type === "import_require_clause";
  const source = (isRequired ? clauses : statement).childForFieldName("source");
  if (!clauses || source?.type !== "string") return undefined;
  const entries = isRequired ? [{ imported: "*", local: leaf }] : clause(clauses);
  const entry = entries.find(({ local }) => local?.id === leaf.id);
  return entry && { from: textOf(source), imported: entry.imported };
}

/** What a leaf takes of a required module: all of it as `const x`, a part as `const { a: x }`. */
function importedField(leaf: Node, declarator: Node): string | undefined {
  const { parent } = leaf;
  if (parent?.id === declarator.id) return "*";
  const [key, pattern] =
    parent?.type === "pair_pattern" ? [parent.childForFieldName("key"), parent.parent] : [leaf, parent];
  return key && pattern?.parent?.id === declarator.id ? key.text : undefined;
}

/** The specifier's node in `require("x")` and `import("x")`. */
function moduleCalled(call: Node | null): Node | undefined {
  const source = isModuleCall(call) ? call.childForFieldName("arguments")?.firstNamedChild : undefined;
  return source?.type === "string" ? source : undefined;
}

function textOf(string: Node): string {
  return string.text.slice(1, -1);
}

function clause(node: Node): Import[] {
  return node.namedChildren.flatMap((child): Import[] => {
    if (child?.type === "identifier") return [{ imported: "default", local: child }];
    if (child?.type === "namespace_import") {
      return child.firstNamedChild ? [{ imported: "*", local: child.firstNamedChild }] : [];
    }
    if (child?.type !== "named_imports") return [];
    return child.namedChildren.flatMap((specifier): Import[] => {
      const name = specifier?.childForFieldName("name");
      const local = specifier?.childForFieldName("alias") ?? name;
      return name && local ? [{ imported: name.text, name, local }] : [];
    });
  });
}

function reexports(statement: Node): Import[] {
  const list = statement.namedChildren.find((child) => child?.type === "export_clause");
  if (!list) {
    const whole = statement.namedChildren.find((child) => child?.type === "namespace_export");
    return [{ imported: "*", exported: whole?.firstNamedChild?.text ?? "*" }];
  }
  return list.namedChildren.flatMap((specifier): Import[] => {
    const name = specifier?.childForFieldName("name");
    const exported = specifier?.childForFieldName("alias") ?? name;
    return name && exported ? [{ imported: name.text, exported: exported.text }] : [];
  });
}

function isModuleCall(call: Node | null): call is Node {
  if (call?.type !== "call_expression") return false;
  const callee = call.childForFieldName("function");
  return callee?.type === "import" || (callee?.type === "identifier" && callee.text === "require");
}

function isExportedDeclaration(leaf: Node): boolean {
  for (const node of ancestors(leaf)) {
    if (node.type === "export_statement") return true;
    if (node.type === "program" || node.type === "statement_block") return false;
  }
  return false;
}
