import { childrenOf, isNode, type Node } from "./nodes.ts";
import { listIn, moduleAt, nameIn, textIn, type Exported, type Module, type Program } from "./program.ts";
import { keyOf, type Binding, type Given } from "./scopes.ts";

/** A name that a file takes out of an environment, and where it stands. */
export interface Found {
  readonly name: string;
  readonly start: number;
}

/**
 * What the names of environment variables are, found out by working out the value of every expression in a whole program: the
 * plainest way there is, and another one than the extension goes. A value that may come from several places is all of them.
 */
export function referencesIn(evaluation: Evaluation, module: Module): Found[] {
  const found = new Map<number, string>();
  const add = (name: string | undefined, at: Node, isQuoted: boolean) => {
    if (name !== undefined && name !== "") found.set(at.start + (isQuoted ? 1 : 0), name);
  };
  const walk = (node: Node): void => {
    switch (node.type) {
      case "MemberExpression": {
        const { object, property } = node;
        if (isNode(object) && isNode(property) && evaluation.isEnvironment(module, object))
          addKey(property, node.computed === true);
        break;
      }
      case "CallExpression": {
        const { callee } = node;
        if (isNode(callee) && evaluation.takesName(module, callee)) {
          const [argument] = listIn(node, "arguments");
          if (argument) addKey(argument, true);
        }
        break;
      }
      case "VariableDeclarator":
        if (isNode(node.id) && isNode(node.init)) takeApart(node.id, node.init);
        break;
      case "AssignmentExpression":
      case "AssignmentPattern":
        if (isNode(node.left) && isNode(node.right)) takeApart(node.left, node.right);
        break;
      case "BinaryExpression":
        if (node.operator === "in" && isNode(node.left) && isNode(node.right))
          if (evaluation.isEnvironment(module, node.right)) addKey(node.left, true);
        break;
    }
    for (const child of childrenOf(node)) walk(child);
  };
  const addKey = (key: Node, isComputed: boolean): void => {
    if (!isComputed) {
      const name = nameIn(key);
      if (!METHODS.has(name ?? "")) add(name, key, false);
      return;
    }
    const name = evaluation.textOf(module, key);
    add(name, key, key.type === "Literal" || key.type === "TemplateLiteral");
  };
  const takeApart = (pattern: Node, value: Node): void => {
    if (pattern.type !== "ObjectPattern") return;
    for (const [keys, property] of propertiesIn(pattern, [])) {
      const { key } = property;
      if (isNode(key) && evaluation.isEnvironmentAt(module, value, keys))
        addKey(key, property.computed === true || key.type === "Literal");
    }
  };
  walk(module.ast);
  return Array.from(found, ([start, name]) => ({ start, name }));
}

/** What every object has, and no variable. */
const METHODS = new Set(["hasOwnProperty", "propertyIsEnumerable", "toString", "valueOf", "constructor"]);

/** Every property of a pattern, with the keys that lead to the object that it is taken from. */
function propertiesIn(pattern: Node, keys: readonly (string | Node)[]): [readonly (string | Node)[], Node][] {
  return listIn(pattern, "properties").flatMap((property): [readonly (string | Node)[], Node][] => {
    if (property.type === "RestElement" || !isNode(property.key)) return [];
    const value =
      isNode(property.value) && property.value.type === "AssignmentPattern"
        ? property.value.left
        : property.value;
    const inner =
      isNode(value) && value.type === "ObjectPattern"
        ? propertiesIn(value, [...keys, keyOf(property, property.key)])
        : [];
    return [[keys, property], ...inner];
  });
}

type Value =
  | { readonly kind: "environment" }
  | { readonly kind: "runtime"; readonly members: Readonly<Record<string, Value>> }
  /** A function that takes a name, or gives an environment. */
  | { readonly kind: "naming" }
  | { readonly kind: "giving"; readonly value: Value }
  | { readonly kind: "object"; readonly node: Node; readonly module: Module }
  | { readonly kind: "module"; readonly module: Module }
  | { readonly kind: "text"; readonly text: string };

const ENVIRONMENT: Value = { kind: "environment" };
const PROCESS: Value = { kind: "runtime", members: { env: ENVIRONMENT } };
const NAMING: Value = { kind: "naming" };
const DENO_ENV: Value = {
  kind: "runtime",
  members: {
    get: NAMING,
    has: NAMING,
    set: NAMING,
    delete: NAMING,
    toObject: { kind: "giving", value: ENVIRONMENT },
  },
};
const GLOBALS: Readonly<Record<string, Value>> = {
  process: PROCESS,
  Bun: PROCESS,
  Deno: { kind: "runtime", members: { env: DENO_ENV } },
};
const GLOBAL: Value = { kind: "runtime", members: GLOBALS };
const PACKAGES: Readonly<Record<string, Value>> = {
  process: { kind: "runtime", members: { env: ENVIRONMENT, default: PROCESS } },
  bun: { kind: "runtime", members: { env: ENVIRONMENT } },
};

/** The values of expressions, each worked out once. */
export class Evaluation {
  readonly #program: Program;
  readonly #known = new Map<Node, readonly Value[]>();

  constructor(program: Program) {
    this.#program = program;
  }

  isEnvironment(module: Module, expression: Node): boolean {
    return this.#valuesOf(module, expression).some(({ kind }) => kind === "environment");
  }

  isEnvironmentAt(module: Module, expression: Node, keys: readonly (string | Node)[]): boolean {
    return this.#under(module, this.#valuesOf(module, expression), keys).some(
      ({ kind }) => kind === "environment",
    );
  }

  takesName(module: Module, callee: Node): boolean {
    if (callee.type === "MemberExpression" && isNode(callee.object) && callee.computed !== true) {
      const method = nameIn(callee.property);
      if (method === "hasOwnProperty" || method === "propertyIsEnumerable")
        return this.isEnvironment(module, callee.object);
    }
    return this.#valuesOf(module, callee).some(({ kind }) => kind === "naming");
  }

  /** The text that an expression surely is. */
  textOf(module: Module, expression: Node): string | undefined {
    const values = this.#valuesOf(module, expression);
    const [first] = values;
    return values.length === 1 && first?.kind === "text" ? first.text : undefined;
  }

  #valuesOf(module: Module, node: Node): readonly Value[] {
    const known = this.#known.get(node);
    if (known) return known;
    // Until it is known, what comes back to it in a circle finds nothing there.
    this.#known.set(node, []);
    const values = distinct(this.#evaluate(module, node));
    this.#known.set(node, values);
    return values;
  }

  #evaluate(module: Module, node: Node): readonly Value[] {
    const inner = (field: string) => (isNode(node[field]) ? this.#valuesOf(module, node[field]) : []);
    switch (node.type) {
      case "Literal":
        return typeof node.value === "string" ? [{ kind: "text", text: node.value }] : [];
      case "TemplateLiteral": {
        const [part] = listIn(node, "quasis").length === 1 ? listIn(node, "quasis") : [];
        const value = part?.value as { cooked?: unknown } | undefined;
        return typeof value?.cooked === "string" ? [{ kind: "text", text: value.cooked }] : [];
      }
      case "BinaryExpression": {
        const [left, right] = [node.left, node.right].map((side) =>
          isNode(side) && node.operator === "+" ? this.textOf(module, side) : undefined,
        );
        return left !== undefined && right !== undefined ? [{ kind: "text", text: left + right }] : [];
      }
      case "Identifier": {
        const binding = module.scopes.bindingOf(node);
        if (binding) return this.#valuesOfBinding(module, binding);
        const name = String(node.name);
        if (name === "globalThis" || name === "global") return [GLOBAL];
        return Object.hasOwn(GLOBALS, name) ? [GLOBALS[name]!] : [];
      }
      case "MemberExpression": {
        if (!isNode(node.property)) return [];
        if (isMeta(node.object) && nameIn(node.property) === "env") return [ENVIRONMENT];
        const key = node.computed === true ? node.property : String(nameIn(node.property));
        return this.#under(module, inner("object"), [key]);
      }
      case "ChainExpression":
      case "ParenthesizedExpression":
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
        return inner("expression");
      case "AwaitExpression":
        return inner("argument");
      case "ConditionalExpression":
        return [...inner("consequent"), ...inner("alternate")];
      case "LogicalExpression":
        return node.operator === "&&" ? inner("right") : [...inner("left"), ...inner("right")];
      case "AssignmentExpression":
        return inner("right");
      case "ObjectExpression":
      case "ClassDeclaration":
      case "TSEnumDeclaration":
        return [{ kind: "object", node, module }];
      case "ImportExpression":
        return this.#moduleOf(module, node.source);
      case "CallExpression":
        return this.#call(module, node);
      default:
        return [];
    }
  }

  #call(module: Module, { callee, arguments: given }: Node): readonly Value[] {
    const [first] = Array.isArray(given) ? (given as unknown[]) : [];
    if (!isNode(callee)) return [];
    if (callee.type === "Identifier" && callee.name === "require" && !module.scopes.bindingOf(callee))
      return this.#moduleOf(module, first);
    const isFrozen =
      callee.type === "MemberExpression" &&
      nameIn(callee.object) === "Object" &&
      nameIn(callee.property) === "freeze";
    if (isFrozen && isNode(first)) return this.#valuesOf(module, first);
    return this.#valuesOf(module, callee).flatMap((value) => (value.kind === "giving" ? [value.value] : []));
  }

  #moduleOf(from: Module, specifier: unknown): readonly Value[] {
    const source = textIn(specifier);
    if (source === undefined) return [];
    const name = source.replace(/^node:/, "");
    if (Object.hasOwn(PACKAGES, name)) return [PACKAGES[name]!];
    const module = moduleAt(this.#program, from.file, source);
    if (!module) return [];
    const whole = (module.exports.get("export=") ?? []).flatMap((exported) =>
      exported.kind === "value" ? this.#valuesOf(module, exported.node) : [],
    );
    return [{ kind: "module", module }, ...whole];
  }

  #valuesOfBinding(module: Module, { given, isConst }: Binding): readonly Value[] {
    const values = given.flatMap((one) => this.#valuesOfGiven(module, one));
    // A text that may be another one is not known.
    return isConst && given.length === 1
      ? values
      : values.filter(({ kind }) => kind !== "text" && kind !== "object");
  }

  #valuesOfGiven(module: Module, given: Given): readonly Value[] {
    switch (given.kind) {
      case "value":
        return this.#under(module, this.#valuesOf(module, given.node), given.keys);
      case "import": {
        const [imported] = this.#moduleOf(module, { type: "Literal", value: given.source });
        if (!imported) return [];
        return given.name === "*" ? [imported] : this.#under(module, [imported], [given.name]);
      }
      case "enum":
        return [{ kind: "object", node: given.node, module }];
      default:
        return [];
    }
  }

  #under(module: Module, values: readonly Value[], keys: readonly (string | Node)[]): readonly Value[] {
    let at = values;
    for (const key of keys) {
      const name = typeof key === "string" ? key : this.textOf(module, key);
      if (name === undefined) return [];
      at = at.flatMap((value) => this.#memberOf(value, name));
    }
    return at;
  }

  #memberOf(value: Value, name: string): readonly Value[] {
    switch (value.kind) {
      case "runtime":
        return Object.hasOwn(value.members, name) ? [value.members[name]!] : [];
      case "object":
        return this.#memberOfObject(value.module, value.node, name);
      case "module":
        return this.#exported(value.module, name, new Set());
      default:
        return [];
    }
  }

  #memberOfObject(module: Module, node: Node, name: string): readonly Value[] {
    const body = isNode(node.body) ? node.body : node;
    const entries = [...listIn(body, "properties"), ...listIn(body, "members"), ...listIn(body, "body")];
    return entries.flatMap((entry) => {
      const key = nameIn(entry.key ?? entry.id);
      const value = entry.value ?? entry.initializer;
      const isStatic = entry.type !== "PropertyDefinition" || entry.static === true;
      return key === name && isStatic && isNode(value) ? this.#valuesOf(module, value) : [];
    });
  }

  #exported(module: Module, name: string, seen: Set<Module>): readonly Value[] {
    if (seen.has(module)) return [];
    seen.add(module);
    const of = (exported: Exported): readonly Value[] => {
      if (exported.kind === "value") return this.#valuesOf(module, exported.node);
      if (exported.kind === "binding") return this.#valuesOfBinding(module, exported.binding);
      const [source] = this.#moduleOf(module, { type: "Literal", value: exported.source });
      if (!source) return [];
      return exported.name === "*" ? [source] : this.#under(module, [source], [exported.name]);
    };
    const named = (module.exports.get(name) ?? []).flatMap(of);
    const whole = (module.exports.get("export=") ?? []).flatMap(of);
    if (named.length > 0) return named;
    if (name === "default") return whole.length > 0 ? whole : [{ kind: "module", module }];
    const inWhole = whole.flatMap((value) => this.#memberOf(value, name));
    if (inWhole.length > 0) return inWhole;
    return (module.exports.get("*") ?? [])
      .flatMap(of)
      .flatMap((value) => (value.kind === "module" ? this.#exported(value.module, name, seen) : []));
  }
}

/** Of texts and objects, too: one that is given twice is one. */
function distinct(values: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  for (const value of values) if (!kept.some((one) => isSame(one, value))) kept.push(value);
  return kept;
}

function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === "text") return b.kind === "text" && a.text === b.text;
  if (a.kind === "object") return b.kind === "object" && a.node === b.node;
  return a.kind === "module" && b.kind === "module" && a.module === b.module;
}

function isMeta(node: unknown): boolean {
  return isNode(node) && node.type === "MetaProperty" && nameIn(node.property) === "meta";
}
