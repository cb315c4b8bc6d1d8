import type { Node } from "web-tree-sitter";
import { isField } from "../languages/ecmascript-declarations.ts";
import { refuse, type Refusal } from "./extraction.ts";
import { inside, textIn, type Literal, type Literals, type Place, type Read } from "./literal.ts";

/** Parents of strings that are syntax and no values. */
const FIXED: Readonly<Record<string, string>> = {
  import_statement: "An import takes a constant path.",
  export_statement: "An export takes a constant path.",
  import_require_clause: "An import takes a constant path.",
  import_attribute: "An import takes constants only.",
  literal_type: "A type takes constants only.",
  enum_assignment: "An enum's members have to be constants.",
  property_signature: "It is the name of a property.",
  method_definition: "It is the name of a method.",
  module: "It is the name of a module.",
  ambient_declaration: "It is the name of a module.",
};

/** JavaScript: `process.env.X`, or the environment that the file reads elsewhere. */
export const JAVASCRIPT_LITERALS: Literals = {
  types: new Set(["string", "template_string"]),
  holes: new Set(["template_substitution"]),
  joins: { binary_expression: "+" },
  plus: "+",
  names: "any",
  literalAt,
  refusalAt,
  read: (name, place) => readWith(name, place, ""),
};

/** TypeScript's, where a variable that may be missing is no string: `process.env.X!`. */
export const TYPESCRIPT_LITERALS: Literals = {
  ...JAVASCRIPT_LITERALS,
  read: (name, place, part) => readWith(name, place, part === "whole" ? "!" : ""),
};

function literalAt(node: Node, text: string): Literal | Refusal {
  const { parent } = node;
  if (node.type === "template_string") {
    if (parent?.type === "call_expression") return refuse("A tag makes something else of this text.");
    return { node, ...textIn(node, "javascript"), within: (read) => `\${${read}}` };
  }
  if (parent?.type === "jsx_attribute") {
    const pieces = inside(node, 1, 1, "raw");
    if (/&[#\w]+;/.test(text.slice(node.startIndex, node.endIndex)))
      return refuse("It has entities of HTML.");
    return { node, pieces, computes: false };
  }
  const quote = text.charAt(node.startIndex);
  return { node, pieces: inside(node, 1, 1, "javascript"), computes: false, quotes: [quote, quote] };
}

function refusalAt(node: Node): Refusal | "no value" | undefined {
  const { parent } = node;
  if (!parent || parent.type === "expression_statement") return "no value";
  const fixed = FIXED[parent.type];
  if (fixed !== undefined && !isField(parent, "value", node)) return refuse(fixed);
  if (parent.type === "enum_assignment") return refuse(FIXED["enum_assignment"]!);
  const isKey = ["key", "name", "property"].some((field) => isField(parent, field, node));
  return isKey ? refuse("It is the name of a property.") : undefined;
}

function readWith(name: string, { node, forms }: Place, assertion: string): Read {
  const uses = (label: string) => [...forms].some((form) => form.startsWith(label));
  const label = ["process.env", "import.meta.env", "Bun.env", "Deno.env"].find(uses) ?? "process.env";
  const isName = /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
  const member = isName ? `${label}.${name}` : `${label}[${JSON.stringify(name)}]`;
  const variable = label === "Deno.env" ? `Deno.env.get(${JSON.stringify(name)})` : member;
  // What a bundler puts in is typed as anything.
  const text = label === "import.meta.env" ? variable : variable + assertion;
  if (node.parent?.type === "jsx_attribute") return { text: `{${text}}` };
  const literalOnly = constAssertion(node.parent);
  return literalOnly ? { text, instead: literalOnly } : { text };
}

/** `"x" as const` */
function constAssertion(node: Node | null): Node | undefined {
  const isConst = node?.type === "as_expression" && node.lastChild?.type === "const";
  return isConst || (node?.type === "type_assertion" && node.firstChild?.text === "<const>")
    ? node
    : undefined;
}
