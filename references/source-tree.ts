import type { Parser, Tree } from "web-tree-sitter";
import { changedParts, editedAfter, type Part } from "./changed-parts.ts";
import { completionIn } from "./completion.ts";
import type { Completion, ReferenceTree } from "./engine.ts";
import { flow, type Flow } from "./flow.ts";
import { extractIn } from "./extract/extract.ts";
import type { Extraction, Refusal, Span } from "./extract/extraction.ts";
import type { Literals } from "./extract/literal.ts";
import { faultsIn, tried, type Sight } from "./extract/trial.ts";
import type { Language, Root } from "./language.ts";
import { Names } from "./names.ts";
import { printedIn, type Printed } from "./printed.ts";
import type { Reference } from "./reference.ts";
import { leadsSomewhere, type Exports, type Modules } from "./shape.ts";
import { Sites, type Change } from "./sites.ts";
import { parse } from "./parse.ts";
import { editOf } from "./tree-edit.ts";

/** Characters in which a file has its imports, with a license before them. */
const HEAD = 8_000;
const NOTHING: Flow = { references: [], exports: {}, wanted: [] };

/**
 * A text in a language with a grammar. It is parsed when needed, and after an edit only where it changed; references
 * are looked for once more in the statements that have changed, and wherever names that are declared lead.
 */
export class SourceTree implements ReferenceTree {
  readonly #parser: Parser;
  readonly #language: Language;
  readonly #literals: Literals;
  /** As the parser sees it, masked where the language says so. */
  #text: string;
  #tree: Tree | undefined;
  /** What was edited since the tree was made; of a tree that is current there is nothing. */
  #edited: Part | undefined;
  #sites: Sites;
  #flow: Flow | undefined;
  #linked: Modules = {};
  /** Those of the language, and those that are linked. */
  #modules: Modules;

  constructor(parser: Parser, language: Language, literals: Literals, text: string) {
    this.#parser = parser;
    this.#language = language;
    this.#literals = literals;
    this.#text = language.mask?.(text) ?? text;
    this.#sites = new Sites(this.#text);
    this.#modules = language.modules;
  }

  references(): readonly Reference[] {
    return this.#flowed().references;
  }

  exports(): Exports {
    return this.#flowed().exports;
  }

  wanted(): readonly string[] {
    return this.#flowed().wanted;
  }

  constants(): { readonly exports: Exports; readonly from: readonly string[] } {
    const names = this.#names();
    return this.#language.constantsIn(names, this.#parsed().rootNode);
  }

  link(modules: Modules): void {
    if (isSame(modules, this.#linked)) return;
    this.#linked = modules;
    this.#modules = { ...this.#language.modules, ...modules };
    this.#flow = undefined;
    this.#sites = new Sites(this.#text);
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
    if (!this.#mayRefer()) return undefined;
    const inserted = (at: number, insertion: string) => this.#referencesWith(at, insertion);
    return completionIn(this.#text, this.references(), offset, inserted);
  }

  extraction(span: Span): Extraction | Refusal | undefined {
    const forms = new Set(this.references().map(({ form }) => form));
    const tree = { root: this.#parsed().rootNode, text: this.#text, forms };
    return tried(extractIn(this.#literals, tree, span), this.#text, (text) => this.#seen(text));
  }

  printed(isSecret: (name: string) => boolean): readonly Printed[] {
    const secrets = this.references().filter(({ name }) => isSecret(name));
    if (secrets.length === 0) return [];
    return printedIn(
      this.#text,
      { root: this.#parsed().rootNode, names: this.#names() },
      this.#language,
      secrets,
    );
  }

  dispose(): void {
    this.#drop();
    this.#flow = undefined;
  }

  #flowed(): Flow {
    if (this.#flow) return this.#flow;
    this.#flow = this.#mayRefer()
      ? flow(this.#language, this.#names(), this.#language.roots.filter(this.#leadsOn), this.#modules)
      : NOTHING;
    this.#sites.dropUnasked();
    return this.#flow;
  }

  /** Most texts name no root at all, or nothing that leads on from it: they are never parsed. */
  #mayRefer(): boolean {
    const stands = this.#stands;
    return (
      this.#language.roots.some(this.#leadsOn) ||
      // What passes on all of a linked module names nothing of it.
      Object.entries(this.#modules).some(
        ([name, shape]) =>
          stands(name) && (Object.hasOwn(this.#linked, name) || leadsSomewhere(shape, stands)),
      )
    );
  }

  readonly #stands = (word: string): boolean => this.#sites.of(word).length > 0;

  readonly #leadsOn = ({ word, shape, imported }: Root): boolean =>
    (imported === undefined || this.#text.slice(0, HEAD).includes(imported)) &&
    this.#stands(word) &&
    leadsSomewhere(shape, this.#stands);

  #names(): Names {
    return new Names(this.#parsed().rootNode, this.#language, this.#sites, this.#modules);
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
    const names = new Names(tree.rootNode, this.#language, new Sites(text), this.#modules);
    const { references } = flow(this.#language, names, this.#language.roots, this.#modules);
    tree.delete();
    return references;
  }

  /** Another text, with nothing kept of it. */
  #seen(text: string): Sight {
    const tree = parse(this.#parser, text);
    const names = new Names(tree.rootNode, this.#language, new Sites(text), this.#modules);
    const { references } = flow(this.#language, names, this.#language.roots, this.#modules);
    const faults = faultsIn(tree.rootNode);
    tree.delete();
    return { references, faults };
  }

  #drop(): void {
    this.#tree?.delete();
    this.#tree = undefined;
    this.#edited = undefined;
    this.#sites = new Sites(this.#text);
  }
}

function isSame(some: Modules, others: Modules): boolean {
  const specifiers = Object.keys(some);
  return (
    specifiers.length === Object.keys(others).length &&
    specifiers.every((specifier) => some[specifier] === others[specifier])
  );
}
