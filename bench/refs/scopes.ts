import { childrenOf, isNode, type Node } from "./nodes.ts";

/** A declared name, with all that it is ever given. */
export interface Binding {
  readonly name: string;
  /** Whether it is given one value in all. */
  readonly isConst: boolean;
  readonly given: Given[];
}

export type Given =
  /** The value of an expression, or what stands under these keys in it; `rest` for all of it. */
  | { readonly kind: "value"; readonly node: Node; readonly keys: readonly Key[] }
  | { readonly kind: "import"; readonly source: string; readonly name: string }
  | { readonly kind: "enum"; readonly node: Node }
  | { readonly kind: "unknown" };

/** The key of a destructuring: a name, an expression, or "rest". */
export type Key = string | Node;

export interface Scopes {
  /** The bindings of the module itself. */
  readonly top: ReadonlyMap<string, Binding>;
  /** What an identifier that is used as a value means; undefined where it is the runtime's. */
  bindingOf(identifier: Node): Binding | undefined;
  /** The names that a declaration declares. */
  declaredBy(declaration: unknown): readonly string[];
}

type Scope = Map<string, Binding>;

/** Which name means what, by the rules of the language: `var` and functions are the function's, the rest the block's. */
export function scopesOf(ast: Node): Scopes {
  const uses = new Map<Node, readonly Scope[]>();
  const assignments: { readonly target: Node; readonly value: Node; readonly scopes: readonly Scope[] }[] =
    [];
  const top: Scope = new Map();
  visit(ast, [top], top);
  const find = (name: string, scopes: readonly Scope[]) =>
    scopes.findLast((scope) => scope.has(name))?.get(name);
  for (const { target, value, scopes } of assignments)
    for (const { name, keys } of namesIn(target, []))
      find(name, scopes)?.given.push({ kind: "value", node: value, keys });
  return {
    top,
    bindingOf: (identifier) => find(String(identifier.name), uses.get(identifier) ?? []),
    declaredBy: (declaration) => (isNode(declaration) ? declared(declaration).map(({ name }) => name) : []),
  };

  /** @param home the scope of the function around */
  function visit(node: Node, scopes: readonly Scope[], home: Scope): void {
    const isFunction = /Function|StaticBlock/.test(node.type);
    const isBlock = isFunction || BLOCKS.has(node.type);
    const own: Scope = isBlock ? new Map() : scopes.at(-1)!;
    const inner = isBlock ? [...scopes, own] : scopes;
    const innerHome = isFunction ? own : home;
    if (isFunction) {
      for (const parameter of list(node.params)) declare(own, parameter, parameterValue(parameter), false);
      if (node.type === "FunctionExpression" && isNode(node.id)) declare(own, node.id, UNKNOWN, true);
    }
    if (node.type === "CatchClause" && isNode(node.param)) declare(own, node.param, UNKNOWN, false);
    if (node.type === "ClassExpression" && isNode(node.id)) declare(own, node.id, UNKNOWN, true);
    for (const statement of [...list(node.body), ...list(node.consequent), node.init, node.left])
      if (isNode(statement)) hoist(statement, own);
    if (node.type === "VariableDeclaration" && node.kind === "var") hoistVar(node, innerHome);
    if (node.type === "AssignmentExpression" && isNode(node.left) && isNode(node.right))
      assignments.push({ target: node.left, value: node.right, scopes: inner });
    if (node.type === "Identifier" || node.type === "JSXIdentifier") uses.set(node, inner);
    for (const child of childrenOf(node)) visit(child, inner, innerHome);
  }

  function hoist(statement: Node, scope: Scope): void {
    const exported = /^Export(?:Named|Default)/.test(statement.type) ? statement.declaration : statement;
    if (!isNode(exported)) return;
    if (exported.type === "VariableDeclaration" && exported.kind === "var") return;
    for (const { name, given, isConst } of declared(exported)) give(scope, name, given, isConst);
    if (statement.type === "ImportDeclaration")
      for (const specifier of list(statement.specifiers)) {
        const local = isNode(specifier.local) ? String(specifier.local.name) : "";
        const source = isNode(statement.source) ? String(statement.source.value) : "";
        give(scope, local, { kind: "import", source, name: importedName(specifier) }, true);
      }
  }

  function hoistVar(declaration: Node, home: Scope): void {
    for (const { name, given } of declared(declaration)) give(home, name, given, false);
  }
}

const BLOCKS = new Set([
  ..."BlockStatement ForStatement ForInStatement ForOfStatement SwitchStatement CatchClause ClassExpression".split(
    " ",
  ),
  ..."TSModuleBlock".split(" "),
]);

const UNKNOWN: Given = { kind: "unknown" };

interface Declared {
  readonly name: string;
  readonly given: Given;
  readonly isConst: boolean;
}

function declared(node: Node): Declared[] {
  switch (node.type) {
    case "VariableDeclaration":
      // `declare const process` makes no new name.
      if (node.declare === true) return [];
      return list(node.declarations).flatMap((declarator) => {
        const { id, init } = declarator;
        if (!isNode(id)) return [];
        return namesIn(id, []).map(({ name, keys }) => ({
          name,
          given: isNode(init) ? ({ kind: "value", node: init, keys } as const) : UNKNOWN,
          isConst: node.kind === "const",
        }));
      });
    case "TSEnumDeclaration":
      return isNode(node.id)
        ? [{ name: String(node.id.name), given: { kind: "enum", node }, isConst: true }]
        : [];
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSModuleDeclaration":
      return isNode(node.id)
        ? [{ name: String(node.id.name), given: { kind: "value", node, keys: [] }, isConst: true }]
        : [];
    case "TSImportEqualsDeclaration": {
      const reference = node.moduleReference;
      const source =
        isNode(reference) && isNode(reference.expression) ? String(reference.expression.value) : "";
      return isNode(node.id)
        ? [{ name: String(node.id.name), given: { kind: "import", source, name: "*" }, isConst: true }]
        : [];
    }
    default:
      return [];
  }
}

function declare(scope: Scope, pattern: Node, value: Given, isConst: boolean): void {
  for (const { name, keys } of namesIn(pattern, []))
    give(scope, name, value.kind === "value" ? { ...value, keys } : value, isConst);
}

function give(scope: Scope, name: string, given: Given, isConst: boolean): void {
  const known = scope.get(name);
  if (!known) scope.set(name, { name, isConst, given: [given] });
  else if (given.kind !== "unknown") known.given.push(given);
}

/** A parameter's default is what it may be given. */
function parameterValue(parameter: Node): Given {
  const value = parameter.type === "AssignmentPattern" ? parameter.right : undefined;
  return isNode(value) ? { kind: "value", node: value, keys: [] } : UNKNOWN;
}

/** The names in a pattern, each with the keys that lead to it. */
function namesIn(pattern: Node, keys: readonly Key[]): { name: string; keys: readonly Key[] }[] {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: String(pattern.name), keys }];
    case "AssignmentPattern":
      return isNode(pattern.left) ? namesIn(pattern.left, keys) : [];
    case "RestElement":
      return isNode(pattern.argument) ? namesIn(pattern.argument, keys) : [];
    case "TSParameterProperty":
      return isNode(pattern.parameter) ? namesIn(pattern.parameter, keys) : [];
    case "ObjectPattern":
      return list(pattern.properties).flatMap((property) => {
        if (property.type === "RestElement") return namesIn(property, keys);
        const { key, value } = property;
        return isNode(key) && isNode(value) ? namesIn(value, [...keys, keyOf(property, key)]) : [];
      });
    case "ArrayPattern":
      return list(pattern.elements).flatMap((element) => namesIn(element, [...keys, "[]"]));
    default:
      return [];
  }
}

export function keyOf(property: Node, key: Node): Key {
  return property.computed !== true && key.type === "Identifier" ? String(key.name) : key;
}

function importedName(specifier: Node): string {
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  const { imported } = specifier;
  return isNode(imported) ? String(imported.name ?? imported.value) : "";
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}
