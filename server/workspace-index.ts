import { ModuleLinks } from "../references/modules/module-links.ts";
import { FOR_ONE_COMMAND } from "../references/shell.ts";
import { copied } from "../references/modules/words.ts";
import type { FileFacts, PlacedReference } from "./file-facts.ts";
import { pathOfUri, uriOfPath } from "./uri.ts";

/** A place in the workspace's code that names a secret. */
export interface Place extends Omit<PlacedReference, "name"> {
  readonly uri: string;
}

/** The forms that give a name a value for the running program, besides naming it. */
const DEFINING: ReadonlySet<string> = new Set([
  ".env",
  "Dockerfile ENV",
  "Dockerfile ARG",
  "compose environment",
  "workflow env",
]);

export function isDefining({ form }: { readonly form: string }): boolean {
  return DEFINING.has(form);
}

/** Whether it reads the name, or writes it where others read it. */
export function isUse({ form }: { readonly form: string }): boolean {
  return !DEFINING.has(form) && form !== FOR_ONE_COMMAND;
}

/** What reading a file has come to. */
export interface Taken {
  /** Whether the set of its names has changed. */
  readonly changed: boolean;
  /** Paths of files that may refer to something else now, because of what this one exports. */
  readonly again: ReadonlySet<string>;
}

/** The files that have a name, and those of them that give it a value: mostly none, of many. */
interface Naming {
  readonly name: string;
  readonly uris: Set<string>;
  giving?: Set<string>;
}

type PlacesByName = ReadonlyMap<string, readonly Place[]>;

/** Who names what, in all files of the workspace that were read, by canonical URI. It holds names and positions, no text. */
export class WorkspaceIndex {
  readonly #byUri = new Map<string, PlacesByName>();
  readonly #uris = new Map<string, Naming>();
  /** Words that many places share, each once: from another thread they arrive anew every time. */
  readonly #words = new Map<string, string>();
  /** What the files give each other. */
  readonly links = new ModuleLinks();
  #used: ReadonlySet<string> | undefined;
  #left: readonly string[] = [];
  #state: "reading" | "partial" | "whole" = "reading";

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
    return this.#placesIn(this.#uris.get(name)?.uris, name);
  }

  /** Those that give the name a value; who has many places need not go through them. */
  givenAt(name: string): Place[] {
    return this.#placesIn(this.#uris.get(name)?.giving, name).filter(isDefining);
  }

  #placesIn(uris: ReadonlySet<string> | undefined, name: string): Place[] {
    if (!uris) return [];
    const inOrder = uris.size === 1 ? [...uris] : [...uris].toSorted();
    return inOrder.flatMap((uri) => this.#byUri.get(uri)?.get(name) ?? []);
  }

  /**
   * Takes over what a file refers to.
   * @param linkedAt the revision of `links` that its tree knew
   */
  take(path: string, { references, modules }: FileFacts, linkedAt = this.links.revision): Taken {
    const changed = this.#replace(uriOfPath(path), references);
    return { changed, again: this.links.takeFacts(path, modules, linkedAt) };
  }

  /** The file is gone, or no longer one that is read. */
  forget(path: string): Taken {
    return { changed: this.#remove(uriOfPath(path)), again: this.links.remove(path) };
  }

  #replace(uri: string, references: readonly PlacedReference[]): boolean {
    if (references.length === 0) return this.#remove(uri);
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    const found = Map.groupBy(references, ({ name }) => name);
    for (const name of before?.keys() ?? []) if (!found.has(name)) this.#unlink(name, uri);
    const after = new Map(
      [...found].map(([name, references]) => [
        this.#link(name, uri, references.some(isDefining)),
        references.map((each) => this.#placeOf(uri, each)),
      ]),
    );
    this.#byUri.set(uri, after);
    return namesOf(before) !== namesOf(after);
  }

  #placeOf(uri: string, { range, form, access, hasDefault }: PlacedReference): Place {
    return { uri, range, form: this.#once(form), access: this.#once(access), hasDefault };
  }

  #once<Word extends string>(word: Word): Word {
    const known = this.#words.get(word);
    if (known === undefined) this.#words.set(word, word);
    return (known ?? word) as Word;
  }

  #remove(uri: string): boolean {
    this.#used = undefined;
    const before = this.#byUri.get(uri);
    for (const name of before?.keys() ?? []) this.#unlink(name, uri);
    this.#byUri.delete(uri);
    return before !== undefined && before.size > 0;
  }

  /** The paths of the files below a folder of which something is known. */
  below(folder: string): ReadonlySet<string> {
    const prefix = `${uriOfPath(folder)}/`;
    const uris = [...this.#byUri.keys()].filter((uri) => uri.startsWith(prefix));
    return new Set([...uris.map((uri) => pathOfUri(uri)!), ...this.links.below(folder)]);
  }

  /** Forgets the files below a folder that no longer belongs to the workspace. */
  removeBelow(folder: string): void {
    for (const path of this.below(folder)) this.forget(path);
  }

  #isUsed(name: string): boolean {
    const { uris } = this.#uris.get(name) ?? { uris: [] };
    return [...uris].some((uri) => this.#byUri.get(uri)?.get(name)?.some(isUse));
  }

  /** Returns the name as it is kept: on its own, and not as a part of the text, which would stay with it. */
  #link(name: string, uri: string, gives: boolean): string {
    const known: Naming = this.#uris.get(name) ?? { name: copied(name), uris: new Set() };
    known.uris.add(uri);
    if (gives) (known.giving ??= new Set()).add(uri);
    else known.giving?.delete(uri);
    this.#uris.set(known.name, known);
    return known.name;
  }

  #unlink(name: string, uri: string): void {
    const { uris, giving } = this.#uris.get(name) ?? {};
    uris?.delete(uri);
    giving?.delete(uri);
    if (uris?.size === 0) this.#uris.delete(name);
  }
}

function namesOf(places: PlacesByName | undefined): string {
  return [...(places?.keys() ?? [])].toSorted().join("\n");
}
