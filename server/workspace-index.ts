import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver/node";
import { languageOfPath, type ReferenceEngine, type ReferenceTree } from "../references/engine.ts";
import { ModuleLinks } from "../references/modules/module-links.ts";
import { copied } from "../references/modules/words.ts";
import type { Reference } from "../references/reference.ts";
import { rangeOf } from "./range.ts";
import { pathOfUri, uriOfPath } from "./uri.ts";

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

/** What reading a file has come to. */
export interface Taken {
  /** Whether the set of its names has changed. */
  readonly changed: boolean;
  /** Paths of files that may refer to something else now, because of what this one exports. */
  readonly again: ReadonlySet<string>;
}

type PlacesByName = ReadonlyMap<string, readonly Place[]>;

/** Who names what, in all files of the workspace that were read, by canonical URI. It holds names and positions, no text. */
export class WorkspaceIndex {
  readonly #engine: ReferenceEngine;
  readonly #byUri = new Map<string, PlacesByName>();
  readonly #uris = new Map<string, { readonly name: string; readonly uris: Set<string> }>();
  /** What the files give each other. */
  readonly links = new ModuleLinks();
  #used: ReadonlySet<string> | undefined;
  #left: readonly string[] = [];
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

  /** @param left what was not read, and why: a sentence each */
  finish(state: "partial" | "whole" = "whole", left: readonly string[] = []): void {
    this.#state = state;
    this.#left = left;
  }

  /** What was not read when all was read the last time, and why: a sentence each. */
  get left(): readonly string[] {
    return this.#left;
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
    return [...(this.#uris.get(name)?.uris ?? [])]
      .toSorted()
      .flatMap((uri) => this.#byUri.get(uri)?.get(name) ?? []);
  }

  /** Loads what a language takes, before a text in it is read. */
  prepare(languageId: string): Promise<void> {
    return this.#engine.prepare(languageId);
  }

  /** Reads a text that is not open. */
  read(uri: string, path: string, text: string, accessors: readonly string[]): Taken {
    const languageId = languageOfPath(path);
    const tree = languageId === undefined ? undefined : this.#engine.parse(languageId, text, { accessors });
    if (!tree || languageId === undefined) return this.forget(uri, path);
    try {
      this.links.link(path, languageId, text, tree);
      return this.take(path, TextDocument.create(uri, languageId, 0, text), tree);
    } finally {
      tree.dispose();
    }
  }

  /** Takes over what a document, whose tree was linked, refers to. */
  take(path: string, document: TextDocument, tree: ReferenceTree): Taken {
    const uri = uriOfPath(path);
    const changed = this.#replace(uri, document, tree.references());
    const languageId = languageOfPath(path) ?? document.languageId;
    return { changed, again: this.links.take(path, languageId, document.getText(), tree) };
  }

  /** The file is gone, or no longer one that is read. */
  forget(uri: string, path: string): Taken {
    return { changed: this.#remove(uri), again: this.links.remove(path) };
  }

  #replace(uri: string, document: TextDocument, references: readonly Reference[]): boolean {
    if (references.length === 0) return this.#remove(uri);
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    const places = Map.groupBy(
      references.map((reference) => ({ reference, place: placeOf(uri, document, reference) })),
      ({ reference }) => reference.name,
    );
    for (const name of before?.keys() ?? []) if (!places.has(name)) this.#unlink(name, uri);
    const after = new Map(
      [...places].map(([name, found]) => [this.#link(name, uri), found.map(({ place }) => place)]),
    );
    this.#byUri.set(uri, after);
    return namesOf(before) !== namesOf(after);
  }

  #remove(uri: string): boolean {
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    for (const name of before?.keys() ?? []) this.#unlink(name, uri);
    this.#byUri.delete(uri);
    return before !== undefined && before.size > 0;
  }

  /** Forgets the files below a folder's URI that no longer belongs to the workspace. */
  removeBelow(folderUri: string): void {
    for (const uri of this.#byUri.keys()) if (uri.startsWith(`${folderUri}/`)) this.#remove(uri);
    this.links.removeBelow(pathOfUri(folderUri) ?? folderUri);
  }

  #isUsed(name: string): boolean {
    const { uris } = this.#uris.get(name) ?? { uris: [] };
    return [...uris].some((uri) =>
      this.#byUri
        .get(uri)
        ?.get(name)
        ?.some((place) => !isDefining(place)),
    );
  }

  /** Returns the name as it is kept: on its own, and not as a part of the text, which would stay with it. */
  #link(name: string, uri: string): string {
    const known = this.#uris.get(name) ?? { name: copied(name), uris: new Set() };
    known.uris.add(uri);
    this.#uris.set(known.name, known);
    return known.name;
  }

  #unlink(name: string, uri: string): void {
    const uris = this.#uris.get(name)?.uris;
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
