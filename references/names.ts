import type { Node } from "web-tree-sitter";
import type { Declaration, Language } from "./language.ts";
import { parentOf } from "./parent.ts";

/**
 * The names in one parsed text. Only words that somebody asks for are looked at: a search through the text finds
 * them, and the tree is touched at those places alone. That costs a small part of what walking the tree would.
 */
export class Names {
  readonly #text: string;
  readonly #root: Node;
  readonly #language: Language;
  readonly #leaves = new Map<string, readonly Node[]>();
  readonly #declarations = new Map<string, ReadonlyMap<number, Declaration>>();

  constructor(text: string, root: Node, language: Language) {
    this.#text = text;
    this.#root = root;
    this.#language = language;
  }

  /** The leaves of the tree whose whole text is `word`, in order. */
  leaves(word: string): readonly Node[] {
    let leaves = this.#leaves.get(word);
    if (!leaves) this.#leaves.set(word, (leaves = [...this.#find(word)]));
    return leaves;
  }

  /** The declaration a name refers to, or undefined where it is the runtime's. */
  resolve(leaf: Node): Declaration | undefined {
    const declarations = this.#declarationsOf(leaf.text);
    if (declarations.size === 0) return undefined;
    for (let node = parentOf(leaf); node; node = parentOf(node)) {
      const declaration = declarations.get(node.id);
      if (declaration) return declaration;
    }
    return undefined;
  }

  /** Every use of a declared name. */
  uses(declaration: Declaration): readonly Node[] {
    return this.leaves(declaration.leaf.text).filter(
      (leaf) => this.#language.isUse(leaf) && this.resolve(leaf) === declaration,
    );
  }

  /** What a leaf declares: the first declaration of the name where a scope has several (`var` allows it). */
  declared(leaf: Node): Declaration | undefined {
    const declaration = this.#language.declarationOf(leaf);
    return declaration && this.#declarationsOf(leaf.text).get(declaration.scope.id);
  }

  /** By the id of the scope's node. */
  #declarationsOf(word: string): ReadonlyMap<number, Declaration> {
    const known = this.#declarations.get(word);
    if (known) return known;
    const byScope = new Map<number, Declaration>();
    for (const leaf of this.leaves(word)) {
      const declaration = this.#language.declarationOf(leaf);
      if (declaration && !byScope.has(declaration.scope.id)) byScope.set(declaration.scope.id, declaration);
    }
    this.#declarations.set(word, byScope);
    return byScope;
  }

  *#find(word: string): Generator<Node> {
    for (const start of wordsIn(this.#text, word)) {
      const end = start + word.length;
      const leaf = this.#root.descendantForIndex(start, end);
      if (leaf && leaf.startIndex === start && leaf.endIndex === end) yield leaf;
    }
  }
}

/** The offsets at which `word` stands by itself. */
export function* wordsIn(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) yield at;
  }
}

/** Letters, digits, `_`, `$` and everything beyond ASCII. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code > 127
  );
}
