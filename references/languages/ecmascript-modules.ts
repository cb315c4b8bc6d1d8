import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Import } from "../language.ts";
import type { Names } from "../names.ts";
import { declarationOf, isField, patternOf } from "./ecmascript-declarations.ts";
import { useOf } from "./ecmascript-expressions.ts";

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

export function specifiers(names: Names): readonly Node[] {
  const after = [...names.leaves("import"), ...names.leaves("export")].map(
    (leaf) =>
      leaf.parent?.childForFieldName("source") ?? leaf.parent?.lastNamedChild?.childForFieldName("source"),
  );
  const called = [...names.leaves("require"), ...names.leaves("import")].map((leaf) =>
    isModuleCall(leaf.parent) ? leaf.parent?.childForFieldName("arguments")?.firstNamedChild : undefined,
  );
  return [...after, ...called].flatMap((node) => (node?.type === "string" ? [node] : []));
}

/** The names that `const { a: b } = require("x")` takes, for a module whose shape is not known. */
export function importedNames(entry: Import): readonly { imported: string; local: Node }[] {
  if (entry.local) return [{ imported: entry.imported, local: entry.local }];
  const use = entry.expression && useOf(entry.expression);
  const pattern = use?.kind === "bind" ? patternOf(use.target) : undefined;
  if (pattern?.kind === "name") return [{ imported: "default", local: pattern.leaf }];
  if (pattern?.kind !== "fields") return [];
  return pattern.fields.flatMap(({ key, computed, target }) => {
    const inner = patternOf(target);
    return key && !computed && inner?.kind === "name" ? [{ imported: key.text, local: inner.leaf }] : [];
  });
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
