import type { Node } from "web-tree-sitter";
import type { Declaration, Language } from "./language.ts";

/**
 * The names in one parsed text. Only words that somebody asks for are looked at: a search through the text finds
 * them, and the tree is touched at those places alone. That costs a small part of what walking the tree would.
 */
export class Names {
  readonly #text: string;
  readonly #root: Node;
  readonly #language: Language;
  readonly #leaves = new Map<string, readonly Node[]>();
  readonly #words = new Map<string, Word>();

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
    const { declarations } = this.#word(leaf.text);
    if (declarations.size === 0) return undefined;
    for (let node = leaf.parent; node; node = node.parent) {
      const declaration = declarations.get(node.id);
      if (declaration) return declaration;
    }
    return undefined;
  }

  /** Every use of a declared name. */
  uses(declaration: Declaration): readonly Node[] {
    return this.#word(declaration.leaf.text).uses.filter((leaf) => this.resolve(leaf) === declaration);
  }

  /** The uses of a word that is declared nowhere around them. */
  globals(word: string): readonly Node[] {
    return this.#word(word).uses.filter((leaf) => !this.resolve(leaf));
  }

  /** What a leaf declares: the first declaration of the name where a scope has several (`var` allows it). */
  declared(leaf: Node): Declaration | undefined {
    const declaration = this.#language.declarationOf(leaf);
    return declaration && this.#word(leaf.text).declarations.get(declaration.scope.id);
  }

  #word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const declarations = new Map<number, Declaration>();
    const uses: Node[] = [];
    for (const leaf of this.leaves(text)) {
      const declaration = this.#language.declarationOf(leaf);
      if (!declaration) {
        if (this.#language.isUse(leaf)) uses.push(leaf);
      } else if (!declarations.has(declaration.scope.id)) declarations.set(declaration.scope.id, declaration);
    }
    const word = { declarations, uses };
    this.#words.set(text, word);
    return word;
  }

  *#find(word: string): Generator<Node> {
    for (const start of wordsIn(this.#text, word)) {
      const end = start + word.length;
      const leaf = this.#root.descendantForIndex(start, end);
      if (leaf && leaf.startIndex === start && leaf.endIndex === end) yield leaf;
    }
  }
}

interface Word {
  /** By the id of the scope's node. */
  readonly declarations: ReadonlyMap<number, Declaration>;
  readonly uses: readonly Node[];
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
