import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { ancestors } from "../ancestors.ts";
import { refuse, type Refusal } from "./extraction.ts";
import { inside, type Literal, type Literals, type Place, type Read } from "./literal.ts";
import { below, insert, lineEnd } from "./line.ts";
import { isNamedIn, refusedIn } from "./refused-in.ts";

/** Go: `os.Getenv("X")`, with what imports `os`; a constant becomes a variable. */
export const GO_LITERALS: Literals = {
  types: new Set(["interpreted_string_literal", "raw_string_literal"]),
  holes: new Set(),
  joins: { binary_expression: "+" },
  plus: "+",
  names: "any",
  literalAt,
  refusalAt(node) {
    const { parent } = node;
    if (parent?.type === "expression_statement") return "no value";
    return refusedIn(node, {
      import_spec: "An import takes a constant path.",
      field_declaration: "A field's tag takes constants only.",
      const_spec: (spec) => constantRefusal(spec, node),
    });
  },
  read,
};

function literalAt(node: Node): Literal {
  const isRaw = node.type === "raw_string_literal";
  const quote = isRaw ? "`" : '"';
  return {
    node,
    pieces: inside(node, 1, 1, isRaw ? "raw" : "go"),
    computes: false,
    quotes: [quote, quote],
  };
}

function read(name: string, place: Place): Read | Refusal {
  const { prefix, also } = importOf(place);
  if (prefix === "os." && isDeclared("os", place.root))
    return refuse("os means something else in this file.");
  const spec = [...ancestors(place.node)].find(({ type }) => type === "const_spec");
  const type = spec?.childForFieldName("type")?.text;
  const call = `${prefix}Getenv(${JSON.stringify(name)})`;
  return {
    text: type === undefined || type === "string" ? call : `${type}(${call})`,
    also: [...also, ...(spec ? asVariable(spec, place.text) : [])],
  };
}

/** Why a constant cannot become a variable. */
function constantRefusal(spec: Node, literal: Node): string | undefined {
  const owner = spec.parent;
  const values = spec.childForFieldName("value");
  const names = spec.childrenForFieldName("name").filter((one) => one?.isNamed);
  if (!owner || names.length !== 1 || values?.firstNamedChild?.id !== literal.id)
    return "The constant has a value that is computed, or it is one of several.";
  const others = owner.namedChildren.filter((one) => one?.type === "const_spec");
  const isCounted = others.some((one) => !one?.childForFieldName("value"));
  if (others.length > 1 && (isCounted || isNamedIn(owner, "iota", new Set(["expression_list"]), "iota")))
    return "The constants around it count on from one another.";
  const root = spec.tree.rootNode;
  const name = names[0]!.text;
  const usedIn = new Set(["array_type", "const_spec"]);
  const uses = root
    .descendantsOfType([...usedIn])
    .flatMap((around) => around?.descendantsOfType("identifier") ?? [])
    .filter((leaf) => leaf?.text === name && leaf.parent?.id !== spec.id);
  return uses.length > 0 ? `Other constants are made of ${name}.` : undefined;
}

/** The declaration is one of variables from here on; of a group only this constant leaves it. */
function asVariable(spec: Node, text: string): TextEdit[] {
  const owner = spec.parent!;
  const keyword = owner.firstChild!;
  const all = owner.namedChildren.filter((one): one is Node => one?.type === "const_spec");
  const [isFirst, isLast] = [all[0]?.id === spec.id, all.at(-1)?.id === spec.id];
  const eol = lineEnd(text);
  const edits: TextEdit[] = [];
  if (isFirst) edits.push({ start: keyword.startIndex, end: keyword.endIndex, text: "var" });
  else edits.push(insert(startOf(spec, text), `)${eol}${eol}var (${eol}`));
  if (!isLast) edits.push(insert(endOf(spec, text), `)${eol}${eol}const (${eol}`));
  return edits;
}

/** Where the line of a constant begins, or the first of those with comments above it. */
function startOf(spec: Node, text: string): number {
  let first = spec;
  for (let at = spec.previousSibling; at?.type === "comment"; at = at.previousSibling) {
    const isOwnLine = text.slice(text.lastIndexOf("\n", at.startIndex - 1) + 1, at.startIndex).trim() === "";
    if (!isOwnLine || at.endPosition.row + 1 < first.startPosition.row) break;
    first = at;
  }
  return text.lastIndexOf("\n", first.startIndex - 1) + 1;
}

function endOf(spec: Node, text: string): number {
  const end = text.indexOf("\n", spec.endIndex);
  return end === -1 ? text.length : end + 1;
}

/** Whether the file itself declares a name, under which no package can be imported then. */
function isDeclared(name: string, { namedChildren }: Node): boolean {
  return namedChildren
    .filter((one) => /^(?:function|type|var|const)_declaration$/.test(one?.type ?? ""))
    .flatMap((one) =>
      one?.type === "function_declaration"
        ? [one]
        : (one?.descendantsOfType(["type_spec", "type_alias", "var_spec", "const_spec"]) ?? []),
    )
    .some((one) => one?.childForFieldName("name")?.text === name);
}

/** How `os` is called, or what imports it. */
function importOf({ root, text }: Place): { readonly prefix: string; readonly also: readonly TextEdit[] } {
  const specs = root.descendantsOfType("import_spec").filter((one): one is Node => one !== null);
  for (const spec of specs) {
    const name = spec.childForFieldName("name");
    if (pathOf(spec) !== "os" || (name && name.type !== "package_identifier")) continue;
    return { prefix: `${name?.text ?? "os"}.`, also: [] };
  }
  return { prefix: "os.", also: newImport(root, specs, text) };
}

/** Into the first group, in its order; else on a line of its own behind the other imports or the package's name. */
function newImport(root: Node, specs: readonly Node[], text: string): TextEdit[] {
  const group = specs.find(({ parent }) => parent?.type === "import_spec_list")?.parent;
  if (group) return [intoGroup(group, text)];
  const last = root.namedChildren.findLast((one) => one?.type === "import_declaration");
  if (last) return [below(last, text, ['import "os"'])];
  const clause = root.namedChildren.find((one) => one?.type === "package_clause");
  return clause ? [below(clause, text, ["", 'import "os"'])] : [];
}

function intoGroup(group: Node, text: string): TextEdit {
  const specs = group.namedChildren.filter((one): one is Node => one?.type === "import_spec");
  const block = specs.filter((one, index) => one.startPosition.row - specs[0]!.startPosition.row === index);
  const next = block.find((spec) => pathOf(spec) > "os");
  const before = next ?? (isStandard(block.at(-1)!) ? undefined : block[0]);
  if (before) {
    const line = text.lastIndexOf("\n", before.startIndex - 1) + 1;
    const indent = text.slice(line, before.startIndex);
    const isOwnLine = indent.trim() === "";
    return insert(before.startIndex, isOwnLine ? `"os"${lineEnd(text)}${indent}` : '"os"; ');
  }
  const last = block.at(-1)!;
  const indent = text.slice(text.lastIndexOf("\n", last.startIndex - 1) + 1, last.startIndex);
  return indent.trim() === ""
    ? below(last, text, [`${indent}"os"`])
    : insert(group.firstChild!.endIndex, '"os"; ');
}

function pathOf(spec: Node): string {
  return spec.childForFieldName("path")?.text.slice(1, -1) ?? "";
}

/** Packages of others are called by the place they come from. */
function isStandard(spec: Node): boolean {
  return !pathOf(spec).split("/")[0]!.includes(".");
}
