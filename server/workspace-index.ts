import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver/node";
import { languageOfPath, type ReferenceEngine } from "../references/engine.ts";
import type { Reference } from "../references/reference.ts";
import { rangeOf } from "./range.ts";

/** A place in the workspace's code that names a secret. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  readonly form: string;
  readonly access: "read" | "write";
  /** The code goes on without the secret. */
  readonly hasDefault: boolean;
}

/** The forms that give a name a value for the running program, besides naming it. */
const DEFINING: ReadonlySet<string> = new Set([
  ".env",
  "Dockerfile ENV",
  "compose environment",
  "workflow env",
]);

export function isDefining({ form }: { readonly form: string }): boolean {
  return DEFINING.has(form);
}

type PlacesByName = ReadonlyMap<string, readonly Place[]>;

/** Who names what, in all files of the workspace that were read, by canonical URI. It holds names and positions, no text. */
export class WorkspaceIndex {
  readonly #engine: ReferenceEngine;
  readonly #byUri = new Map<string, PlacesByName>();
  readonly #uris = new Map<string, Set<string>>();
  #used: ReadonlySet<string> | undefined;
  #state: "reading" | "partial" | "whole" = "reading";

  constructor(engine: ReferenceEngine) {
    this.#engine = engine;
  }

  /** True once every file was read: only then does the absence of a name mean anything. */
  get isWhole(): boolean {
    return this.#state === "whole";
  }

  /** `reading`, until every file was read or no more will be. */
  get state(): "reading" | "partial" | "whole" {
    return this.#state;
  }

  begin(): void {
    this.#state = "reading";
  }

  finish(state: "partial" | "whole" = "whole"): void {
    this.#state = state;
  }

  /** All names that code reads or writes; those that are merely given a value in `.env` files are left out. */
  usedNames(): ReadonlySet<string> {
    return (this.#used ??= new Set([...this.#uris.keys()].filter((name) => this.#isUsed(name))));
  }

  names(): Iterable<string> {
    return this.#uris.keys();
  }

  /** In the order of files, then of the text. */
  places(name: string): Place[] {
    return [...(this.#uris.get(name) ?? [])]
      .toSorted()
      .flatMap((uri) => this.#byUri.get(uri)?.get(name) ?? []);
  }

  /** Loads what a language takes, before a text in it is read. */
  prepare(languageId: string): Promise<void> {
    return this.#engine.prepare(languageId);
  }

  /** Reads a text that is not open. Returns whether anything that is known of names has changed. */
  read(uri: string, path: string, text: string): boolean {
    const languageId = languageOfPath(path);
    const tree = languageId === undefined ? undefined : this.#engine.parse(languageId, text);
    if (!tree || languageId === undefined) return this.remove(uri);
    try {
      const references = tree.references();
      if (references.length === 0) return this.remove(uri);
      return this.take(uri, TextDocument.create(uri, languageId, 0, text), references);
    } finally {
      tree.dispose();
    }
  }

  /** Takes over what an open document refers to. Returns whether the set of its names has changed. */
  take(uri: string, document: TextDocument, references: readonly Reference[]): boolean {
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    const places = Map.groupBy(
      references.map((reference) => ({ reference, place: placeOf(uri, document, reference) })),
      ({ reference }) => reference.name,
    );
    const after = new Map([...places].map(([name, found]) => [name, found.map(({ place }) => place)]));
    for (const name of before?.keys() ?? []) if (!after.has(name)) this.#unlink(name, uri);
    for (const name of after.keys()) this.#link(name, uri);
    this.#byUri.set(uri, after);
    return namesOf(before) !== namesOf(after);
  }

  remove(uri: string): boolean {
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    for (const name of before?.keys() ?? []) this.#unlink(name, uri);
    this.#byUri.delete(uri);
    return before !== undefined && before.size > 0;
  }

  /** Forgets the files below a folder's URI that no longer belongs to the workspace. */
  removeBelow(folderUri: string): void {
    for (const uri of this.#byUri.keys()) if (uri.startsWith(`${folderUri}/`)) this.remove(uri);
  }

  #isUsed(name: string): boolean {
    const uris = this.#uris.get(name) ?? new Set();
    return [...uris].some((uri) =>
      this.#byUri
        .get(uri)
        ?.get(name)
        ?.some((place) => !isDefining(place)),
    );
  }

  #link(name: string, uri: string): void {
    const uris = this.#uris.get(name) ?? new Set();
    this.#uris.set(name, uris.add(uri));
  }

  #unlink(name: string, uri: string): void {
    const uris = this.#uris.get(name);
    uris?.delete(uri);
    if (uris?.size === 0) this.#uris.delete(name);
  }
}

function placeOf(uri: string, document: TextDocument, reference: Reference): Place {
  const { form, access, hasDefault = false } = reference;
  return { uri, range: rangeOf(document, reference), form, access, hasDefault };
}

function namesOf(places: PlacesByName | undefined): string {
  return [...(places?.keys() ?? [])].toSorted().join("\n");
}
