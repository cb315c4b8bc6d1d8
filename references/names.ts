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
  resolve(use: Node): Declaration | undefined {
    return this.#word(use.text).declarationAt.get(use.startIndex);
  }

  /** What a leaf declares: the first declaration of the name where a scope has several (`var` allows it). */
  declared(leaf: Node): Declaration | undefined {
    return this.#language.declarationOf(leaf) && this.resolve(leaf);
  }

  /** Every use of a declared name. */
  uses(declaration: Declaration): readonly Node[] {
    return this.#word(declaration.leaf.text).usesOf.get(declaration) ?? [];
  }

  /** The uses of a word that is declared nowhere around them. */
  globals(word: string): readonly Node[] {
    return this.#word(word).usesOf.get(undefined) ?? [];
  }

  #word(text: string): Word {
    let word = this.#words.get(text);
    if (!word) this.#words.set(text, (word = wordOf(this.leaves(text), this.#language)));
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

/** What one word stands for, wherever it stands. */
interface Word {
  /** By the offset of a leaf that declares or uses the word. */
  readonly declarationAt: ReadonlyMap<number, Declaration>;
  readonly usesOf: ReadonlyMap<Declaration | undefined, readonly Node[]>;
}

/**
 * A name means its declaration in the nearest scope around it. Scopes nest, so one pass over the leaves in order,
 * with the scopes that are open at each, finds all of them, without a question to the tree.
 */
function wordOf(leaves: readonly Node[], language: Language): Word {
  const declaring = new Map<Node, Declaration>();
  const byScope = new Map<number, Declaration>();
  for (const leaf of leaves) {
    const declaration = language.declarationOf(leaf);
    if (!declaration) continue;
    if (!byScope.has(declaration.scope.id)) byScope.set(declaration.scope.id, declaration);
    declaring.set(leaf, byScope.get(declaration.scope.id) ?? declaration);
  }

  const declarationAt = new Map<number, Declaration>();
  const usesOf = new Map<Declaration | undefined, Node[]>();
  const waiting = [...byScope.values()].toSorted(outerFirst);
  const open: { readonly declaration: Declaration; readonly end: number }[] = [];
  let next = 0;
  for (const leaf of leaves) {
    for (; next < waiting.length && waiting[next]!.scope.startIndex <= leaf.startIndex; next++) {
      open.push({ declaration: waiting[next]!, end: waiting[next]!.scope.endIndex });
    }
    const declared = declaring.get(leaf);
    if (!declared && !language.isUse(leaf)) continue;
    while (open.length > 0 && open.at(-1)!.end <= leaf.startIndex) open.pop();
    const declaration = declared ?? open.at(-1)?.declaration;
    if (declaration) declarationAt.set(leaf.startIndex, declaration);
    if (declared) continue;
    const uses = usesOf.get(declaration);
    if (uses) uses.push(leaf);
    else usesOf.set(declaration, [leaf]);
  }
  return { declarationAt, usesOf };
}

/** Of two scopes that cover the same text one is the whole file. */
function outerFirst({ scope: a }: Declaration, { scope: b }: Declaration): number {
  return a.startIndex - b.startIndex || b.endIndex - a.endIndex || Number(!b.parent) - Number(!a.parent);
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
