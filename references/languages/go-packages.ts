import type { Node } from "web-tree-sitter";
import type { Import, Imported } from "../language.ts";
import { OWN_PACKAGE } from "../modules/specifiers.ts";
import { childrenIn, type Exported } from "./syntax.ts";

/** `import "os"`, `import env "os"`; and the files of the own package, whose names are names here. */
export function importsOf(specifier: Node): readonly Import[] {
  if (specifier.parent?.type === "package_clause" && specifier.type === OWN_PACKAGE)
    return [{ imported: "*", isSpread: true }];
  const spec = specifier.parent?.parent;
  if (spec?.type !== "import_spec") return [];
  return [{ imported: "*", local: spec.childForFieldName("name") ?? specifier }];
}

/** Where a name that an import gives to a package comes from. */
export function importOf({ parent: spec }: Node): Imported | undefined {
  const path = spec?.type === "import_spec" ? spec.childForFieldName("path") : undefined;
  return path ? { from: path.text.slice(1, -1), imported: "*" } : undefined;
}

/** A name that the file does not declare is one of its package, or that of a package whose path ends with it. */
export function originsIn(root: Node): (name: string) => readonly Imported[] {
  const paths = importSpecs(root)
    .filter((spec) => !spec.childForFieldName("name"))
    .map((spec) => spec.childForFieldName("path")!.text.slice(1, -1));
  return (name) => [
    { from: OWN_PACKAGE, imported: name },
    ...paths.filter((path) => path.endsWith(`/${name}`)).map((from): Imported => ({ from, imported: "*" })),
  ];
}

/** The constants of a file. Variables may be written to by the other files of its package. */
export function exported(root: Node): Exported {
  const specs = root.namedChildren.flatMap((one) =>
    one?.type === "const_declaration" ? one.namedChildren.filter((spec) => spec?.type === "const_spec") : [],
  );
  return { leaves: specs.flatMap((spec) => (spec ? childrenIn(spec, "name") : [])), holders: [], from: [] };
}

function importSpecs(root: Node): Node[] {
  const declarations = root.namedChildren.filter((one) => one?.type === "import_declaration");
  const inner = declarations.flatMap((one) => one?.namedChildren ?? []);
  const specs = inner.flatMap((one) => (one?.type === "import_spec_list" ? one.namedChildren : [one]));
  return specs.filter((one): one is Node => one?.type === "import_spec");
}
