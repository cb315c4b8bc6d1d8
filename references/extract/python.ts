import type { Node } from "web-tree-sitter";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import { ancestors } from "../ancestors.ts";
import { refuse, type Refusal } from "./extraction.ts";
import { textIn, withoutDoubles, type Literal, type Literals, type Place, type Read } from "./literal.ts";
import { above, below, insert, lineEnd } from "./line.ts";
import { refusedIn } from "./refused-in.ts";

/** Python: `os.environ["X"]`, with what it takes to import `os`. */
export const PYTHON_LITERALS: Literals = {
  types: new Set(["string"]),
  holes: new Set(["interpolation", "format_specifier"]),
  joins: { concatenated_string: "", binary_operator: "+" },
  plus: "+",
  names: "any",
  literalAt,
  refusalAt(node) {
    // A docstring, or a text that nobody uses.
    if (node.parent?.type === "expression_statement") return "no value";
    return refusedIn(node, {
      case_pattern: "A pattern takes constants only.",
      type: "A type takes constants only.",
    });
  },
  read,
};

function literalAt(node: Node, text: string): Literal | Refusal | undefined {
  const [open, close] = [node.firstChild, node.lastChild];
  if (open?.type !== "string_start" || close?.type !== "string_end") return undefined;
  const prefix = /^[a-z]*/i.exec(open.text)![0].toLowerCase();
  const isFormatted = prefix.includes("f") || prefix.includes("t");
  if (prefix.includes("t")) return refuse("A template string is no string.");
  const dialect = prefix.includes("r") ? "raw" : prefix.includes("b") ? "python-bytes" : "python";
  const { pieces, computes } = textIn(node, dialect);
  const quotes = [open.text, close.text] as const;
  if (!isFormatted) return { node, pieces, computes: false, quotes };
  return {
    node,
    pieces: withoutDoubles(pieces, text, "{}"),
    computes,
    within: (expression) => `{${expression}}`,
    quotes,
  };
}

function read(name: string, place: Place, part: "whole" | "part"): Read | Refusal {
  const quote = quoteIn(place.node, part);
  if (quote === undefined) return refuse("The f-string around it uses both kinds of quotes.");
  const { prefix, also } = importOf(place);
  if (prefix === "os." && isDefined("os", place.root)) return refuse("os means something else in this file.");
  const isBytes = /^[a-z]*b/i.test(place.node.firstChild?.text ?? "") || isBytesJoined(place.node);
  const text = `${prefix}environ[${quote}${name}${quote}]${isBytes ? ".encode()" : ""}`;
  return { text, also };
}

function isBytesJoined(node: Node): boolean {
  return node.type !== "string" && /^[a-z]*b/i.test(node.descendantsOfType("string_start")[0]?.text ?? "");
}

/** A quote that no f-string around the read is in. */
function quoteIn(node: Node, part: "whole" | "part"): string | undefined {
  const isWithin = part === "part" && /^[a-z]*f/i.test(node.firstChild?.text ?? "");
  const around = [...(isWithin ? [node] : []), ...ancestors(node)];
  const used = around.flatMap((one) => (one.type === "string" ? (one.firstChild?.text.at(-1) ?? []) : []));
  return ['"', "'"].find((quote) => !used.includes(quote));
}

/** Whether a function or a class of the file itself has a name, and hides what is imported under it. */
function isDefined(name: string, { namedChildren }: Node): boolean {
  return namedChildren
    .map((one) => one?.childForFieldName("definition") ?? one)
    .some(
      (one) =>
        /^(?:function|class)_definition$/.test(one?.type ?? "") &&
        one?.childForFieldName("name")?.text === name,
    );
}

/** How `os` is called before a place, or what imports it. */
function importOf({ root, text, node }: Place): {
  readonly prefix: string;
  readonly also: readonly TextEdit[];
} {
  const statements = root.namedChildren.filter((child): child is Node => child !== null);
  for (const statement of statements) {
    if (statement.startIndex > node.startIndex) break;
    const prefix = importedBy(statement);
    if (prefix !== undefined) return { prefix, also: [] };
  }
  return { prefix: "os.", also: [newImport(statements, text)] };
}

/** What stands before `environ` after an import of it, or of `os`. */
function importedBy(statement: Node): string | undefined {
  const names = statement.namedChildren.filter((child): child is Node => child !== null);
  if (statement.type === "import_statement") {
    for (const one of names) {
      if (one.text === "os") return "os.";
      const isAliased = one.type === "aliased_import" && one.childForFieldName("name")?.text === "os";
      if (isAliased) return `${one.childForFieldName("alias")!.text}.`;
    }
  }
  const isFromOs = statement.childForFieldName("module_name")?.text === "os";
  return isFromOs && names.slice(1).some(({ text }) => text === "environ") ? "" : undefined;
}

const IMPORTS = new Set(["import_statement", "import_from_statement", "future_import_statement"]);

/** `import os`, in the order of the other plain imports at the top; behind what has to stand before all imports. */
function newImport(statements: readonly Node[], text: string): TextEdit {
  const code = statements.filter(({ type }) => type !== "comment");
  const isDocstring = code[0]?.type === "expression_statement" && code[0].firstNamedChild?.type === "string";
  const rest = isDocstring ? code.slice(1) : code;
  const first = rest.findIndex(({ type }) => !IMPORTS.has(type));
  const imports = first === -1 ? rest : rest.slice(0, first);
  const plain = imports.filter(({ type }) => type === "import_statement");
  const next = plain.find((one) => (one.firstNamedChild?.text ?? "") > "os");
  if (next) return above(next, text, ["import os"]);
  const last = plain.at(-1);
  if (last) return below(last, text, ["import os"]);
  const from = imports.find(({ type }) => type === "import_from_statement");
  if (from) return above(from, text, ["import os"]);
  const before = imports.at(-1) ?? (isDocstring ? code[0] : undefined);
  if (before) return below(before, text, ["", "import os"]);
  return insert(afterHead(text), `import os${lineEnd(text)}${lineEnd(text)}`);
}

/** Behind the line that names an interpreter, the one that names an encoding, and the comments of the file. */
function afterHead(text: string): number {
  return /^\uFEFF?(?:#.*\r?\n)*(?:[ \t]*\r?\n)*/.exec(text)![0].length;
}
