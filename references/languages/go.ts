import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Constant } from "../language.ts";
import { members, naming } from "../shape.ts";
import { languageFrom } from "./from-syntax.ts";
import { exported, importOf, importsOf, originsIn } from "./go-packages.ts";

const OS = members({
  Getenv: naming("os.Getenv", "read"),
  LookupEnv: naming("os.LookupEnv", "read"),
  Setenv: naming("os.Setenv", "write"),
  Unsetenv: naming("os.Unsetenv", "write"),
  ExpandEnv: naming("os.ExpandEnv", "read", { template: "$X" }),
});
/** A test's own, which ends with it. */
const TESTING = naming("t.Setenv", "write");
const SYSCALL = members({
  Getenv: naming("syscall.Getenv", "read"),
  Setenv: naming("syscall.Setenv", "write"),
  Unsetenv: naming("syscall.Unsetenv", "write"),
});

/** Of its keys, those that are written as variables are bound to these. */
const KEY = (method: string, access: "read" | "write" = "read") =>
  naming(`viper.${method}`, access, { variablesOnly: true });
const BOUND = naming("viper.BindEnv", "read", { variablesOnly: true, position: 1, isRest: true });
const VIPER_METHODS = {
  ...Object.fromEntries(
    "Get GetString GetBool GetInt GetInt32 GetInt64 GetUint GetFloat64 GetDuration GetTime GetStringSlice GetStringMap IsSet"
      .split(" ")
      .map((method) => [method, KEY(method)]),
  ),
  BindEnv: BOUND,
  MustBindEnv: BOUND,
};
const VIPER = members({ ...VIPER_METHODS, New: { returns: members(VIPER_METHODS) } });
/** urfave/cli's. */
const CLI = members({ EnvVars: naming("cli.EnvVars", "read", { isRest: true }) });

export const GO = languageFrom({
  ids: ["go"],
  grammar: "tree-sitter-go.wasm",
  roots: [
    { word: "os", shape: OS },
    { word: "viper", shape: VIPER },
    { word: "cli", imported: "/urfave/cli", shape: CLI },
    { word: "Setenv", imported: '"testing"', shape: TESTING, at: ofTesting },
    ...["EnvVars", "EnvVar"].map((word) => ({
      word,
      imported: '"github.com/urfave/cli',
      shape: naming("cli.EnvVars", "read"),
      namesAt: namesInFlag,
    })),
    // What caarlos0/env, envconfig, cleanenv and others fill fields from.
    ...["env", "envconfig"].map((word) => ({
      word,
      shape: naming(`\`${word}:"X"\``, "read"),
      namesAt: (node: Node) => namesInTag(node, word),
    })),
  ],
  modules: { os: OS, syscall: SYSCALL },

  names: new Set(["identifier", "package_identifier"]),
  members: { selector_expression: { of: "operand", key: "field" } },
  indexes: { index_expression: { of: "operand", key: "index" } },
  calls: { call_expression: { callee: "function", arguments: "arguments" } },
  wrappers: { parenthesized_expression: (node) => node.firstNamedChild },
  bindings: {
    short_var_declaration: { target: "left", value: "right" },
    assignment_statement: { target: "left", value: "right" },
    var_spec: { target: "name", value: "value" },
    const_spec: { target: "name", value: "value" },
  },
  lists: new Set(["expression_list"]),
  declarers: {
    short_var_declaration: { name: "left", reach: "block" },
    range_clause: { name: "left", reach: "block" },
    var_spec: { name: "name", reach: "block" },
    const_spec: { name: "name", reach: "block" },
    parameter_declaration: { name: "name", reach: "function" },
    variadic_parameter_declaration: { name: "name", reach: "function" },
    function_declaration: { name: "name", reach: "file" },
    import_spec: { name: "name", reach: "file" },
    // An import without a name has that of the package, which its path ends with.
    interpreted_string_literal: { name: importedPackage, reach: "file" },
  },
  assignments: new Set(["assignment_statement"]),
  functions: new Set(["function_declaration", "method_declaration", "func_literal"]),
  blocks: new Set([
    "source_file",
    "function_declaration",
    "method_declaration",
    "func_literal",
    "block",
    "if_statement",
    "for_statement",
    "expression_switch_statement",
    "type_switch_statement",
    "select_statement",
    "expression_case",
    "default_case",
    "communication_case",
  ]),
  containers: new Set(["source_file"]),

  strings: new Set(["interpreted_string_literal", "raw_string_literal"]),
  text: new Set(["interpreted_string_literal_content", "raw_string_literal_content"]),
  sums: { binary_expression: "+" },
  arrays: { composite_literal: elementsOf },

  importsOf,
  importOf,
  originsIn,
  exports: isOfPackage,
  exported,
});

/** The name in a field's tag: ``Key string `env:"API_KEY,required"` ``. */
function namesInTag({ type, parent, text, startIndex }: Node, word: string) {
  const isTag = type === "raw_string_literal_content" && parent?.parent?.type === "field_declaration";
  if (!isTag) return [];
  const found = new RegExp(`(?:^|\\s)${word}:"(?<name>[A-Z][A-Z0-9_]*)[",]`, "d").exec(text);
  const [start, end] = found?.indices?.groups?.["name"] ?? [0, 0];
  const hasDefault = /\b(?:envDefault|default|env-default):"/.test(text) || /\bdefault=/.test(text);
  return found
    ? [{ value: found.groups!["name"]!, start: startIndex + start, end: startIndex + end, hasDefault }]
    : [];
}

/** `t.Setenv`, where the nearest `t` that is a parameter is a `*testing.T` or its like. To follow each `t` takes longer. */
function ofTesting({ parent: member }: Node): Node | undefined {
  const owner = member?.type === "selector_expression" ? member.childForFieldName("operand") : null;
  if (owner?.type !== "identifier") return undefined;
  for (const around of ancestors(member!)) {
    const parameters = around.childForFieldName("parameters")?.namedChildren ?? [];
    const own = parameters.find((one) =>
      one?.childrenForFieldName("name").some((name) => name?.text === owner.text),
    );
    if (own) return /\btesting\.(?:T|B|F|TB)$/.test(own.text) ? member! : undefined;
  }
  return undefined;
}

/** `&cli.StringFlag{EnvVars: []string{"X"}}` of urfave/cli. */
function namesInFlag(leaf: Node): readonly Constant[] {
  const entry = leaf.parent?.type === "literal_element" ? leaf.parent.parent : null;
  const type = entry?.parent?.parent?.childForFieldName("type");
  const value = entry?.childForFieldName("value")?.firstNamedChild;
  const isFlag = entry?.type === "keyed_element" && entry.childForFieldName("key")?.text === leaf.text;
  if (!isFlag || !value || !/^cli\.\w+Flag$/.test(type?.text ?? "")) return [];
  return (elementsOf(value) ?? [value]).flatMap((element) => {
    const text = element.type === "interpreted_string_literal" ? element.firstNamedChild : null;
    const name = text && /^[A-Za-z_]\w*/.exec(text.text)?.[0];
    return text && name ? [{ value: name, start: text.startIndex, end: text.startIndex + name.length }] : [];
  });
}

/** Of a slice or an array of texts. */
function elementsOf(literal: Node): readonly Node[] | undefined {
  const type = literal.childForFieldName("type");
  if (!type || !/^(?:slice|array|implicit_length_array)_type$/.test(type.type)) return undefined;
  const elements = literal.childForFieldName("body")?.namedChildren ?? [];
  return elements.flatMap((one) => (one?.type === "literal_element" ? (one.firstNamedChild ?? []) : []));
}

/** An import is for its own file alone. */
function isOfPackage({ parent }: Node): boolean {
  return parent?.type !== "import_spec" && parent?.type !== "interpreted_string_literal";
}

function importedPackage(path: Node): Node | null {
  const spec = path.parent;
  return spec?.type === "import_spec" && !spec.childForFieldName("name") ? path.firstNamedChild : null;
}
