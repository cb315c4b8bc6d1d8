import type { Node } from "web-tree-sitter";
import { ancestors } from "./ancestors.ts";

/** A parameter through which a function takes the name of a secret. */
export interface NameParameter {
  /** The leaf by which the function is called. */
  readonly callee: Node;
  /** Among the arguments of a call. */
  readonly position: number;
  /** The parameter's own name, by which some languages give it. */
  readonly keyword: string;
  /** The position of what counts where there is no such secret. */
  readonly fallback: number | undefined;
}

const LISTS = /(?:^|_)(?:parameters|parameter_list)$/;
/** What a parameter is taken apart by: then it is no name. */
const PATTERNS = /^(?:object|array|tuple)_pattern$/;
const RECEIVERS = new Set(["self", "cls", "&self", "&mut self", "this"]);
/** Steps from a parameter's name to the list, and from a function to what it is bound to. */
const NEAR = 4;

/**
 * The function of one's own that reads the secret whose name it is given: `function need(name) { return process.env[name]; }`.
 * The same in all grammars, which call the lists of parameters much alike.
 * @param declared the leaf that declares the parameter
 */
export function nameParameterAt(declared: Node): NameParameter | undefined {
  const list = listAround(declared);
  const owner = list ? list.parent : declared.parent;
  const isBare = !list && owner?.type === "arrow_function";
  if (!owner || (!list && !isBare)) return undefined;
  const callee = calleeOf(owner);
  if (!callee) return undefined;
  const all = list ? parametersIn(list) : [declared];
  const position = all.findIndex((one) => isAround(one, declared));
  const next = all[position + 1];
  const isFallback =
    next !== undefined && /^\W*(?:\w*[dD]ef(?:ault)?\w*|\w*[fF]allback\w*|d|otherwise)\b/.test(nameIn(next));
  return position === -1
    ? undefined
    : { callee, position, keyword: declared.text, fallback: isFallback ? position + 1 : undefined };
}

/** The places at which a method of one's own is called: `this.need`, `Config.need`, and `need` where that needs no object. */
export function isOwnMember(leaf: Node, callee: Node): boolean {
  const owner = leaf.parent?.child(0);
  if (!owner || owner.id === leaf.id) return false;
  return (
    /^(?:this|self|\$this|static|Self|super|cls|self\.class|this\.constructor)$/.test(owner.text) ||
    owner.text === classNameAround(callee)
  );
}

function classNameAround(callee: Node): string | undefined {
  for (const node of ancestors(callee))
    if (/class|object_declaration|module|struct|impl|interface/.test(node.type)) {
      const name = node.childForFieldName("name") ?? node.childForFieldName("type");
      if (name) return name.text;
    }
  return undefined;
}

function listAround(leaf: Node): Node | undefined {
  let steps = 0;
  for (const node of ancestors(leaf)) {
    if (LISTS.test(node.type)) return node;
    if (PATTERNS.test(node.type) || ++steps === NEAR) return undefined;
  }
  return undefined;
}

function parametersIn(list: Node): Node[] {
  return list.namedChildren.flatMap((parameter) => {
    if (!parameter || parameter.type === "comment" || RECEIVERS.has(parameter.text)) return [];
    // Go's `key, fallback string`
    const names = parameter.type === "parameter_declaration" ? parameter.childrenForFieldName("name") : [];
    return names.length > 1 ? names.filter((name) => name !== null) : [parameter];
  });
}

export function isAround(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Types stand before a name in some languages, and behind it in others. */
function nameIn(parameter: Node): string {
  const name = parameter.childForFieldName("name") ?? parameter.childForFieldName("pattern");
  return (name ?? parameter).text;
}

const NAMES = new Set([
  "identifier",
  "name",
  "property_identifier",
  "private_property_identifier",
  "variable_name",
  "constant",
  "field_identifier",
  "simple_identifier",
]);

/** A function's own name, or that of what it is the value of. */
function calleeOf(owner: Node): Node | undefined {
  const own = owner.childForFieldName("name");
  if (own) return NAMES.has(own.type) ? own : undefined;
  let inner = owner;
  let steps = 0;
  for (const node of ancestors(owner)) {
    for (const field of ["name", "left", "pattern", "property"]) {
      const target = node.childForFieldName(field);
      if (!target || isAround(target, inner)) continue;
      const leaf = target.type === "expression_list" ? target.firstNamedChild : target;
      return leaf && NAMES.has(leaf.type) ? leaf : undefined;
    }
    // Of a chain of calls, or an argument, the function is no value of its own.
    if (/call|argument|invocation|block|body/.test(node.type) || ++steps === NEAR) return undefined;
    inner = node;
  }
  return undefined;
}
