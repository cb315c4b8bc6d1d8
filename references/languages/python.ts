import type { Node } from "web-tree-sitter";
import type { Use } from "../language.ts";
import { members, naming, SECRETS_CLIENT, type Shape } from "../shape.ts";
import { languageFrom } from "./from-syntax.ts";
import { memberOfAnything } from "./member-of-anything.ts";
import { exported, importOf, importsOf, originsIn } from "./python-modules.ts";
import { child, isPart, namedChildren, type Syntax } from "./syntax.ts";

const DEFAULT = { position: 1, keywords: ["default"] };

const METHODS = {
  get: naming("os.environ.get", "read", { fallback: DEFAULT }),
  pop: naming("os.environ.pop", "write", { fallback: DEFAULT }),
  setdefault: naming("os.environ.setdefault", "write", { fallback: DEFAULT }),
};

const ENVIRON: Shape = {
  environment: "os.environ",
  isMapping: true,
  members: {
    ...METHODS,
    __getitem__: naming('os.environ["X"]', "read"),
    update: naming("os.environ.update", "write", { isEntries: true }),
    copy: { returns: { environment: "os.environ", isMapping: true, members: METHODS } },
    keys: { returns: { environment: "os.environ", isMapping: true } },
  },
};

const PATH = members({ expandvars: naming("os.path.expandvars", "read", { template: "$X" }) });
const OS = members({
  environ: ENVIRON,
  getenv: naming("os.getenv", "read", { keywords: ["key"], fallback: DEFAULT }),
  path: PATH,
  putenv: naming("os.putenv", "write"),
  unsetenv: naming("os.unsetenv", "write"),
});

/** What takes a variable's name and how to read it: decouple's `config`, Starlette's. */
const CONFIG = naming("config", "read", { fallback: DEFAULT });
/** An `Env` of environs, and of django-environ. */
const ENV: Shape = {
  ...naming("env", "read", { fallback: DEFAULT }),
  members: Object.fromEntries(
    (
      "str bytes bool int float decimal json list tuple dict url db db_url cache cache_url email email_url search_url " +
      "channels channels_url path unicode get_value log_level date datetime time timedelta uuid enum dj_db_url dj_email_url"
    )
      .split(" ")
      .map((name) => [name, naming(`env.${name}`, "read", { fallback: DEFAULT })]),
  ),
};

/** An option of a command that is taken from a variable where it is not given. */
const OPTION = naming("envvar", "read", { position: 99, keywords: ["envvar"] });
/** A `.env` file's own values. */
const DOTENV: Shape = {
  environment: "dotenv_values()",
  isMapping: true,
  members: { get: naming("dotenv_values().get", "read", { fallback: DEFAULT }) },
};
/** pytest's. */
const MONKEYPATCH = members({
  setenv: naming("monkeypatch.setenv", "write"),
  delenv: naming("monkeypatch.delenv", "write"),
});

const SYNTAX: Syntax = {
  ids: ["python"],
  grammar: "tree-sitter-python.wasm",
  roots: [
    { word: "os", shape: OS },
    { word: "monkeypatch", shape: MONKEYPATCH, target: parameterOf },
    {
      word: "secrets",
      shape: SECRETS_CLIENT,
      at: (leaf) => memberOfAnything(leaf, "attribute", "attribute"),
    },
  ],
  modules: {
    os: OS,
    decouple: members({ config: CONFIG, Config: { returns: CONFIG }, AutoConfig: { returns: CONFIG } }),
    "starlette.config": members({ Config: { returns: CONFIG } }),
    "os.path": PATH,
    dotenv: members({ dotenv_values: { returns: DOTENV } }),
    click: members({ option: OPTION, argument: OPTION, Option: OPTION, Argument: OPTION }),
    typer: members({ Option: OPTION, Argument: OPTION }),
    environ: members({ Env: { returns: ENV } }),
    environs: members({ Env: { returns: ENV }, env: ENV }),
  },

  names: new Set(["identifier"]),
  isNoUse: isPartOfImport,
  members: { attribute: { of: "object", key: "attribute" } },
  indexes: { subscript: { of: "value", key: "subscript" } },
  calls: { call: { callee: "function", arguments: "arguments" } },
  argument: { keyword_argument: { value: "value", name: "name" } },
  wrappers: {
    parenthesized_expression: child(0),
    boolean_operator: ["left", "right"],
    conditional_expression: [child(0), child(2)],
    await: child(0),
  },
  bindings: {
    assignment: { target: "left", value: "right" },
    named_expression: { target: "name", value: "value" },
    default_parameter: { target: "name", value: "value" },
    typed_default_parameter: { target: "name", value: "value" },
  },
  lists: new Set(["pattern_list", "expression_list"]),
  contains: { comparison_operator: { key: testedKey, of: testedIn } },
  declarers: {
    assignment: { name: "left", reach: "function" },
    augmented_assignment: { name: "left", reach: "function" },
    named_expression: { name: "name", reach: "function" },
    for_statement: { name: "left", reach: "function" },
    for_in_clause: { name: "left", reach: "function" },
    as_pattern_target: { reach: "function" },
    parameters: { reach: "function" },
    lambda_parameters: { reach: "function" },
    default_parameter: { name: "name", reach: "function" },
    typed_parameter: { reach: "function" },
    typed_default_parameter: { name: "name", reach: "function" },
    list_splat_pattern: { reach: "function" },
    dictionary_splat_pattern: { reach: "function" },
    function_definition: { name: "name", reach: "function" },
    class_definition: { name: "name", reach: "function" },
    aliased_import: { name: "alias", reach: "function" },
    dotted_name: { name: importedHere, reach: "function" },
  },
  functions: new Set([
    "function_definition",
    "lambda",
    "list_comprehension",
    "generator_expression",
    "dictionary_comprehension",
    "set_comprehension",
    "class_definition",
  ]),
  blocks: new Set(["module", "block"]),
  containers: new Set(["module"]),

  strings: new Set(["string"]),
  text: new Set(["string_content"]),
  sums: { binary_operator: "+" },
  arrays: { list: namedChildren, tuple: namedChildren, set: namedChildren },
  keysIn: (dictionary) =>
    dictionary.type === "dictionary"
      ? namedChildren(dictionary).flatMap((entry) => entry.childForFieldName("key") ?? [])
      : [],
  useOf: copied,
  listIn: (expression) => (expression.type === "list_splat" ? expression.firstNamedChild : undefined),

  isWritten: (parent, node) =>
    (/^(?:augmented_)?assignment$/.test(parent.type) && isPart(parent, "left", node)) ||
    parent.type === "delete_statement",
  hasDefault: (parent, node) =>
    parent.type === "boolean_operator" &&
    parent.childForFieldName("operator")?.type === "or" &&
    isPart(parent, "left", node),

  importsOf,
  importOf,
  originsIn,
  exports: () => true,
  exported,
};

export const PYTHON = languageFrom(SYNTAX);

/** The name that an import without `as` gives: the first part of `import os.path`, the last of `from os import environ`. */
function importedHere(name: Node): Node | null {
  const owner = name.parent;
  if (owner?.type === "import_statement") return name.firstNamedChild;
  const isSource = owner?.childForFieldName("module_name")?.id === name.id;
  return owner?.type === "import_from_statement" && !isSource ? name.lastNamedChild : null;
}

function isPartOfImport({ parent }: Node): boolean {
  return parent?.type === "dotted_name";
}

/** The parameter by whose name pytest knows what is wanted. */
function parameterOf(leaf: Node): Node | undefined {
  const { parent } = leaf;
  const isTyped = parent?.type === "typed_parameter" && parent.firstNamedChild?.id === leaf.id;
  return parent?.type === "parameters" || isTyped ? leaf : undefined;
}

/** `dict(x)`, `{**x}` and `x | {…}`, with the names that are given another value. */
function copied(expression: Node): Use | undefined {
  const { parent } = expression;
  switch (parent?.type) {
    case "dictionary_splat": {
      const dictionary = parent.parent;
      return dictionary?.type === "dictionary"
        ? { kind: "copy", node: dictionary, except: keysOf(dictionary, parent.endIndex) }
        : undefined;
    }
    case "binary_operator": {
      const right = parent.childForFieldName("right");
      const isUnion = parent.childForFieldName("operator")?.type === "|";
      const isLeft = right?.id !== expression.id;
      return isUnion && right
        ? { kind: "copy", node: parent, except: isLeft ? keysOf(right, 0) : [] }
        : undefined;
    }
    case "argument_list": {
      const call = parent.parent;
      const isFirst = parent.firstNamedChild?.id === expression.id;
      const isCopy = isFirst && call?.type === "call" && call.childForFieldName("function")?.text === "dict";
      return isCopy && call ? { kind: "copy", node: call, except: keysOf(parent, 0) } : undefined;
    }
    default:
      return undefined;
  }
}

/** Of a dictionary, or of arguments, those behind an offset. */
function keysOf(entries: Node, from: number): string[] {
  return namedChildren(entries).flatMap((entry) => {
    const key =
      entry.startIndex < from ? null : (entry.childForFieldName("key") ?? entry.childForFieldName("name"));
    return key ? [key.text.replaceAll(/^["']|["']$/g, "")] : [];
  });
}

function testedKey(comparison: Node): Node | undefined {
  return isMembership(comparison) ? namedChildren(comparison)[0] : undefined;
}

function testedIn(comparison: Node): Node | undefined {
  return isMembership(comparison) ? namedChildren(comparison)[1] : undefined;
}

/** `in` and `not in`, once. */
function isMembership({ children }: Node): boolean {
  const operators = children.filter((one) => one && !one.isNamed).map((one) => one?.type);
  return operators.length === 1 && (operators[0] === "in" || operators[0] === "not in");
}
