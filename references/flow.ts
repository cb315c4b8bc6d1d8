import type { Node } from "web-tree-sitter";
import { isKey } from "../core/secret.ts";
import { isAlias, isOverwritten, type Alias, type Holder, type Path } from "./alias.ts";
import type { Constant, Declaration, Language, Root } from "./language.ts";
import type { Names } from "./names.ts";
import { moved, type Reference } from "./reference.ts";
import {
  copyOf,
  holding,
  memberOf,
  onlyOf,
  merged,
  passedOn,
  reading,
  type Exports,
  type Modules,
  type Naming,
  type Shape,
} from "./shape.ts";
import type { Export, Origin, Site } from "./sites.ts";
import { assignedNameIn, namesInTemplate } from "./names-in-text.ts";
import { goneOverBy, goneOverByIt, type GoneOver } from "./listed-names.ts";
import { isAround, isOwnMember, nameParameterAt } from "./taken-names.ts";

/** What following every shape through a text has found. */
export interface Flow {
  readonly references: readonly Reference[];
  readonly exports: Exports;
  /** Specifiers of the modules whose constants are the names of secrets that could not be told. */
  readonly wanted: readonly string[];
}

/** So many things are followed that one name holds: where copies of copies are given to it, they could be very many. */
const MOST_SHAPES = 16;

/**
 * Follows the environment, the clients of vaults and the like from the roots through members, destructurings,
 * aliases and calls to the names of secrets.
 */
export function flow(
  language: Language,
  names: Names,
  roots: readonly Root[],
  modules: Modules = language.modules,
): Flow {
  const tracer = new Tracer(language, names);
  for (const root of roots) {
    if (root.namesAt) {
      tracer.takeNames(root);
      continue;
    }
    if (!root.at && !root.target && !root.typed) {
      tracer.followGlobals(root);
      continue;
    }
    tracer.visit(root.word, names.sites(root.word), root, undefined, (leaf) => {
      const expression = root.at?.(leaf);
      if (expression) tracer.follow(expression, root.shape, undefined);
      const target = root.target?.(leaf, language);
      if (target) tracer.bind(target, root.shape, undefined);
      const typed = root.typed?.(leaf);
      if (typed) tracer.bindTyped(typed, root.shape);
    });
  }
  for (const [specifier, shape] of Object.entries(modules)) {
    const sites = names.sites(specifier);
    const path = language.modules[specifier] === shape ? undefined : FROM_ELSEWHERE;
    tracer.visit(specifier, sites, specifier, undefined, (leaf) => tracer.importModule(leaf, shape, path));
  }
  return tracer.result();
}

/** Another module of the code base has a name of its own for the environment. */
const FROM_ELSEWHERE: Path = { before: undefined, isEnvironment: true };

/** How the code takes what it names. */
type Context = { readonly access: "read" | "write"; readonly hasDefault: boolean };

const IS_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const IS_NAME = /^[$@]?\w+$/;
/** Names of lists that are names of lists. */
const DEEPEST = 4;

class Tracer {
  readonly #language: Language;
  readonly #names: Names;
  readonly #found: { readonly reference: Reference; readonly path: Path }[] = [];
  readonly #exports: Export[] = [];
  readonly #wanted = new Set<string>();
  readonly #holders = new Map<Declaration, Holder>();
  /** The shapes that names which mean one thing in the whole text hold, by word. */
  readonly #constants = new Map<string, Set<Shape>>();
  /** What functions of one's own are, by the offset of their names. */
  readonly #given = new Map<number, Set<Shape>>();
  /** Uses of names that hold a shape, still to be followed. */
  readonly #pending: (() => void)[] = [];

  constructor(language: Language, names: Names) {
    this.#language = language;
    this.#names = names;
  }

  result(): Flow {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) next();
    const byStart = new Map<number, Reference>();
    for (const { reference, path } of this.#found) {
      if (!isOverwritten(path, this.#language)) byStart.set(reference.start, reference);
    }
    const references = [...byStart.values()].toSorted((a, b) => a.start - b.start);
    return { references, exports: exportsOf(this.#exports), wanted: [...this.#wanted] };
  }

  /** The names that a text says in a way of its own. */
  takeNames({ word, shape, namesAt }: Root): void {
    for (const site of this.#names.sites(word)) {
      const node = this.#names.nodeAt(word, site);
      for (const { hasDefault = false, ...name } of (node && namesAt?.(node)) ?? [])
        this.#add(name, { form: shape.naming?.form ?? word, access: "read", hasDefault }, undefined);
    }
  }

  /** A variable or a field of a type, whose other name is `this.name`. */
  bindTyped(target: Node, shape: Shape): void {
    this.bind(target, shape, undefined);
    for (const leaf of this.#names.leaves(target.text))
      if (leaf.parent && isOwnMember(leaf, target)) this.follow(leaf.parent, shape, undefined);
  }

  followGlobals({ word, shape }: Root): void {
    const plain = this.#names.plain(word);
    if (!plain) {
      for (const leaf of this.#names.globals(word)) this.follow(leaf, shape, undefined);
    } else if (!plain.declared) {
      this.visit(word, plain.uses, shape, undefined, (leaf) => this.follow(leaf, shape, undefined));
    }
  }

  /**
   * Follows what begins at places where a word stands; or, where it is known what that comes to, says it once more. It
   * is kept where nothing but the place's own statement had a say in it.
   */
  visit(word: string, sites: readonly Site[], from: Origin, path: Path, trace: (leaf: Node) => void): void {
    const aliased = isAlias(path);
    for (const site of sites) {
      const known = site.traces.find((trace) => trace.from === from && trace.isAlias === aliased);
      if (known) {
        for (const reference of known.references)
          this.#found.push({ reference: moved(reference, site.start), path });
        this.#exports.push(...known.exports);
        continue;
      }
      const leaf = this.#names.leafAt(word, site);
      const [references, exports] = [this.#found.length, this.#exports.length];
      const { questions } = this.#names;
      if (leaf) trace(leaf);
      if (this.#names.questions !== questions) continue;
      const found = this.#found.slice(references).map(({ reference }) => moved(reference, -site.start));
      const told = { references: found, exports: this.#exports.slice(exports) };
      site.traces = [...site.traces, { from, isAlias: aliased, ...told }];
    }
  }

  follow(expression: Node, shape: Shape, path: Path): void {
    const use = this.#language.useOf(expression);
    switch (use?.kind) {
      case "bind":
        return this.bind(use.target, shape, path);
      case "member": {
        if (shape.isMapping && !memberOf(shape, use.key.text)) return;
        const name = { value: use.key.text, start: use.key.startIndex, end: use.key.endIndex };
        return this.#member(use.node, name, shape, path, formOfMember(shape, path));
      }
      case "index": {
        const name = this.#textOf(use.key);
        if (!name && shape.environment) this.#takeName(use.key, this.#language.contextOf(use.node), path);
        return name && this.#member(use.node, name, shape, path, formOfIndex(shape, path, name));
      }
      case "contains": {
        const name = this.#textOf(use.key);
        if (!name && shape.environment) this.#takeName(use.key, { access: "read", hasDefault: false }, path);
        if (name && shape.environment && mayName(shape, name.value))
          this.#add(name, { form: `"X" in ${shape.environment}`, access: "read" }, path);
        return;
      }
      case "call":
        if (shape.naming) this.#call(use.node, shape.naming, path);
        if (shape.returns) this.follow(use.node, shape.returns, path);
        return;
      case "copy":
        if (shape.environment)
          this.follow(use.node, copyOf(shape, use.except), { before: path, isEnvironment: true });
        return;
      case "given":
        for (const name of shape.environment ? this.#language.keysIn(use.entries, this.#names) : [])
          if (isKey(name.value)) this.#add(name, { form: use.form, access: "write" }, path);
        return;
      case "property": {
        const whole = holding(shape, use.key);
        if (whole) this.follow(use.node, whole, { before: path, isEnvironment: true });
        if (shape.environment) this.#check(expression, shape, path);
        return;
      }
      case "export":
        this.#exports.push({ name: use.name, shape });
        return;
      case undefined:
        if (shape.environment) this.#check(expression, shape, path);
        return;
    }
  }

  /** A schema to which an environment is given has names of it. */
  #check(expression: Node, shape: Shape, path: Path): void {
    const checked = this.#language.checkedAt?.(expression, this.#names);
    if (!checked) return;
    for (const { hasDefault = false, ...name } of checked.names)
      if (isKey(name.value)) this.#add(name, { form: "schema", access: "read", hasDefault }, path);
    const values = onlyOf(
      shape,
      checked.names.map(({ value }) => value),
    );
    const whole = checked.member === undefined ? values : holding(values, checked.member);
    if (checked.result && whole) this.follow(checked.result, whole, { before: path, isEnvironment: true });
  }

  /** Gives a shape to what stands on the left of a declaration or an assignment. */
  bind(target: Node, shape: Shape, path: Path): void {
    const pattern = this.#language.patternOf(target);
    if (pattern?.kind === "name") this.#hold(pattern.leaf, shape, path);
    if (pattern?.kind === "export") this.#exports.push({ name: pattern.name, shape });
    if (pattern?.kind !== "fields") return;
    for (const { key, computed, target, hasDefault } of pattern.fields) {
      if (!key) {
        this.bind(target, shape, path);
        continue;
      }
      const name = computed
        ? this.#textOf(key)
        : { value: key.text, start: key.startIndex, end: key.endIndex };
      const member = name && memberOf(shape, name.value);
      if (member) this.bind(target, member, path);
      else if (name && shape.environment && mayName(shape, name.value))
        this.#add(name, { form: "destructuring", access: "read", hasDefault }, path);
    }
  }

  /** A module's specifier: its imports get the shapes of the module's members. */
  importModule(specifier: Node, module: Shape, path: Path): void {
    for (const { imported, name, local, expression, exported, isSpread } of this.#language.importsOf(
      specifier,
    )) {
      const shape = imported === "*" ? module : memberOf(module, imported);
      if (shape && local) this.bind(local, shape, path);
      if (shape && expression) this.follow(expression, shape, path);
      if (shape && isSpread) this.#followAll(shape, path);
      if (shape && exported === "*") this.#exportAll(shape);
      else if (shape && exported) this.#exports.push({ name: exported, shape });
      if (!shape && name && module.environment) {
        const at = { value: imported, start: name.startIndex, end: name.endIndex };
        this.#add(at, { form: "import", access: "read" }, undefined);
      }
    }
  }

  #member(node: Node, name: Constant, shape: Shape, path: Path, form: string): void {
    const member = memberOf(shape, name.value);
    const isMethod = shape.hasMethods && this.#language.useOf(node)?.kind === "call";
    if (member) this.follow(node, member, path);
    else if (shape.environment && !isMethod && mayName(shape, name.value))
      this.#add(name, { form, ...this.#language.contextOf(node) }, path);
  }

  #call(call: Node, naming: Naming, path: Path): void {
    const argument = this.#language.argumentOf(call, naming.position ?? 0, naming.keywords);
    if (!argument) return;
    const within = this.#namesWithin(argument, call, naming);
    if (within) {
      for (const name of within) this.#add(name, { form: naming.form, access: naming.access }, path);
      return;
    }
    const scopeNode =
      naming.scope && this.#language.argumentOf(call, naming.scope.position, naming.scope.keywords);
    const setScope = scopeNode && this.#textOf(scopeNode);
    const { fallback } = naming;
    const isGivenOne =
      fallback && this.#language.argumentOf(call, fallback.position, fallback.keywords) !== undefined;
    const hasDefault =
      isGivenOne === true || naming.hasDefault === true || this.#language.contextOf(call).hasDefault;
    const given = naming.isRest ? this.#argumentsFrom(call, naming.position ?? 0) : [argument];
    for (const element of given.flatMap((one) => this.#elementsOf(one) ?? [one])) {
      const name = this.#textOf(element);
      if (!name) this.#takeName(element, { access: naming.access, hasDefault }, path);
      if (!name || (naming.keysOnly && !isKey(name.value))) continue;
      if (naming.variablesOnly && !IS_VARIABLE.test(name.value)) continue;
      const found = { form: naming.form, access: naming.access, hasDefault };
      this.#add(name, setScope ? { ...found, setScope } : found, path);
    }
  }

  /** The names that an argument has in it, where it is none itself. */
  #namesWithin(argument: Node, call: Node, naming: Naming): readonly Constant[] | undefined {
    if (naming.template) return namesInTemplate(this.#textOf(argument), naming.template);
    if (naming.isAssignment) {
      const name = assignedNameIn(argument);
      return name && isKey(name.value) ? [name] : [];
    }
    if (!naming.isEntries) return undefined;
    return this.#argumentsFrom(call, naming.position ?? 0)
      .flatMap((entries) => this.#language.keysIn(entries, this.#names))
      .filter(({ value }) => isKey(value));
  }

  #argumentsFrom(call: Node, position: number): Node[] {
    const first = this.#language.argumentOf(call, position, []);
    return first ? [first, ...this.#argumentsFrom(call, position + 1)] : [];
  }

  /** Where the name of what is read is a parameter, the function is one that reads: its calls are followed. */
  #takeName(key: Node, { access, hasDefault }: Context, path: Path): void {
    const declared = IS_NAME.test(key.text) ? this.#names.resolve(key) : undefined;
    this.#takeListed(key, declared, { access, hasDefault }, path);
    const parameter = declared && nameParameterAt(declared.leaf);
    if (!parameter || this.#names.assigned(declared).length > 0) return;
    const { callee, position, keyword, fallback } = parameter;
    const shape = reading({
      access,
      position,
      keywords: [keyword],
      ...(fallback !== undefined && { fallback: { position: fallback, keywords: [] } }),
      ...(hasDefault && fallback === undefined && { hasDefault }),
    });
    if (this.#given.get(callee.startIndex)?.has(shape)) return;
    this.#given.set(callee.startIndex, (this.#given.get(callee.startIndex) ?? new Set()).add(shape));
    if (this.#names.declared(callee)) this.#hold(callee, shape, path);
    this.#pending.push(() => this.#followOwn(callee, shape, path));
  }

  /** Where it is each of a list, the list has the names. */
  #takeListed(key: Node, declared: Declaration | undefined, found: Context, path: Path): void {
    const over = declared ? this.#goneOver(key, declared) : goneOverByIt(key);
    for (const element of (over && this.#elementsOf(over.list)) ?? []) {
      const name = this.#textOf(element);
      if (name && !name.spelledAt && isKey(name.value)) this.#add(name, { form: "accessor", ...found }, path);
    }
  }

  /** The list that a name goes over where it is used. Some languages have one name for the variables of many loops. */
  #goneOver(key: Node, declared: Declaration): GoneOver | undefined {
    const before = this.#names.declaring(declared).findLast(({ startIndex }) => startIndex < key.startIndex);
    const over = goneOverBy(before ?? declared.leaf);
    if (!over || !isAround(over.within, key)) return undefined;
    const isChanged = this.#names.assigned(declared).some((use) => isAround(over.within, use));
    return isChanged ? undefined : over;
  }

  /** Past names, and what may stand around a list: `[…] as const`. */
  #elementsOf(list: Node, depth = 0): readonly Node[] | undefined {
    const elements = this.#language.elementsOf(list);
    const inner = elements || depth === DEEPEST ? undefined : this.#language.listIn(list, this.#names);
    return inner ? this.#elementsOf(inner, depth + 1) : elements;
  }

  /** The calls of a method by those who have it too: `this.need("X")`. */
  #followOwn(callee: Node, shape: Shape, path: Path): void {
    for (const leaf of this.#names.leaves(callee.text)) {
      if (leaf.startIndex === callee.startIndex) continue;
      const isBare = !this.#names.resolve(leaf) && this.#language.isUse(leaf);
      if (!isBare && !isOwnMember(leaf, callee)) continue;
      const called = [leaf.parent, leaf].find((node) => node && this.#language.useOf(node)?.kind === "call");
      if (called) this.follow(called, shape, path);
    }
  }

  /** From here on a local name stands for the value: follows each of its uses. */
  #hold(leaf: Node, shape: Shape, path: Path): void {
    const word = leaf.text;
    const plain = this.#names.plain(word);
    const isEnvironment = shape.environment !== undefined;
    if (plain?.declared?.start === leaf.startIndex) {
      const shapes = this.#constants.get(word) ?? new Set();
      if (shapes.has(shape)) return;
      this.#constants.set(word, shapes.add(shape));
      this.#export(word, shape);
      const alias: Alias = { before: path, isEnvironment };
      this.#pending.push(() =>
        this.visit(word, plain.uses, shape, alias, (use) => this.follow(use, shape, alias)),
      );
      return;
    }
    const declaration = this.#names.declared(leaf) ?? this.#names.resolve(leaf);
    if (!declaration) return;
    const uses = this.#names.uses(declaration);
    let holder = this.#holders.get(declaration);
    if (!holder) this.#holders.set(declaration, (holder = this.#holder(declaration)));
    holder.givenAt.add(leaf.startIndex);
    if (holder.shapes.has(shape) || holder.shapes.size >= MOST_SHAPES) return;
    holder.shapes.add(shape);
    if (!declaration.scope.parent) this.#export(word, shape);
    for (const node of uses) {
      const alias: Alias = { before: path, isEnvironment, use: { node, holder } };
      this.#pending.push(() => this.follow(node, shape, alias));
    }
  }

  /** A name of the file's own scope holds something: it may be exported. */
  #export(word: string, shape: Shape): void {
    for (const site of this.#names.sites(word)) {
      const { exportedAs } = this.#names.roleAt(word, site);
      if (exportedAs !== undefined) this.#exports.push({ name: exportedAs, shape });
    }
  }

  /** All that a module gives has its name here: that is followed, where nothing else is declared by it. */
  #followAll({ members }: Shape, path: Path): void {
    for (const [name, shape] of Object.entries(members ?? {})) {
      const alias: Path = { before: path, isEnvironment: shape.environment !== undefined };
      if (name !== "default") for (const leaf of this.#names.globals(name)) this.follow(leaf, shape, alias);
    }
  }

  /** `export * from` passes on all but the default. */
  #exportAll({ members }: Shape): void {
    for (const [name, shape] of Object.entries(members ?? {}))
      if (name !== "default") this.#exports.push({ name, shape });
  }

  /** The text that an expression is known to be. Where another module would tell, it is noted. */
  #textOf(expression: Node): Constant | undefined {
    const constant = this.#language.constantOf(expression, this.#names);
    if (!constant) {
      for (const { from } of this.#names.originsOf(firstLeaf(expression))) this.#wanted.add(from);
    }
    return constant;
  }

  #holder(declaration: Declaration): Holder {
    const writes = this.#names.assigned(declaration).flatMap((use) => {
      const block = this.#language.assignedIn(use);
      return block ? [{ at: use.startIndex, block }] : [];
    });
    if (declaration.initialised)
      writes.unshift({ at: declaration.leaf.startIndex, block: declaration.scope });
    return { shapes: new Set(), givenAt: new Set(), writes };
  }

  #add(name: Constant, found: Omit<Reference, "name" | "start" | "end">, path: Path): void {
    if (name.value === "") return;
    const { hasDefault, ...rest } = found;
    this.#found.push({
      path,
      reference: {
        name: name.value,
        start: name.start,
        end: name.end,
        ...rest,
        ...(hasDefault && { hasDefault }),
        ...(name.spelledAt && { spelledAt: name.spelledAt }),
      },
    });
  }
}

function exportsOf(all: readonly Export[]): Exports {
  const byName = new Map<string, Shape>();
  for (const { name, shape } of all) byName.set(name, merged(byName.get(name), passedOn(shape)));
  return Object.fromEntries(byName);
}

function firstLeaf(expression: Node): Node {
  return expression.descendantForIndex(expression.startIndex, expression.startIndex) ?? expression;
}

function mayName({ isOfVariables, except }: Shape, name: string): boolean {
  if (isOfVariables && !IS_VARIABLE.test(name)) return false;
  return !except || !expressionsOf(except).some((expression) => expression.test(name));
}

const expressions = new WeakMap<readonly string[], readonly RegExp[]>();

function expressionsOf(except: readonly string[]): readonly RegExp[] {
  const known = expressions.get(except) ?? except.map((pattern) => new RegExp(pattern));
  expressions.set(except, known);
  return known;
}

function formOfMember(shape: Shape, path: Path): string {
  return isAlias(path) ? "alias" : `${shape.environment}.X`;
}

function formOfIndex(shape: Shape, path: Path, name: Constant): string {
  if (isAlias(path)) return "alias";
  return name.spelledAt ? `${shape.environment}[constant]` : `${shape.environment}["X"]`;
}
