import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";
import { isAround } from "./taken-names.ts";

/** A list that a name goes over, and all of the code in which it does. */
export interface GoneOver {
  readonly list: Node;
  readonly within: Node;
}

const LOOPS =
  /^(?:for_in_statement|for_in_clause|for_statement|for_expression|range_clause|enhanced_for_statement|foreach_statement|for)$/;
/** Of these the loop, or what stands for one, is around. */
const CLAUSES = new Set(["for_in_clause", "range_clause"]);
const CALLBACKS =
  /^(?:arrow_function|function_expression|block|do_block|lambda_expression|lambda_literal|closure_expression|anonymous_function|lambda)$/;
/** What is declared in these is no variable of a loop around them. */
const NO_VARIABLE =
  /statement$|statement_block|^block$|body|call|assign|declarator|short_var|property_declaration|tuple|^array_pattern/;
/** Steps from a name to the loop, from a function to the call that it is given to. */
const NEAR = 4;

/** The list over which the variable that a leaf declares goes: `for (const name of NAMES)`, `NAMES.forEach((name) => …)`. */
export function goneOverBy(variable: Node): GoneOver | undefined {
  let inner = variable;
  let steps = 0;
  for (const node of ancestors(variable)) {
    if (LOOPS.test(node.type)) {
      const list = listOfLoop(node, inner, variable);
      const within = CLAUSES.has(node.type) ? node.parent : node;
      return list && within ? { list, within } : undefined;
    }
    if (CALLBACKS.test(node.type)) {
      const list = isFirstIn(inner, variable) ? listCalledOn(node, inner) : undefined;
      return list && { list, within: node };
    }
    if (NO_VARIABLE.test(node.type) || ++steps === NEAR) return undefined;
    inner = node;
  }
  return undefined;
}

/** The list that Kotlin's and Ruby's `it` goes over, which nothing declares. */
export function goneOverByIt(use: Node): GoneOver | undefined {
  if (use.text !== "it") return undefined;
  for (const node of ancestors(use)) {
    if (!/^(?:lambda_literal|block|do_block)$/.test(node.type) || !isCallback(node)) continue;
    const list = node.namedChildren.some((part) => part && part.type.endsWith("parameters"))
      ? undefined
      : listCalledOn(node, undefined);
    return list && { list, within: node };
  }
  return undefined;
}

/** Kotlin's `block` is that of a statement, Ruby's one of a call. */
function isCallback({ type, parent }: Node): boolean {
  return type !== "block" || parent?.type === "call";
}

function listOfLoop(loop: Node, inner: Node, variable: Node): Node | undefined {
  // The keys of an object, and the positions in a list.
  if (loop.childForFieldName("operator")?.type === "in") return undefined;
  if (loop.type === "range_clause" && !(inner.namedChildCount === 2 && isAround(inner.lastChild!, variable)))
    return undefined;
  // `$key => $value`
  if (inner.type === "pair" && !isAround(inner.lastNamedChild!, variable)) return undefined;
  const list =
    loop.childForFieldName("right") ??
    loop.childForFieldName("value") ??
    loop.namedChildren.find((part) => part && part.type !== "comment" && !isAround(part, variable));
  // Ruby has an `in` around it.
  const whole = list?.type === "in" ? list.firstNamedChild : list;
  return whole && !isAround(whole, variable) ? whole : undefined;
}

/** Of the parameters the first one. */
function isFirstIn(parameters: Node, variable: Node): boolean {
  const first = parameters.firstNamedChild;
  return (
    !first || parameters.id === variable.id || isAround(first, variable) || !parameters.type.endsWith("s")
  );
}

const WITH_EACH = new Set(
  (
    "forEach map flatMap filter find findIndex some every each select reject any? all? none? to_h filter_map flat_map " +
    "each_with_object each_with_index index_with find_all detect partition sum each_entry collect " +
    "Where Select All Any ForEach First FirstOrDefault ToDictionary SelectMany " +
    "anyMatch allMatch noneMatch mapNotNull filterNot associateWith all any none onEach firstOrNull first count " +
    "for_each find_map is_some_and position"
  ).split(" "),
);
/** PHP's and Python's, which are given the list. */
const GIVEN_THE_LIST = new Set(["array_map", "array_filter", "array_walk", "map", "filter"]);

/** The list each of whose elements a function is called with: `LIST.forEach(f)`, `array_map(f, LIST)`. */
function listCalledOn(callback: Node, parameters: Node | undefined): Node | undefined {
  let call: Node | null = null;
  let steps = 0;
  for (const node of ancestors(callback)) {
    if (!/^(?:arguments?|argument_list|value_arguments?|annotated_lambda)$/.test(node.type)) {
      call = node;
      break;
    }
    if (++steps === NEAR) return undefined;
  }
  if (!call || (parameters && isAround(parameters, call))) return undefined;
  const callee =
    call.childForFieldName("function") ?? (call.type === "call_expression" ? call.firstNamedChild : call);
  if (!callee) return undefined;
  if (GIVEN_THE_LIST.has(callee.text)) return otherArgument(call, callback);
  const key =
    ["property", "method", "name", "field", "attribute"]
      .map((field) => callee.childForFieldName(field))
      .find(Boolean) ?? (callee.type === "navigation_expression" ? callee.lastNamedChild : undefined);
  if (!key || !WITH_EACH.has(key.text)) return undefined;
  const owner = callee.firstNamedChild;
  return owner && owner.id !== key.id ? owner : undefined;
}

function otherArgument(call: Node, callback: Node): Node | undefined {
  const list = call.childForFieldName("arguments");
  const others = list?.namedChildren.filter((one) => one && !isAround(one, callback)) ?? [];
  const [other] = others;
  return others.length === 1
    ? ((other?.type === "argument" ? other.firstNamedChild : other) ?? undefined)
    : undefined;
}
