import type { Node } from "web-tree-sitter";
import type { Import, Imported } from "../language.ts";
import { childrenIn, isPart, type Syntax } from "./syntax.ts";

/** `import os`, `import app.config as c`, `from os import environ as e`, `from .config import *`. */
export function importsOf(specifier: Node): readonly Import[] {
  const name = whole(specifier);
  const owner = name.parent;
  if (name.type === "identifier") {
    // `import os.path` gives the name os.
    const isFirst = owner?.type === "dotted_name" && owner.firstNamedChild?.id === name.id;
    return isFirst && owner.parent?.type === "import_statement" ? [{ imported: "*", local: name }] : [];
  }
  if (owner?.type === "import_statement") {
    const local = name.namedChildCount === 1 ? name.firstNamedChild : undefined;
    return local ? [{ imported: "*", local }] : [];
  }
  if (owner?.type === "aliased_import" && owner.parent?.type === "import_statement") {
    const local = owner.childForFieldName("alias");
    return local ? [{ imported: "*", local }] : [];
  }
  if (owner?.type !== "import_from_statement" || !isPart(owner, "module_name", name)) return [];
  const all = owner.namedChildren.some((child) => child?.type === "wildcard_import");
  if (all) return [{ imported: "*", exported: "*", isSpread: true }];
  return childrenIn(owner, "name").flatMap((one): Import[] => {
    const { imported, local } = partsOf(one);
    return imported && local ? [{ imported: imported.text, local }] : [];
  });
}

/** Where a name that is declared by an import comes from. */
export function importOf(leaf: Node): Imported | undefined {
  const one = leaf.parent;
  const owner = one?.parent;
  if (!one || !owner) return undefined;
  const isAliased = one.type === "aliased_import";
  if (owner.type === "import_statement") {
    const name = isAliased ? one.childForFieldName("name") : one;
    const isWhole = name && (isAliased || name.namedChildCount === 1);
    return isWhole ? { from: name.text, imported: "*" } : undefined;
  }
  const from = owner.type === "import_from_statement" ? owner.childForFieldName("module_name") : undefined;
  const { imported, local } = partsOf(one);
  return from && imported && local?.id === leaf.id ? { from: from.text, imported: imported.text } : undefined;
}

/** Of modules of which all names are taken the last one counts. Names that begin with `_` stay where they are. */
export function originsIn(root: Node): (name: string) => readonly Imported[] {
  const modules = wholeImports(root).toReversed();
  return (name) => (name.startsWith("_") ? [] : modules.map((from) => ({ from, imported: name })));
}

function wholeImports(block: Node): string[] {
  return block.namedChildren.flatMap((one) => {
    if (one && CONDITIONAL.has(one.type)) return wholeImports(one);
    const all = one?.type === "import_from_statement" && one.lastNamedChild?.type === "wildcard_import";
    const source = all ? one.childForFieldName("module_name") : undefined;
    return source ? [source.text] : [];
  });
}

const CONDITIONAL = new Set(["if_statement", "else_clause", "try_statement", "except_clause", "block"]);

/** What assignments of the file itself and of its classes declare, and the modules whose names it has as its own. */
export const exported: NonNullable<Syntax["exported"]> = (root) => {
  const statements = root.namedChildren.filter((one): one is Node => one !== null);
  return {
    leaves: assignedIn(root),
    holders: statements.flatMap((statement) => {
      const isClass = statement.type === "class_definition";
      const [leaf, body] = isClass
        ? [statement.childForFieldName("name"), statement.childForFieldName("body")]
        : [];
      return leaf && body ? [{ leaf, leaves: assignedIn(body) }] : [];
    }),
    from: statements.flatMap((statement) => {
      const source =
        statement.type === "import_from_statement" ? statement.childForFieldName("module_name") : undefined;
      return source ? [source.text] : [];
    }),
  };
};

function assignedIn(block: Node): Node[] {
  return block.namedChildren.flatMap((statement) => {
    const assignment = statement?.type === "expression_statement" ? statement.firstNamedChild : undefined;
    const left = assignment?.type === "assignment" ? assignment.childForFieldName("left") : undefined;
    return left?.type === "identifier" ? [left] : [];
  });
}

/** The name of a module with all of its parts, if the node is all of it. */
function whole(specifier: Node): Node {
  let node = specifier;
  for (let up = node.parent; up; up = up.parent) {
    if (up.startIndex !== specifier.startIndex || up.endIndex !== specifier.endIndex) break;
    if (up.type === "dotted_name" || up.type === "relative_import") node = up;
  }
  return node;
}

/** Of `a`, and of `a as b`. */
function partsOf(one: Node): { readonly imported: Node | null; readonly local: Node | null } {
  const aliased = one.type === "aliased_import" ? one : undefined;
  const imported = (aliased?.childForFieldName("name") ?? one).lastNamedChild;
  return { imported, local: aliased?.childForFieldName("alias") ?? imported };
}
