import { completionIn } from "./completion.ts";
import type { Completion, ReferenceTree } from "./engine.ts";
import type { Extraction, Refusal, Span } from "./extract/extraction.ts";
import type { Printed } from "./printed.ts";
import { printedInShell } from "./printed-in-shell.ts";
import type { Reference } from "./reference.ts";
import type { Exports } from "./shape.ts";

/** A name in a file that has no grammar here: all that a reference may say but constants and scopes. */
export type NameInFile = Pick<Reference, "name" | "start" | "end" | "form" | "access" | "hasDefault">;

/** What a kind of file takes. */
export interface NamesFile {
  readonly names: (text: string) => readonly NameInFile[];
  readonly extract: (text: string, span: Span) => Extraction | Refusal | undefined;
  /** What may be typed besides that which counts. */
  readonly typed?: (text: string) => readonly NameInFile[];
}

/** A file whose names a function finds in its whole text, each time anew. */
export class NamesTree implements ReferenceTree {
  readonly #parse: NamesFile["names"];
  readonly #extract: NamesFile["extract"];
  readonly #typed: NamesFile["names"];
  #text: string;
  #references: readonly NameInFile[] | undefined;

  constructor(text: string, { names, extract, typed = () => [] }: NamesFile) {
    this.#parse = names;
    this.#extract = extract;
    this.#typed = typed;
    this.#text = text;
  }

  references(): readonly Reference[] {
    return (this.#references ??= this.#parse(this.#text));
  }

  edit(_change: unknown, newText: string): void {
    this.#text = newText;
    this.#references = undefined;
  }

  completionAt(offset: number): Completion | undefined {
    const namesIn = (text: string) => [...this.#parse(text), ...this.#typed(text)];
    const text = this.#text;
    const inserted = (at: number, insertion: string) =>
      namesIn(text.slice(0, at) + insertion + text.slice(at));
    return completionIn(text, namesIn(text), offset, inserted, true);
  }

  extraction(span: Span): Extraction | Refusal | undefined {
    return this.#extract(this.#text, span);
  }

  printed(isSecret: (name: string) => boolean): readonly Printed[] {
    return printedInShell(
      this.#text,
      this.references().filter(({ name }) => isSecret(name)),
    );
  }

  link(): void {}

  exports(): Exports {
    return {};
  }

  constants(): { readonly exports: Exports; readonly from: readonly string[] } {
    return { exports: {}, from: [] };
  }

  wanted(): readonly string[] {
    return [];
  }

  dispose(): void {
    this.#text = "";
    this.#references = undefined;
  }
}
