import { joinsLines } from "./decode/joined.ts";
import type { FileKind } from "./file-kind.ts";
import type { Candidate } from "./overlap.ts";
import type { PassInput } from "./passes.ts";
import { ruleIndex } from "./rule-index.ts";
import { search, startProgress } from "./search.ts";
import { Source } from "./source.ts";

/** What the engine gives to the passes. A class for its getters, as `Source` is. */
export class Passed implements PassInput {
  readonly path: string;
  readonly kind: FileKind;
  readonly #source: Source;
  readonly #seen: number;
  readonly #shouldStop: () => boolean;

  /** @param seen the signs that the filter's words have told of */
  constructor(source: Source, path: string, kind: FileKind, seen: number, shouldStop: () => boolean) {
    this.path = path;
    this.kind = kind;
    this.#source = source;
    this.#seen = seen;
    this.#shouldStop = shouldStop;
  }

  get text(): string {
    return this.#source.text;
  }

  get signs(): number {
    return this.#seen | ruleIndex().filter.signs(this.#source.bytes, joinsLines(this.path));
  }

  search(text: string): readonly Candidate[] {
    return search({
      source: new Source(Buffer.from(text, "latin1"), text),
      // An inert file has no named values to look for.
      kind: { ...this.kind, syntax: "inert" },
      stretch: { start: 0, end: text.length, from: 0, to: text.length },
      shouldStop: this.#shouldStop,
      progress: startProgress(),
    });
  }
}
