import { dirname, join } from "node:path";
import { folderOf, scopeOfFolder } from "../core/file-layers.ts";
import type { Scope } from "../core/scope.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import type { Documents } from "./documents.ts";
import type { FileSystem } from "./file-system.ts";
import { SecretsSources } from "./secrets-sources.ts";
import { pathOfUri, pathWithin, uriOfPath } from "./uri.ts";

/** A folder that the editor has opened; or, for a document outside of all of them, that document's own folder. */
export interface Folder {
  readonly uri: string;
  /** Absolute. */
  readonly path: string;
  readonly isOpened: boolean;
  readonly sources: SecretsSources;
}

/** Whether a file lies in a folder; both by their canonical URIs. */
export function isIn({ uri }: Folder, file: string): boolean {
  return file.startsWith(uri.endsWith("/") ? uri : `${uri}/`);
}

/** Where a question about a name is asked from. */
export interface Standpoint {
  readonly folder: Folder;
  /** The document's path relative to the folder, with `/`. */
  readonly path: string;
  /** The path of the document's folder, likewise. */
  readonly directory: string;
  /** Where names are resolved: what the nearest `$scope` says, with the environment. */
  readonly scope: Scope;
  readonly environment: string;
  /** A secrets file is here or above: names are meant to be known. */
  readonly isBound: boolean;
}

/** The folders of the editor, and the secrets files in them. */
export class Workspace {
  readonly #files: FileSystem;
  readonly #documents: Documents;
  #uris: readonly string[] = [];
  #opened: Folder[] = [];
  readonly #others = new Map<string, Folder>();

  constructor(files: FileSystem, documents: Documents) {
    this.#files = files;
    this.#documents = documents;
    const touch = ({ uri }: { readonly uri: string }) => this.touch(uri);
    documents.listen({ opened: ({ uri }) => this.#opening(uri), changed: touch, closed: touch });
  }

  /** The opened folders. */
  get folders(): readonly Folder[] {
    return this.#opened;
  }

  /** Their URIs as the editor writes them, those included that are on no disk. */
  get uris(): readonly string[] {
    return this.#uris;
  }

  /** Takes over which folders the editor has open, by their URIs. What is known of those that stay, stays. */
  open(uris: readonly string[]): void {
    this.#uris = uris;
    this.#opened = uris.flatMap((uri) => {
      // Some editors end a folder's URI with a slash; that of a whole disk has nothing else.
      const path = pathOfUri(uri)?.replace(/(?<=[^\\/:])[\\/]+$/, "");
      if (path === undefined) return [];
      return this.#opened.find((folder) => folder.path === path) ?? this.#newFolder(path, true);
    });
    this.#others.clear();
  }

  /** The innermost opened folder around a document; its own where there is none; undefined where it is on no disk. */
  folderOf(uri: string): Folder | undefined {
    const path = pathOfUri(uri);
    if (path === undefined) return undefined;
    const around = this.openedAround(uri);
    if (around) return around;
    const own = dirname(path);
    const known = this.#others.get(own) ?? this.#newFolder(own, false);
    this.#others.set(own, known);
    return known;
  }

  /** The innermost opened folder around a document, if there is one. */
  openedAround(uri: string): Folder | undefined {
    const path = pathOfUri(uri);
    if (path === undefined) return undefined;
    const around = this.#opened.filter((folder) => pathWithin(folder.path, path) !== undefined);
    return around.toSorted((a, b) => b.path.length - a.path.length)[0];
  }

  /** The path of a document relative to its folder. */
  pathIn(folder: Folder, uri: string): string {
    return pathWithin(folder.path, pathOfUri(uri) ?? "") ?? "";
  }

  /** Reads the secrets files around a document, where that was not done yet. */
  async prepare(uri: string): Promise<void> {
    const folder = this.folderOf(uri);
    if (folder) await folder.sources.prepare(folderOf(this.pathIn(folder, uri)));
  }

  /** A document was edited or closed, or a file changed on the disk. */
  touch(uri: string): void {
    const folder = secretsFileKind(uri) && this.folderOf(uri);
    if (folder) folder.sources.touch(this.pathIn(folder, uri));
  }

  #opening(uri: string): void {
    const folder = secretsFileKind(uri) && this.folderOf(uri);
    if (folder) folder.sources.opened(this.pathIn(folder, uri));
  }

  /** @param environment asked where the folder's `$scope` names none */
  standpoint(uri: string, environment: string): Standpoint | undefined {
    const folder = this.folderOf(uri);
    if (!folder) return undefined;
    const path = this.pathIn(folder, uri);
    const directory = folderOf(path);
    const { layers } = folder.sources;
    const asked = environmentOf(path) ?? scopeOfFolder(layers, directory).environment ?? environment;
    return {
      folder,
      path,
      directory,
      scope: scopeOfFolder(layers, directory, asked),
      environment: asked,
      isBound: folder.sources.upward(directory).length > 0,
    };
  }

  #newFolder(path: string, isOpened: boolean): Folder {
    const openText = (relative: string) => {
      const document = this.#documents.atPath(join(path, relative));
      return document && { stamp: this.#documents.stamp(document), text: document.getText() };
    };
    const sources = new SecretsSources(path, this.#files, openText);
    return { uri: uriOfPath(path), path, isOpened, sources };
  }
}

/** A secrets file for one environment is read in that environment. */
function environmentOf(path: string): string | undefined {
  const kind = secretsFileKind(path);
  return kind?.kind === "environment" ? kind.environment : undefined;
}
