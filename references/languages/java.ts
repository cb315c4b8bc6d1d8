import type { Node } from "web-tree-sitter";
import type { Import, Imported } from "../language.ts";
import { naming, SECRETS_CLIENT } from "../shape.ts";
import { classConstants, hasModifier } from "./class-constants.ts";
import { languageFrom } from "./from-syntax.ts";
import { DOTENV_ROOTS, JVM_ROOTS, SYSTEM } from "./jvm.ts";
import { memberOfAnything } from "./member-of-anything.ts";
import { SPRING_VALUE } from "./placeholders.ts";
import { child, isPart, namedChildren } from "./syntax.ts";

export const JAVA = languageFrom({
  ids: ["java"],
  grammar: "tree-sitter-java.wasm",
  roots: [
    ...JVM_ROOTS,
    SPRING_VALUE,
    ...DOTENV_ROOTS,
    ...["getProperty", "getRequiredProperty"].map((word) => ({
      word,
      shape: naming(`Environment.${word}`, "read", {
        variablesOnly: true,
        fallback: { position: 1, keywords: [] },
      }),
      at: calledOnEnvironment,
    })),
    { word: "secrets", shape: SECRETS_CLIENT, at: (leaf) => memberOfAnything(leaf, "field_access", "field") },
  ],
  modules: { System: SYSTEM },

  names: new Set(["identifier"]),
  isNoUse: ({ parent }) => parent?.type === "scoped_identifier",
  members: {
    field_access: { of: "object", key: "field" },
    method_invocation: { of: "object", key: "name", callee: true },
  },
  indexes: {},
  calls: { method_invocation: { callee: "name", arguments: "arguments" } },
  wrappers: {
    parenthesized_expression: child(0),
    cast_expression: "value",
    ternary_expression: ["consequence", "alternative"],
  },
  bindings: {
    variable_declarator: { target: "name", value: "value" },
    assignment_expression: { target: "left", value: "right" },
    resource: { target: "name", value: "value" },
  },
  declarers: {
    variable_declarator: { name: "name", reach: "block" },
    resource: { name: "name", reach: "block" },
    formal_parameter: { name: "name", reach: "function" },
    catch_formal_parameter: { name: "name", reach: "block" },
    enhanced_for_statement: { name: "name", reach: "itself" },
    lambda_expression: { name: "parameters", reach: "itself" },
    inferred_parameters: { reach: "function" },
    class_declaration: { name: "name", reach: "block" },
    interface_declaration: { name: "name", reach: "block" },
    enum_declaration: { name: "name", reach: "block" },
    record_declaration: { name: "name", reach: "block" },
    scoped_identifier: { name: importedByName, reach: "file" },
  },
  assignments: new Set(["assignment_expression"]),
  functions: new Set([
    "method_declaration",
    "constructor_declaration",
    "compact_constructor_declaration",
    "lambda_expression",
  ]),
  blocks: new Set([
    "program",
    "class_body",
    "interface_body",
    "enum_body",
    "method_declaration",
    "constructor_declaration",
    "lambda_expression",
    "block",
    "for_statement",
    "enhanced_for_statement",
    "try_with_resources_statement",
    "catch_clause",
    "switch_block",
  ]),
  containers: new Set(["program", "class_body"]),

  strings: new Set(["string_literal"]),
  text: new Set(["string_fragment", "multiline_string_fragment"]),
  sums: { binary_expression: "+" },
  arrays: { array_initializer: namedChildren, method_invocation: givenTo },
  listIn,

  importsOf,
  importOf: importedMember,
  ...classConstants({
    classes: new Set([
      "class_declaration",
      "interface_declaration",
      "enum_declaration",
      "record_declaration",
    ]),
    constants: ["field_declaration", "constant_declaration"],
    names: (field) =>
      field.type === "constant_declaration" || hasModifier(field, /\bfinal\b/)
        ? field.childrenForFieldName("declarator").map((declarator) => declarator?.childForFieldName("name"))
        : [],
  }),
});

const COLLECTIONS = /^(?:java\.util\.)?(?:(?:stream\.)?Stream\.of|(?:List|Set)\.of|Arrays\.asList)$/;

/** `List.of("A", "B")` */
function givenTo(call: Node): readonly Node[] | undefined {
  const callee = `${call.childForFieldName("object")?.text}.${call.childForFieldName("name")?.text}`;
  const list = COLLECTIONS.test(callee) ? call.childForFieldName("arguments") : undefined;
  return list ? namedChildren(list) : undefined;
}

/** `new String[] {…}`, `LIST.stream()`, `Arrays.stream(LIST)`, `new ArrayList<>(LIST)`. */
function listIn(expression: Node): Node | null | undefined {
  if (expression.type === "array_creation_expression") return expression.childForFieldName("value");
  const given = expression.childForFieldName("arguments");
  if (expression.type === "object_creation_expression")
    return /^(?:ArrayList|HashSet|LinkedHashSet)\b/.test(expression.childForFieldName("type")?.text ?? "")
      ? given?.firstNamedChild
      : undefined;
  if (expression.type !== "method_invocation") return undefined;
  const owner = expression.childForFieldName("object");
  if (expression.childForFieldName("name")?.text !== "stream") return undefined;
  return owner?.text === "Arrays" ? given?.firstNamedChild : owner;
}

/** Spring's `env.getProperty`; properties of the system are no variables. */
function calledOnEnvironment(leaf: Node): Node | undefined {
  const owner = leaf.parent?.childForFieldName("object");
  return owner && /(?:^|\.)env(?:ironment)?$/i.test(owner.text) ? leaf : undefined;
}

/** `import static java.lang.System.getenv` and `import static java.lang.System.*`, at `System`. */
function importsOf({ parent: whole }: Node): readonly Import[] {
  const around = whole?.parent;
  if (!around || whole.text !== "java.lang.System") return [];
  if (isStaticImport(around)) return [{ imported: "*", isSpread: true }];
  const local = isPart(around, "scope", whole) ? importedByName(around) : undefined;
  return local ? [{ imported: local.text, local }] : [];
}

/** The name that `import static a.B.name` gives. */
function importedByName(name: Node): Node | null {
  const { parent } = name;
  const isOne =
    parent && isStaticImport(parent) && !parent.children.some((part) => part?.type === "asterisk");
  return isOne ? name.childForFieldName("name") : null;
}

/** `STRIPE` of `import static com.acme.Names.STRIPE`. */
function importedMember({ parent }: Node): Imported | undefined {
  const owner = parent?.type === "scoped_identifier" ? parent.childForFieldName("scope") : undefined;
  const name = owner?.childForFieldName("name") ?? owner;
  const member = parent?.childForFieldName("name")?.text;
  return owner && name && member ? { from: owner.text, imported: name.text, member } : undefined;
}

function isStaticImport({ type, children }: Node): boolean {
  return type === "import_declaration" && children.some((part) => part?.type === "static");
}
