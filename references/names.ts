import type { Node } from "web-tree-sitter";
import type { Declaration, Imported, Language } from "./language.ts";
import { memberOf, type Modules, type Shape } from "./shape.ts";
import type { Facts, Role, Site, Sites } from "./sites.ts";

/** What a word means, where that is one thing in all of a text. */
export interface PlainWord {
  /** Where it is declared for the whole file, and given its only value; undefined where nothing declares it. */
  readonly declared: Site | undefined;
  readonly uses: readonly Site[];
}

/**
 * The names in one parsed text. Only words that somebody asks for are looked at: a search through the text finds
 * them, and the tree is touched at those places alone. That costs a small part of what walking the tree would.
 */
export class Names {
  readonly #root: Node;
  readonly #language: Language;
  readonly #sites: Sites;
  readonly #leafOf = new Map<Site, Node | undefined>();
  readonly #leaves = new Map<string, readonly Node[]>();
  readonly #words = new Map<string, Word>();
  readonly #plain = new Map<string, PlainWord | undefined>();
  readonly #assigned = new Map<Declaration, readonly Node[]>();
  readonly #modules: Modules;
  #origins: ReturnType<Language["originsIn"]> | undefined;
  #questions = 0;

  /** @param modules what is known of the modules that the text imports */
  constructor(root: Node, language: Language, sites: Sites, modules: Modules = {}) {
    this.#root = root;
    this.#language = language;
    this.#sites = sites;
    this.#modules = modules;
  }

  /** Moves on with each question whose answer may depend on any part of the text. */
  get questions(): number {
    return this.#questions;
  }

  /** Where a word stands, in order, be it in the code or in a comment. */
  sites(word: string): readonly Site[] {
    return this.#sites.of(word);
  }

  /** The leaf of the tree that is a word as a whole. */
  leafAt(word: string, site: Site): Node | undefined {
    if (!this.#leafOf.has(site)) this.#leafOf.set(site, this.#find(site.start, site.start + word.length));
    return this.#leafOf.get(site);
  }

  /** The smallest node in which a word stands, which may be more than the word. */
  nodeAt(word: string, { start }: Site): Node | undefined {
    return this.#root.descendantForIndex(start, start + word.length) ?? undefined;
  }

  #find(start: number, end: number): Node | undefined {
    const leaf = this.#root.descendantForIndex(start, end);
    return leaf && leaf.startIndex === start && leaf.endIndex === end ? leaf : undefined;
  }

  /** The leaves of the tree whose whole text is `word`, in order. */
  leaves(word: string): readonly Node[] {
    this.#questions++;
    let leaves = this.#leaves.get(word);
    if (!leaves) {
      leaves = this.sites(word).flatMap((site) => this.leafAt(word, site) ?? []);
      this.#leaves.set(word, leaves);
    }
    return leaves;
  }

  /** The declaration a name refers to, or undefined where it is the runtime's. */
  resolve(use: Node): Declaration | undefined {
    return this.#word(use.text).declarationAt.get(use.startIndex);
  }

  /** Where a name may be imported from. */
  originsOf(use: Node): readonly Imported[] {
    const declaration = this.resolve(use);
    if (!declaration) return (this.#origins ??= this.#language.originsIn(this.#root))(use.text);
    const imported = this.#language.importOf(declaration.leaf);
    return imported ? [imported] : [];
  }

  /** What is known of an imported name. */
  imported(use: Node): Shape | undefined {
    for (const { from, imported, member } of this.originsOf(use)) {
      const module = Object.hasOwn(this.#modules, from) ? this.#modules[from] : undefined;
      const whole = imported === "*" ? module : module && memberOf(module, imported);
      const shape = whole && member !== undefined ? memberOf(whole, member) : whole;
      if (shape) return shape;
    }
    return undefined;
  }

  /** What a leaf declares: the first declaration of the name where a scope has several (`var` allows it). */
  declared(leaf: Node): Declaration | undefined {
    return this.#language.declarationOf(leaf) && this.resolve(leaf);
  }

  /** The leaves that declare a name, in order: of some languages each loop does it again. */
  declaring(declaration: Declaration): readonly Node[] {
    return this.#word(declaration.leaf.text).declaring.get(declaration) ?? [];
  }

  /** Every use of a declared name. */
  uses(declaration: Declaration): readonly Node[] {
    return this.#leavesAt(declaration.leaf.text, declaration);
  }

  /** The uses that give a declared name another value. Who has many is asked about each. */
  assigned(declaration: Declaration): readonly Node[] {
    this.#questions++;
    let assigned = this.#assigned.get(declaration);
    if (!assigned) {
      const word = declaration.leaf.text;
      const sites = this.#word(word).usesOf.get(declaration) ?? [];
      assigned = sites.flatMap((site) =>
        this.roleAt(word, site).isAssigned ? (this.leafAt(word, site) ?? []) : [],
      );
      this.#assigned.set(declaration, assigned);
    }
    return assigned;
  }

  /** The uses of a word that is declared nowhere around them. */
  globals(word: string): readonly Node[] {
    return this.#leavesAt(word, undefined);
  }

  /** Undefined for a word that means one thing here and another there, or that is given several values. */
  plain(word: string): PlainWord | undefined {
    this.#questions++;
    if (!this.#plain.has(word)) this.#plain.set(word, this.#plainWord(word));
    return this.#plain.get(word);
  }

  roleAt(word: string, site: Site): Role {
    return (site.role ??= this.#roleOf(this.leafAt(word, site)));
  }

  #roleOf(leaf: Node | undefined): Role {
    return {
      isAssigned: leaf !== undefined && this.#language.assignedIn(leaf) !== undefined,
      exportedAs: leaf && this.#language.exportedAs(leaf),
    };
  }

  #plainWord(word: string): PlainWord | undefined {
    const uses: Site[] = [];
    let declared: Site | undefined;
    for (const site of this.sites(word)) {
      const { declares, isUse } = this.#factsAt(word, site);
      if (declares === "for a block" || (declares === "for the file" && declared)) return undefined;
      if (declares === "for the file") declared = site;
      if (isUse) uses.push(site);
    }
    const isAssigned = declared && this.sites(word).some((site) => this.roleAt(word, site).isAssigned);
    return isAssigned ? undefined : { declared, uses };
  }

  #leavesAt(word: string, declaration: Declaration | undefined): readonly Node[] {
    const sites = this.#word(word).usesOf.get(declaration) ?? [];
    return sites.flatMap((site) => this.leafAt(word, site) ?? []);
  }

  #factsAt(word: string, site: Site): Facts {
    return (site.facts ??= this.#factsOf(word, site));
  }

  #factsOf(word: string, site: Site): Facts {
    const leaf = this.leafAt(word, site);
    const declaration = leaf && this.#language.declarationOf(leaf);
    if (declaration) {
      return { declares: declaration.scope.parent ? "for a block" : "for the file", isUse: false };
    }
    return { declares: "nothing", isUse: leaf !== undefined && this.#language.isUse(leaf) };
  }

  #word(text: string): Word {
    this.#questions++;
    let word = this.#words.get(text);
    if (!word) this.#words.set(text, (word = this.#newWord(text)));
    return word;
  }

  #newWord(text: string): Word {
    const uses: Site[] = [];
    const declarations = new Map<Site, Declaration>();
    for (const site of this.sites(text)) {
      const { declares, isUse } = this.#factsAt(text, site);
      const leaf = declares === "nothing" ? undefined : this.leafAt(text, site);
      const declaration = leaf && this.#language.declarationOf(leaf);
      if (declaration) declarations.set(site, declaration);
      else if (isUse) uses.push(site);
    }
    return wordOf(uses, declarations);
  }
}

/** What one word stands for, wherever it stands. */
interface Word {
  /** By the offset of a leaf that declares or uses the word. */
  readonly declarationAt: ReadonlyMap<number, Declaration>;
  readonly declaring: ReadonlyMap<Declaration, readonly Node[]>;
  readonly usesOf: ReadonlyMap<Declaration | undefined, readonly Site[]>;
}

/**
 * A name means its declaration in the nearest scope around it. Scopes nest, so one pass over the uses in order, with the
 * scopes that are open at each, finds all of them, without a question to the tree.
 */
function wordOf(uses: readonly Site[], declarations: ReadonlyMap<Site, Declaration>): Word {
  const byScope = new Map<number, Declaration>();
  const declarationAt = new Map<number, Declaration>();
  const declaring = new Map<Declaration, Node[]>();
  for (const [{ start }, declaration] of declarations) {
    const first = byScope.get(declaration.scope.id) ?? declaration;
    byScope.set(declaration.scope.id, first);
    declarationAt.set(start, first);
    const leaves = declaring.get(first);
    if (leaves) leaves.push(declaration.leaf);
    else declaring.set(first, [declaration.leaf]);
  }
  const usesOf = new Map<Declaration | undefined, Site[]>();
  const waiting = [...byScope.values()].toSorted(outerFirst);
  const open: { readonly declaration: Declaration; readonly end: number }[] = [];
  let next = 0;
  for (const use of uses) {
    for (; next < waiting.length && waiting[next]!.scope.startIndex <= use.start; next++) {
      open.push({ declaration: waiting[next]!, end: waiting[next]!.scope.endIndex });
    }
    while (open.length > 0 && open.at(-1)!.end <= use.start) open.pop();
    const declaration = open.at(-1)?.declaration;
    if (declaration) declarationAt.set(use.start, declaration);
    const known = usesOf.get(declaration);
    if (known) known.push(use);
    else usesOf.set(declaration, [use]);
  }
  return { declarationAt, declaring, usesOf };
}

/** Of two scopes that cover the same text one is the whole file. */
function outerFirst({ scope: a }: Declaration, { scope: b }: Declaration): number {
  return a.startIndex - b.startIndex || b.endIndex - a.endIndex || Number(!b.parent) - Number(!a.parent);
}
