import { completionIn } from "./completion.ts";
import type { Completion, ReferenceTree } from "./engine.ts";
import type { Reference } from "./reference.ts";
import type { Exports } from "./shape.ts";

/** A name in a file that has no grammar here: all that a reference may say but constants and scopes. */
export type NameInFile = Pick<Reference, "name" | "start" | "end" | "form" | "access" | "hasDefault">;

/** A file whose names a function finds in its whole text, each time anew. */
export class NamesTree implements ReferenceTree {
  readonly #parse: (text: string) => readonly NameInFile[];
  readonly #read: (name: string) => string;
  readonly #typed: (text: string) => readonly NameInFile[];
  #text: string;
  #references: readonly NameInFile[] | undefined;

  constructor(
    text: string,
    parse: (text: string) => readonly NameInFile[],
    read: (name: string) => string = (name) => `\${${name}}`,
    /** What may be typed besides that which counts. */
    typed: (text: string) => readonly NameInFile[] = () => [],
  ) {
    this.#parse = parse;
    this.#read = read;
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

  literalAt(): undefined {
    return undefined;
  }

  readFor(name: string): string {
    return this.#read(name);
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
