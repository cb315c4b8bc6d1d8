import type { Node } from "web-tree-sitter";
import { sinkAreas, type SinkAreas } from "./sink-areas.ts";
import { namesOfCalls, SINKS_BY_LANGUAGE, LOGGER } from "./sinks.ts";
import type { Language } from "./language.ts";
import type { Names } from "./names.ts";
import { readInMacro } from "./printed-in-macro.ts";
import type { Reference } from "./reference.ts";

/** A secret that goes to a log or to somebody's screen. Offsets are those of what is printed: the read, or the name that holds it. */
export interface Printed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** As it is written: `console.log`. */
  readonly by: string;
  /** `{ key }`: the name is a property's too. */
  readonly isProperty?: true;
}

/**
 * Where a read is printed or logged: as an argument, in a text, a list or an object that is one, or over one local name.
 * What is compared, measured, hashed or handed to any other function is let pass: only the plain case is sure.
 */
export function printedIn(
  text: string,
  { root, names }: { readonly root: Node; readonly names: Names },
  language: Language,
  references: readonly Reference[],
): Printed[] {
  const sinks = SINKS_BY_LANGUAGE[language.ids[0] ?? ""];
  const areas = sinks && sinkAreas(text);
  if (!areas) return [];
  const tell = (name: string, node: Node): Printed[] => {
    const by = sinkOf(node, sinks);
    if (by === undefined) return [];
    const isProperty = node.type === "shorthand_property_identifier";
    return [{ name, start: node.startIndex, end: node.endIndex, by, ...(isProperty && { isProperty }) }];
  };
  /** Of a name that stands in no argument of a sink nothing else has to be known. */
  const tellHeld = (name: string, leaf: Node | undefined): Printed[] => {
    const uses = leaf && areas.names(leaf.text) ? usesOf(leaf, names) : [];
    return uses.filter(({ startIndex }) => areas.holds(startIndex)).flatMap((use) => tell(name, use));
  };
  return references.flatMap((reference): Printed[] => {
    const { name, start, end, form, access } = reference;
    const [isNear, mayBeHeld] = [areas.holds(start), isAnyNamed(text, reference, areas)];
    const leaf = access === "read" && (isNear || mayBeHeld) ? root.descendantForIndex(start, end) : null;
    if (!leaf) return [];
    const inMacro = isNear ? readInMacro(leaf, text) : undefined;
    if (inMacro) {
      const { macro: by, ...at } = inMacro;
      return isSink(by, sinks) ? [{ name, ...at, by }] : [];
    }
    if (form === "destructuring" || form === "import") return tellHeld(name, localOf(leaf));
    const read = readAround(leaf);
    if (!read) return [];
    return [
      ...(isNear ? tell(name, read) : []),
      ...(mayBeHeld ? tellHeld(name, heldBy(read, language)) : []),
    ];
  });
}

/** The name that holds what is read stands near it, and has to stand in an argument too. */
function isAnyNamed(text: string, { start, end }: Reference, areas: SinkAreas): boolean {
  const around = text.slice(Math.max(0, start - 120), end + 60);
  return (around.match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => areas.names(word));
}

/** `process.env.X`, `os.environ["X"]`, `os.Getenv("X")`: the whole of the expression around its name. */
const READS = new Set([
  "member_expression",
  "subscript_expression",
  "call_expression",
  "subscript",
  "call",
  "method_invocation",
  "invocation_expression",
  "element_access_expression",
  "element_reference",
  "function_call_expression",
  "index_expression",
  "indexing_expression",
  "macro_invocation",
]);

function readAround(leaf: Node): Node | undefined {
  for (let node = leaf.parent; node; node = node.parent) {
    if (READS.has(node.type)) return node;
    // Further out than an argument no read has its name.
    if (node.type.endsWith("statement") || node.type.endsWith("declaration")) return undefined;
  }
  return undefined;
}

/** The name that is given what is read, past what does not change it. */
function heldBy(read: Node, language: Language): Node | undefined {
  for (let node: Node | undefined = read; node; node = past(node)) {
    const use = language.useOf(node);
    if (use?.kind !== "bind") continue;
    const pattern = language.patternOf(use.target);
    return pattern?.kind === "name" ? pattern.leaf : undefined;
  }
  return undefined;
}

/** The local name of a field that is taken out of the environment, or of an import. */
function localOf(leaf: Node): Node {
  const { parent } = leaf;
  const local =
    parent?.type === "pair_pattern"
      ? parent.childForFieldName("value")
      : parent?.type === "import_specifier"
        ? (parent.childForFieldName("alias") ?? leaf)
        : leaf;
  return local?.type === "assignment_pattern" ? (local.childForFieldName("left") ?? leaf) : (local ?? leaf);
}

function usesOf(leaf: Node, names: Names): readonly Node[] {
  const declaration = names.declared(leaf);
  return declaration ? names.uses(declaration) : [];
}

/** The call that prints an expression; undefined where it is not certain that it is printed. */
function sinkOf(expression: Node, sinks: RegExp): string | undefined {
  for (let node: Node | undefined = expression; node; node = past(node)) {
    const { parent }: Node = node;
    if (!parent) return undefined;
    if (parent.type === "echo_statement") return "echo";
    if (parent.type === "print_intrinsic") return "print";
    const called = calledWith(parent, node);
    if (called === undefined) continue;
    if (isSink(called, sinks)) return called;
  }
  return undefined;
}

function isSink(called: string, sinks: RegExp): boolean {
  return sinks.test(called) || LOGGER.test(called);
}

/** The node around with the same text in it, as far as what is printed goes; undefined where that is not so. */
function past(node: Node): Node | undefined {
  const { parent } = node;
  if (!parent) return undefined;
  const { type } = parent;
  if (TRANSPARENT.has(type)) return parent;
  if (type.includes("binary") || type === "additive_expression") return isJoined(parent) ? parent : undefined;
  if (type === "ternary_expression" || type === "conditional_expression" || type === "conditional")
    return isCondition(parent, node) ? undefined : parent;
  const called = calledWith(parent, node);
  if (called !== undefined) return namesOfCalls.keeping.test(called) ? parent : undefined;
  return methodOn(parent, node);
}

/** What has its parts in it as they are: texts, lists, objects, arguments, parentheses, casts. */
const TRANSPARENT = new Set([
  "argument",
  "argument_list",
  "arguments",
  "array",
  "array_creation_expression",
  "array_element_initializer",
  "as_expression",
  "await",
  "await_expression",
  "call_suffix",
  "composite_literal",
  "concatenated_string",
  "dictionary",
  "encapsed_string",
  "expression_list",
  "hash",
  "heredoc_body",
  "interpolated_expression",
  "interpolated_string_expression",
  "interpolation",
  "keyword_argument",
  "line_string_literal",
  "list",
  "literal_element",
  "literal_value",
  "non_null_expression",
  "object",
  "pair",
  "parenthesized_expression",
  "satisfies_expression",
  "spread_element",
  "string",
  "string_expression",
  "string_interpolation",
  "string_literal",
  "template_expression",
  "template_string",
  "template_substitution",
  "token_tree",
  "try_expression",
  "tuple",
  "value_argument",
  "value_arguments",
]);

const JOINING = new Set(["+", ".", "||", "??", "or", "?:", "%", "<<"]);

function isJoined(node: Node): boolean {
  const operator = node.childForFieldName("operator")?.text ?? node.child(1)?.text ?? "";
  return JOINING.has(operator);
}

function isCondition(parent: Node, node: Node): boolean {
  const condition = parent.childForFieldName("condition");
  // Python has no field for it: `value if condition else other`.
  return condition ? condition.id === node.id : parent.namedChild(1)?.id === node.id;
}

const CALLS = new Set([
  "call",
  "call_expression",
  "method_invocation",
  "invocation_expression",
  "function_call_expression",
  "member_call_expression",
  "nullsafe_member_call_expression",
  "scoped_call_expression",
  "macro_invocation",
  "command",
]);

/** How a call's function is written, where the node is its arguments. */
function calledWith(parent: Node, node: Node): string | undefined {
  if (!CALLS.has(parent.type) || node.startIndex === parent.startIndex) return undefined;
  if (parent.childForFieldName("method")?.id === node.id) return undefined;
  const callee = parent.text.slice(0, Math.min(200, node.startIndex - parent.startIndex));
  return callee
    .replaceAll("?.", ".")
    .replace(/\s+|\($/g, "")
    .replace(/^(?:this|self|globalThis|window)\./, "");
}

/** `value.trim()`, `value.unwrap()`: the call, where it gives what it is called on. */
function methodOn(parent: Node, node: Node): Node | undefined {
  const isReceiver = parent.startIndex === node.startIndex;
  if (!isReceiver) return undefined;
  const isCall = CALLS.has(parent.type);
  const call = isCall ? parent : parent.parent;
  if (!call || !CALLS.has(call.type)) return undefined;
  const rest = call.text.slice(node.endIndex - call.startIndex);
  return namesOfCalls.given.test(rest) ? call : undefined;
}
