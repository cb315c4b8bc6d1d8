import type { Node } from "web-tree-sitter";
import type { Names } from "./names.ts";
import type { Exports, Shape } from "./shape.ts";

/**
 * What the engine has to know of a language. The engine finds words in the text, looks only at the nodes there,
 * and follows shapes (shape.ts) from roots to references; a language answers questions about single nodes.
 */
export interface Language {
  /** VS Code's language ids. */
  readonly ids: readonly string[];
  /** The grammar's file. */
  readonly grammar: string;
  readonly roots: readonly Root[];
  /** Modules by their specifier; `default` among the members is the default import. */
  readonly modules: Readonly<Record<string, Shape>>;
  /** The text to parse where only parts of a file are in this language; every offset must stay as it is. */
  mask?(text: string): string;

  /** True where this leaf, which declares nothing, stands for a value: it is no property and no type. */
  isUse(leaf: Node): boolean;
  /**
   * The node around this one that stands by itself, such as a statement or a member of a class: nothing outside of it
   * depends on what is in it, but for the names. Undefined where this node only holds such.
   */
  unitOf(node: Node): Node | undefined;
  /** What this leaf declares, if it declares anything. */
  declarationOf(leaf: Node): Declaration | undefined;
  /** What happens to the value of an expression, past parentheses, casts, branches and the like. */
  useOf(expression: Node): Use | undefined;
  /** What the left side of a declaration, an assignment or a parameter takes apart. */
  patternOf(target: Node): Pattern | undefined;
  /** Whether an expression is written to, and what happens where it is missing. */
  contextOf(expression: Node): { readonly access: "read" | "write"; readonly hasDefault: boolean };
  /** The string that an expression is known to be. */
  constantOf(expression: Node, names: Names): Constant | undefined;
  argumentOf(call: Node, position: number, keywords: readonly string[]): Node | undefined;
  /** The elements of a list literal. */
  elementsOf(expression: Node): readonly Node[] | undefined;
  /** The keys of a literal of an object, a hash, a dictionary. */
  keysIn(expression: Node, names: Names): readonly (Constant & { readonly hasDefault?: boolean })[];
  /** What a schema says of all of an environment that is given to it. */
  checkedAt?(expression: Node, names: Names): Checked | undefined;
  /** The expression whose elements another one has as well: what a name is given once, a list in what copies it. */
  listIn(expression: Node, names: Names): Node | undefined;
  /** The block in which an assignment to this leaf holds, if it is one. */
  assignedIn(leaf: Node): Node | undefined;
  /** The function, or the whole file, in which a node runs. */
  functionOf(node: Node): Node;

  /** What is imported through this string, if it is a module's specifier. */
  importsOf(specifier: Node): readonly Import[];
  /** Where what this leaf declares is imported from, if it is. */
  importOf(leaf: Node): Imported | undefined;
  /** Tells of each name where it may come from if the text itself does not declare it, the likeliest first. */
  originsIn(root: Node): (name: string) => readonly Imported[];
  /** The name under which the file exports what this leaf declares, or names in an export clause. */
  exportedAs(leaf: Node): string | undefined;
  /** What the file exports of text that is known, and the modules of which it exports all or a part. */
  constantsIn(names: Names, root: Node): { readonly exports: Exports; readonly from: readonly string[] };
}

/** Where a flow begins. A root that says neither where nor for what is a global of that name. */
export interface Root {
  readonly word: string;
  readonly shape: Shape;
  /** An import without which it means nothing, near the beginning: to look for the word in all of a text takes longer. */
  readonly imported?: string;
  /** The expression with the shape, at a leaf that is the word. */
  readonly at?: (leaf: Node) => Node | undefined;
  /** What gets the shape although no expression has it: a field of an unknown value, `const { secrets } = context`. */
  readonly target?: (leaf: Node, language: Language) => Node | undefined;
  /** The variable, parameter or field that has the shape because of its type, at the type's name. */
  readonly typed?: (leaf: Node) => Node | undefined;
  /** The names of secrets in a text that says them in a way of its own, given the node in which the word stands. */
  readonly namesAt?: (node: Node) => readonly (Constant & { readonly hasDefault?: boolean })[];
}

export interface Declaration {
  readonly leaf: Node;
  /** The node in which the name holds. */
  readonly scope: Node;
  /** The declaration gives a value: what the name was before does not matter. */
  readonly initialised: boolean;
}

export type Use =
  /** `x.name`: `node` is the whole, `key` the name. */
  | { readonly kind: "member"; readonly node: Node; readonly key: Node }
  /** `x[key]` */
  | { readonly kind: "index"; readonly node: Node; readonly key: Node }
  | { readonly kind: "call"; readonly node: Node }
  /** A declaration, an assignment, a parameter's default. */
  | { readonly kind: "bind"; readonly target: Node }
  /** `key in x` */
  | { readonly kind: "contains"; readonly key: Node }
  /** The value of `key` in an object: `{ key: x }`. */
  | { readonly kind: "property"; readonly node: Node; readonly key: string }
  /** `{ ...x, key: value }`: what has all of it, but for the keys that it gives another value. */
  | { readonly kind: "copy"; readonly node: Node; readonly except: readonly string[] }
  /** Keys of a literal are given to it, with their values. */
  | { readonly kind: "given"; readonly entries: Node; readonly form: string }
  | { readonly kind: "export"; readonly name: string };

/** Names that a schema has for an environment, and what has them and no others: the result, or a member of that. */
export interface Checked {
  readonly names: readonly (Constant & { readonly hasDefault?: boolean })[];
  readonly result?: Node;
  readonly member?: string;
}

export type Pattern =
  | { readonly kind: "name"; readonly leaf: Node }
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | { readonly kind: "export"; readonly name: string };

/** One field of a destructuring. Without a key it takes the rest. */
export interface Field {
  readonly key: Node | undefined;
  /** The key is an expression (`["X"]`, `"X"`) and no plain name. */
  readonly computed: boolean;
  readonly target: Node;
  readonly hasDefault: boolean;
}

/** A known string; `start` and `end` are those of its text in the place of use, `spelledAt` of its literal. */
export interface Constant {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly spelledAt?: { readonly start: number; readonly end: number };
}

/** `imported` is `default`, `*` for the whole module, or a name. */
export interface Import {
  readonly imported: string;
  /** Where the module's name for it stands. */
  readonly name?: Node;
  /** The name it gets here, or the expression that it is (`require("x")`), or the name it is re-exported under. */
  readonly local?: Node;
  readonly expression?: Node;
  readonly exported?: string;
  /** All of the module's names are names here. */
  readonly isSpread?: true;
}

/** `imported` is `default`, `*` for the whole module, or a name; `member` is one of what has that name. */
export interface Imported {
  readonly from: string;
  readonly imported: string;
  readonly member?: string;
}
