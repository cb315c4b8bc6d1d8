import type { Parser, Tree } from "web-tree-sitter";
import { changedParts, editedAfter, type Part } from "./changed-parts.ts";
import { completionIn } from "./completion.ts";
import type { Completion, ImportedName, ReferenceTree, Reexport } from "./engine.ts";
import { flow, type Flow } from "./flow.ts";
import type { Language, Literal, Root } from "./language.ts";
import { Names } from "./names.ts";
import type { Reference } from "./reference.ts";
import { environment } from "./shape.ts";
import { Sites, type Change } from "./sites.ts";
import { parse } from "./parse.ts";
import { editOf } from "./tree-edit.ts";

const NONE: ReadonlySet<string> = new Set();
const NOTHING: Flow = { references: [], exports: [] };

/**
 * A text in a language with a grammar. It is parsed when needed, and after an edit only where it changed; references
 * are looked for once more in the statements that have changed, and wherever names that are declared lead.
 */
export class SourceTree implements ReferenceTree {
  readonly #parser: Parser;
  readonly #language: Language;
  /** As the parser sees it, masked where the language says so. */
  #text: string;
  #tree: Tree | undefined;
  /** What was edited since the tree was made; of a tree that is current there is nothing. */
  #edited: Part | undefined;
  #sites: Sites;
  #flow: Flow | undefined;

  constructor(parser: Parser, language: Language, text: string) {
    this.#parser = parser;
    this.#language = language;
    this.#text = language.mask?.(text) ?? text;
    this.#sites = new Sites(this.#text);
  }

  references(aliases: ReadonlySet<string> = NONE): readonly Reference[] {
    return this.#flowWith(aliases).references;
  }

  exportsEnv(aliases: ReadonlySet<string> = NONE): readonly string[] {
    return this.#flowWith(aliases).exports;
  }

  edit(change: Change, newText: string): void {
    this.#flow = undefined;
    if (this.#language.mask) {
      // A change may open or close a script: then more is masked anew than was changed.
      this.#text = this.#language.mask(newText);
      this.#drop();
      return;
    }
    this.#tree?.edit(editOf(change, this.#text, newText));
    this.#edited = editedAfter(this.#edited, change);
    this.#text = newText;
    this.#sites.edit(change, newText);
  }

  completionAt(offset: number): Completion | undefined {
    if (!this.#mayRefer(this.#language.roots)) return undefined;
    const inserted = (at: number, insertion: string) => this.#referencesWith(at, insertion);
    return completionIn(this.#text, this.references(), offset, inserted);
  }

  literalAt(offset: number): Literal | undefined {
    const leaf = this.#parsed().rootNode.descendantForIndex(offset);
    return leaf ? this.#language.literalAt(leaf) : undefined;
  }

  readFor(name: string): string {
    return this.#language.readFor(name, new Set(this.references().map(({ form }) => form)));
  }

  importedAliases(): readonly ImportedName[] {
    return this.#imports((entry, from) =>
      this.#language
        .importedNames(entry)
        .map(({ imported, local }) => ({ local: local.text, imported, from })),
    );
  }

  reexports(): readonly Reexport[] {
    return this.#imports(({ exported, imported }, from) =>
      exported === undefined ? [] : [{ exported, imported, from }],
    );
  }

  dispose(): void {
    this.#drop();
    this.#flow = undefined;
  }

  #flowWith(aliases: ReadonlySet<string>): Flow {
    if (aliases.size > 0) return this.#trace([...this.#language.roots, ...[...aliases].map(importedRoot)]);
    if (this.#flow) return this.#flow;
    const traced = this.#trace(this.#language.roots);
    this.#sites.dropUnasked();
    return (this.#flow = traced);
  }

  #trace(roots: readonly Root[]): Flow {
    return this.#mayRefer(roots) ? flow(this.#language, this.#names(), roots) : NOTHING;
  }

  /** Most texts name no root at all: they are never parsed. */
  #mayRefer(roots: readonly Root[]): boolean {
    const words = [...roots.map(({ word }) => word), ...Object.keys(this.#language.modules)];
    return words.some((word) => this.#sites.of(word).length > 0);
  }

  #imports<T>(
    read: (entry: ReturnType<Language["importsOf"]>[number], from: string) => readonly T[],
  ): readonly T[] {
    const names = this.#names();
    return this.#language.specifiers(names).flatMap((specifier) => {
      const from = this.#language.constantOf(specifier, names)?.value ?? "";
      return this.#language.importsOf(specifier).flatMap((entry) => read(entry, from));
    });
  }

  #names(): Names {
    const tree = this.#parsed();
    return new Names(tree.rootNode, this.#language, this.#sites);
  }

  #parsed(): Tree {
    const old = this.#tree;
    if (old && !this.#edited) return old;
    const tree = parse(this.#parser, this.#text, old);
    if (old && this.#edited) {
      for (const { start, end } of changedParts(this.#language, old, tree, this.#edited))
        this.#sites.forget(start, end);
    }
    old?.delete();
    this.#tree = tree;
    this.#edited = undefined;
    return tree;
  }

  /** The references there would be with something inserted. The tree itself stays as it is. */
  #referencesWith(at: number, insertion: string): readonly Reference[] {
    const text = this.#text.slice(0, at) + insertion + this.#text.slice(at);
    const old = this.#parsed().copy();
    old.edit(editOf({ start: at, oldEnd: at, newEnd: at + insertion.length }, this.#text, text));
    const tree = parse(this.#parser, text, old);
    old.delete();
    const names = new Names(tree.rootNode, this.#language, new Sites(text));
    const { references } = flow(this.#language, names, this.#language.roots);
    tree.delete();
    return references;
  }

  #drop(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#edited = undefined;
    this.#sites = new Sites(this.#text);
  }
}

/** An import which is the environment in the module it comes from. */
function importedRoot(word: string): Root {
  const target: Root["target"] = (leaf, language) => {
    const scope = language.declarationOf(leaf)?.scope;
    return scope && !scope.parent ? leaf : undefined;
  };
  return { word, shape: environment("process.env"), target };
}
