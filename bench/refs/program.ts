import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, type ParserOptions } from "oxc-parser";
import { isNode, type Node } from "./nodes.ts";
import { scopesOf, type Binding, type Scopes } from "./scopes.ts";

/** One file, parsed by oxc, which shares nothing with the parser of the extension. */
export interface Module {
  readonly file: string;
  readonly ast: Node;
  readonly scopes: Scopes;
  /** What is exported, by name; `*` for those that are passed on whole. */
  readonly exports: ReadonlyMap<string, readonly Exported[]>;
}

export type Exported =
  | { readonly kind: "value"; readonly node: Node }
  | { readonly kind: "binding"; readonly binding: Binding }
  | { readonly kind: "from"; readonly source: string; readonly name: string };

/** The files that could be parsed, by their absolute paths, and those that could not. */
export interface Program {
  readonly modules: ReadonlyMap<string, Module>;
  readonly broken: readonly string[];
}

export function readProgram(files: readonly string[]): Program {
  const modules = new Map<string, Module>();
  const broken: string[] = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const { program, errors } = parseSync(file, text, optionsFor(file, text));
    const ast: unknown = program;
    if (errors.length > 0 || !isNode(ast)) {
      broken.push(file);
      continue;
    }
    const scopes = scopesOf(ast);
    modules.set(file, { file, ast, scopes, exports: exportsOf(ast, scopes) });
  }
  return { modules, broken };
}

const TRIED = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** The module that a relative specifier means, as bundlers and Node look for it. */
export function moduleAt(program: Program, from: string, specifier: string): Module | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = path.resolve(path.dirname(from), specifier);
  const bases = [base, base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2"), path.join(base, "index")];
  for (const each of bases)
    for (const extension of TRIED) {
      const module = program.modules.get(each + extension);
      if (module) return module;
    }
  return undefined;
}

/** CommonJS in a file ending with `.js` is told by what stands in it. */
function optionsFor(file: string, text: string): ParserOptions {
  const isModule = /^\s*(?:import|export)\b/m.test(text);
  return {
    sourceType: isModule || /\.[cm]?tsx?$|\.mjs$/.test(file) ? "module" : "script",
    ...(/\.[cm]?js$/.test(file) && { lang: "jsx" }),
  };
}

function exportsOf(ast: Node, scopes: Scopes): ReadonlyMap<string, readonly Exported[]> {
  const found = new Map<string, Exported[]>();
  const add = (name: string, exported: Exported) => found.set(name, [...(found.get(name) ?? []), exported]);
  const addBinding = (name: string, local: string) => {
    const binding = scopes.top.get(local);
    if (binding) add(name, { kind: "binding", binding });
  };
  for (const statement of listIn(ast, "body")) {
    const source = textIn(statement.source);
    switch (statement.type) {
      case "ExportDefaultDeclaration":
        if (isNode(statement.declaration)) add("default", { kind: "value", node: statement.declaration });
        break;
      case "ExportAllDeclaration":
        if (source !== undefined) add(nameIn(statement.exported) ?? "*", { kind: "from", source, name: "*" });
        break;
      case "ExportNamedDeclaration":
        for (const name of scopes.declaredBy(statement.declaration)) addBinding(name, name);
        for (const specifier of listIn(statement, "specifiers")) {
          const [local, exported] = [nameIn(specifier.local), nameIn(specifier.exported)];
          if (local === undefined || exported === undefined) continue;
          if (source === undefined) addBinding(exported, local);
          else add(exported, { kind: "from", source, name: local });
        }
        break;
      default:
        addCommonJs(statement, add);
    }
  }
  return found;
}

/** `module.exports = x`, `exports.a = x`, `module.exports.a = x`. */
function addCommonJs(statement: Node, add: (name: string, exported: Exported) => void): void {
  let expression = statement.type === "ExpressionStatement" ? statement.expression : undefined;
  // `a = b = x`
  while (isNode(expression) && expression.type === "AssignmentExpression") {
    const { left, right } = expression;
    if (!isNode(left) || !isNode(right)) return;
    const target = memberText(left);
    const value = { kind: "value", node: valueOfChain(right) } as const;
    if (target === "module.exports") add("export=", value);
    const named = /^(?:module\.)?exports\.(?<name>[\w$]+)$/.exec(target ?? "")?.groups?.name;
    if (named !== undefined) add(named, value);
    expression = right;
  }
}

function valueOfChain(right: Node): Node {
  return right.type === "AssignmentExpression" && isNode(right.right) ? valueOfChain(right.right) : right;
}

function memberText(node: Node): string | undefined {
  if (node.type === "Identifier") return nameIn(node);
  if (node.type !== "MemberExpression" || node.computed === true || !isNode(node.object)) return undefined;
  const object = memberText(node.object);
  return object === undefined ? undefined : `${object}.${nameIn(node.property)}`;
}

export function listIn(node: Node, field: string): readonly Node[] {
  const list = node[field];
  return Array.isArray(list) ? list.filter(isNode) : [];
}

/** The name of an identifier, or the text of a string in its place. */
export function nameIn(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  return typeof node.name === "string" ? node.name : textIn(node);
}

export function textIn(node: unknown): string | undefined {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}
