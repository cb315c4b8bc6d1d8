import type { Completion, ReferenceTree } from "./engine.ts";
import type { GivenName } from "./env-file.ts";
import type { Reference } from "./reference.ts";

/** A file that gives names to the environment and has no grammar: each name is a reference that writes. */
export class GivenNamesTree implements ReferenceTree {
  readonly #parse: (text: string) => readonly GivenName[];
  readonly #form: string;
  #text: string;

  constructor(parse: (text: string) => readonly GivenName[], form: string, text: string) {
    this.#parse = parse;
    this.#form = form;
    this.#text = text;
  }

  references(): readonly Reference[] {
    return this.#parse(this.#text).map(({ name, start, end }) => ({
      name,
      start,
      end,
      form: this.#form,
      access: "write",
    }));
  }

  edit(_change: unknown, newText: string): void {
    this.#text = newText;
  }

  completionAt(offset: number): Completion | undefined {
    const there = this.references().find(({ start, end }) => start <= offset && offset <= end);
    return there && { start: there.start, end: there.end, form: there.form };
  }

  literalAt(): undefined {
    return undefined;
  }

  readFor(name: string): string {
    return `\${${name}}`;
  }

  exportsEnv(): readonly [] {
    return [];
  }

  importedAliases(): readonly [] {
    return [];
  }

  reexports(): readonly [] {
    return [];
  }

  dispose(): void {
    this.#text = "";
  }
}
