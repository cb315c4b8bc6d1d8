import type { Node } from "web-tree-sitter";
import type { Field, Import, Imported, Root, Use } from "../language.ts";
import type { Shape } from "../shape.ts";

/** Where a part of a node is: the field's name, or how to find it. */
export type Part = string | ((node: Node) => Node | null | undefined);

/** By the types of the grammar's nodes. */
export type ByType<T> = Readonly<Record<string, T>>;

/** How far a declared name reaches: the block, the function or the whole text around it, or what declares it. */
export type Reach = "block" | "function" | "file" | "itself";

/**
 * A language as tables of its grammar's node types. That is all there is to know of most languages: what reads a
 * member, calls, binds and declares. JavaScript, where everything can be taken apart, is not described so.
 */
export interface Syntax {
  readonly ids: readonly string[];
  readonly grammar: string;
  readonly roots: readonly Root[];
  /** Modules by the name that an import gives them. */
  readonly modules?: Readonly<Record<string, Shape>>;

  /** Leaves that may name a value. */
  readonly names: ReadonlySet<string>;
  /** Leaves of these types that name something else where they stand. */
  readonly isNoUse?: (leaf: Node) => boolean;
  /** `x.key`. `callee`: a call has no node for it, so that the key stands for the function that is called. */
  readonly members: ByType<{ readonly of: Part; readonly key: Part; readonly callee?: true }>;
  /** `x[key]` */
  readonly indexes: ByType<{ readonly of: Part; readonly key: Part }>;
  readonly calls: ByType<{ readonly callee: Part; readonly arguments: Part }>;
  /** Around an argument, with the argument and the name that it is given by. */
  readonly argument?: ByType<{ readonly value: Part; readonly name: Part }>;
  /** Nodes with the value of a part of theirs: parentheses, casts, a branch that may be taken. */
  readonly wrappers: ByType<Part | readonly Part[]>;
  /** The declaration of the class that an expression names by where it stands: `self`. */
  readonly classAround?: (expression: Node) => Node | undefined;
  /** What gives a value to a name: declarations, assignments, defaults of parameters. */
  readonly bindings: ByType<{ readonly target: Part; readonly value: Part }>;
  /** Several targets or values, matched by their order. */
  readonly lists?: ReadonlySet<string>;
  /** `key in x` */
  readonly contains?: ByType<{ readonly key: Part; readonly of: Part }>;
  /** Nodes that declare the leaf which is this part of theirs, or any leaf right in them. */
  readonly declarers: ByType<{ readonly name?: Part; readonly reach: Reach; readonly isBare?: true }>;
  /** Those of them that change a name which is declared already. */
  readonly assignments?: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
  /** Their children stand by themselves: statements, members of a class. */
  readonly containers: ReadonlySet<string>;

  /** Literals that are strings, and the part of them that is text. */
  readonly strings: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  /** Literals whose text the grammar does not tell from their quotes. */
  readonly undivided?: ReadonlySet<string>;
  /** A word that is a text without quotes. */
  readonly isText?: (word: Node) => boolean;
  /** The node types of `a + b`, and the operator. */
  readonly sums?: ByType<string>;
  /** Nodes that are lists, or calls that give one, with their elements. */
  readonly arrays?: ByType<(list: Node) => readonly Node[] | undefined>;
  /** Keys of a literal that has some: what their text is, is asked of each. */
  readonly keysIn?: (expression: Node) => readonly Node[];
  /** What has the elements of a part of it: `[…].freeze`, `&[…]`, `LIST.iter()`. */
  readonly listIn?: (expression: Node) => Node | null | undefined;

  /** The use of an expression that the tables cannot tell of. */
  readonly useOf?: (expression: Node) => Use | undefined;
  /** Whether the parent writes to the node, or deletes it. */
  readonly isWritten?: (parent: Node, node: Node) => boolean;
  /** Whether the code goes on with something else where the node gives nothing. */
  readonly hasDefault?: (parent: Node, node: Node) => boolean;

  readonly importsOf?: (specifier: Node) => readonly Import[];
  /** Where the name that this leaf declares is imported from. */
  readonly importOf?: (leaf: Node) => Imported | undefined;
  /** Tells of each name where it may come from if the text does not declare it, the likeliest first. */
  readonly originsIn?: (root: Node) => (name: string) => readonly Imported[];
  /** Whether others can import a name of the file's own scope, given the leaf that declares it. */
  readonly exports?: (leaf: Node) => boolean;
  readonly exported?: (root: Node) => Exported;
  /** What an import takes apart. */
  readonly fieldsOf?: (target: Node) => readonly Field[] | undefined;
}

/** What a file gives to those who import it. */
export interface Exported {
  /** The leaves that its own statements declare with a value. */
  readonly leaves: readonly Node[];
  /** The same of its classes and the like, with the leaf of each one's name. */
  readonly holders: readonly { readonly leaf: Node; readonly leaves: readonly Node[] }[];
  /** The modules of which it passes names on. */
  readonly from: readonly string[];
}

export function partOf(node: Node, part: Part): Node | undefined {
  return (typeof part === "string" ? node.childForFieldName(part) : part(node)) ?? undefined;
}

/** All named children in a field, without the commas between them. */
export function childrenIn(node: Node, field: string): Node[] {
  return node.children.filter(
    (one, index): one is Node => one !== null && one.isNamed && node.fieldNameForChild(index) === field,
  );
}

export function isPart(node: Node, part: Part, child: Node): boolean {
  return partOf(node, part)?.id === child.id;
}

/** The named child at a position, or from the end; comments count for nothing. */
export function child(position: number): (node: Node) => Node | undefined {
  return (node) => namedChildren(node).at(position);
}

export function namedChildren(node: Node): Node[] {
  return node.namedChildren.filter((one): one is Node => one !== null && !one.type.includes("comment"));
}
