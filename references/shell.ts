import type { Node, Parser } from "web-tree-sitter";
import type { NameInFile } from "./names-tree.ts";
import { parse } from "./parse.ts";
import { namesOfCommands } from "./shell-commands.ts";
import { indirectNames } from "./shell-indirect.ts";

/** The form in which a name is given to one command: it is used and known nowhere else by that. */
export const FOR_ONE_COMMAND = "X=1 cmd";

/** Commands that give a value to the names in their arguments. */
const ASSIGNING = new Set(["read", "mapfile", "readarray", "getopts", "printf"]);
/** Declarations that make a name the script's own; `export X` and `readonly X` do not. */
const LOCAL = new Set(["local", "declare", "typeset"]);
/** What stands behind the name in `${X:-default}` and the like. */
const DEFAULTS = new Set([":-", "-", ":=", "=", ":+", "+"]);

/**
 * The names in a shell script that are of the environment: all that it reads and never gives a value to, what it gives one
 * as `X=${X:-default}`, and what it gives to one command alone, as in `X=1 cmd`.
 */
export function parseShell(parser: Parser, text: string): readonly NameInFile[] {
  if (!/[$=]|printenv|-[veu]\b|--(?:env|build-arg)\b/.test(text)) return [];
  const tree = parse(parser, text);
  try {
    return namesIn(tree.rootNode);
  } finally {
    tree.delete();
  }
}

function namesIn(root: Node): NameInFile[] {
  const names = root.descendantsOfType("variable_name").filter((node): node is Node => node !== null);
  const own = new Set([...names.filter(isGiven).map(({ text }) => text), ...namesGivenByCommands(root)]);
  const found = names.flatMap((node): NameInFile[] => {
    const name = node.text;
    const { isRead, hasDefault } = expansionOf(node);
    if (own.has(name) || /^\d+$/.test(name)) return [];
    const place = { name, start: node.startIndex, end: node.endIndex };
    if (isForOneCommand(node)) return [{ ...place, form: FOR_ONE_COMMAND, access: "write" }];
    if (!isRead) return [];
    return [
      {
        ...place,
        form: "$X",
        access: "read",
        ...(hasDefault && { hasDefault }),
      },
    ];
  });
  const byCommands = [...namesOfCommands(root), ...indirectNames(root)].filter(({ name }) => !own.has(name));
  const byStart = new Map([...byCommands, ...found].map((name) => [name.start, name]));
  return [...byStart.values()].toSorted((a, b) => a.start - b.start);
}

/** `$X`, `${X…}`, `${X[0]}`, and a name in `$((…))`. */
function expansionOf(node: Node): { readonly isRead: boolean; readonly hasDefault: boolean } {
  const parent = node.parent?.type === "subscript" ? node.parent.parent : node.parent;
  switch (parent?.type) {
    case "expansion":
      // `${!prefix@}` are names, and `${!array[@]}` are positions.
      if (
        parent.child(1)?.text === "!" &&
        /^(?:[@*]|\[[@*]\])\}$/.test(parent.text.slice(2 + 1 + node.text.length))
      )
        return { isRead: false, hasDefault: false };
      return { isRead: true, hasDefault: parent.children.some((part) => DEFAULTS.has(part?.type ?? "")) };
    case "simple_expansion":
    case "binary_expression":
    case "unary_expression":
    case "ternary_expression":
    case "parenthesized_expression":
    case "arithmetic_expansion":
      return { isRead: true, hasDefault: false };
    default:
      return { isRead: false, hasDefault: false };
  }
}

function isForOneCommand({ parent }: Node): boolean {
  return parent?.type === "variable_assignment" && parent.parent?.type === "command";
}

/** The script gives it a value, for more than one command and not as a default for itself. */
function isGiven(node: Node): boolean {
  const parent = node.parent?.type === "subscript" ? node.parent.parent : node.parent;
  switch (parent?.type) {
    case "variable_assignment": {
      if (isForOneCommand(node)) return false;
      const value = parent.childForFieldName("value");
      const inValue = value?.descendantsOfType("variable_name") ?? [];
      return !inValue.some((one) => one?.text === node.text);
    }
    case "for_statement":
    case "select_statement":
    case "c_style_for_statement":
      return true;
    case "declaration_command":
      return LOCAL.has(parent.child(0)?.type ?? "");
    default:
      return false;
  }
}

/** `read A B`, `getopts ab X`, `printf -v X …`. */
function namesGivenByCommands(root: Node): string[] {
  return root.descendantsOfType("command").flatMap((command) => {
    const name = command?.childForFieldName("name")?.text ?? "";
    if (!command || !ASSIGNING.has(name)) return [];
    const words = command.namedChildren.flatMap((part) => (part?.type === "word" ? [part.text] : []));
    if (name === "printf") return words[0] === "-v" && words[1] ? [words[1]] : [];
    return words.filter((word) => /^[A-Za-z_]\w*$/.test(word));
  });
}
