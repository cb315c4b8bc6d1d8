import { folderOf, layerFiles, type Layers } from "../core/file-layers.ts";
import { SECRETS_FILE_LIMIT, tooLarge } from "../core/secrets-file-json.ts";
import { parseSecretsFile } from "../core/secrets-file.ts";
import type { Entry, SecretsFile } from "../core/secrets-file-model.ts";
import { secretsFileKind, type SecretsFileKind } from "../core/secrets-file-name.ts";
import { languageOfPath } from "../references/engine.ts";
import type { FileSystem } from "./file-system.ts";

/** One secrets file of a folder. */
export interface SecretsSource {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** As it is now, faults included. */
  readonly file: SecretsFile;
  /** What counts: as it is now, or, while it is broken, as it was when it was last whole. */
  readonly lastGood: SecretsFile;
}

/** The text of a document that the editor has open, and what names it, or undefined where it is not open. */
export type OpenText = (path: string) => { readonly stamp: string; readonly text: string } | undefined;

/**
 * The secrets files of one folder. Open documents count as they stand in the editor, all others as on the disk.
 * Reading the disk is what `prepare` does; everything else answers at once.
 */
export class SecretsSources {
  readonly #root: string;
  readonly #files: FileSystem;
  readonly #openText: OpenText;
  readonly #sources = new Map<string, SecretsSource & { readonly stamp: string }>();
  /** Folders whose names were read, or are being read. */
  readonly #listings = new Map<string, Promise<void>>();
  /** Files that must be read again from the disk, and those that are being read. */
  readonly #stale = new Set<string>();
  readonly #reading = new Map<string, Promise<void>>();
  /** Files that are open and were edited. */
  readonly #edited = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #envFiles = new Set<string>();
  /** What is made of the files; anew after each change of one. */
  #made: Made = {};

  constructor(root: string, files: FileSystem, openText: OpenText) {
    this.#root = root;
    this.#files = files;
    this.#openText = openText;
  }

  /** Reads what is not known yet of the secrets files in `folder` and above it. */
  prepare(folder: string): Promise<void> {
    return this.prepareAll(foldersUpward(folder));
  }

  /** Reads what is not known yet of the secrets files that lie directly in these folders. */
  async prepareAll(folders: Iterable<string>): Promise<void> {
    await Promise.all(
      Array.from(folders, (folder) => {
        const listing = this.#listings.get(folder) ?? this.#list(folder);
        this.#listings.set(folder, listing);
        return listing;
      }),
    );
    for (const path of this.#stale) this.#read(path);
    this.#stale.clear();
    // Those too that somebody else has asked for: without them the answer would be one of before.
    await Promise.all(this.#reading.values());
  }

  /** The file was opened in the editor: read at once, for its next text may be broken, and this one is the last good. */
  opened(path: string): void {
    this.touch(path);
    this.#readEdited();
  }

  /** The file was edited or closed in the editor, or changed on the disk. */
  touch(path: string): void {
    if (this.#openText(path)) this.#edited.add(path);
    else this.#stale.add(path);
    this.#made = {};
  }

  /** In the order of their paths. */
  all(): readonly SecretsSource[] {
    this.#readEdited();
    return (this.#made.all ??= [...this.#sources.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  }

  get(path: string): SecretsSource | undefined {
    this.#readEdited();
    return this.#sources.get(path);
  }

  get layers(): Layers {
    this.#readEdited();
    return (this.#made.layers ??= layerFiles(
      [...this.#sources.values()].map(({ path, lastGood }) => ({ path, file: lastGood })),
    ));
  }

  /** The folders whose files are known, relative to the root. */
  get folders(): Iterable<string> {
    return this.#listings.keys();
  }

  /** `.env` files that were seen on the way, those that git ignores included: there they mostly are. */
  get envFiles(): readonly string[] {
    return [...this.#envFiles];
  }

  /** Files that the operating system does not let us read. */
  get refused(): readonly string[] {
    return [...this.#refused];
  }

  /** Those in `folder` and above it, nearest first. */
  upward(folder: string): readonly SecretsSource[] {
    const all = this.all();
    const made = (this.#made.upward ??= new Map<string, readonly SecretsSource[]>());
    const known = made.get(folder);
    if (known) return known;
    const order = foldersUpward(folder);
    const found = all
      .filter(({ path }) => order.includes(folderOf(path)))
      .toSorted((a, b) => order.indexOf(folderOf(a.path)) - order.indexOf(folderOf(b.path)));
    made.set(folder, found);
    return found;
  }

  /** Every entry of this name in `folder` and above it, declared ones included, nearest first. */
  entriesOf(key: string, folder: string): { readonly source: SecretsSource; readonly entry: Entry }[] {
    return this.upward(folder).flatMap((source) =>
      (byKey(source.lastGood).get(key) ?? []).map((entry) => ({ source, entry })),
    );
  }

  async #list(folder: string): Promise<void> {
    const names = await this.#files.list(folder === "" ? this.#root : `${this.#root}/${folder}`);
    for (const name of names) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (name.endsWith("/")) continue;
      if (secretsFileKind(path)) this.touch(path);
      if (languageOfPath(name) === "dotenv") this.#envFiles.add(path);
    }
  }

  /** After what is under way for the same file: of two texts the later one counts. */
  #read(path: string): void {
    const reading = Promise.resolve(this.#reading.get(path))
      .then(() => this.#readNow(path))
      .finally(() => {
        if (this.#reading.get(path) === reading) this.#reading.delete(path);
      });
    this.#reading.set(path, reading);
  }

  async #readNow(path: string): Promise<void> {
    const kind = secretsFileKind(path);
    if (!kind || this.#openText(path)) return;
    const text = await this.#files.read(`${this.#root}/${path}`, SECRETS_FILE_LIMIT);
    if (this.#openText(path)) return; // Opened meanwhile: the editor's text counts.
    this.#refused.delete(path);
    if (typeof text === "string") this.#take(path, "disk", parseSecretsFile(text, kind));
    else if (text.why === "too-large") this.#take(path, "disk", oversized(kind, text.bytes ?? 0));
    else {
      if (text.why === "refused") this.#refused.add(path);
      this.#sources.delete(path);
    }
    this.#made = {};
  }

  #readEdited(): void {
    if (this.#edited.size === 0) return; // Asked for each name of a file, and to clear a set makes a new one.
    for (const path of this.#edited) {
      const open = this.#openText(path);
      const kind = secretsFileKind(path);
      if (!open || !kind || this.#sources.get(path)?.stamp === open.stamp) continue;
      this.#take(path, open.stamp, parseSecretsFile(open.text, kind));
    }
    this.#edited.clear();
  }

  #take(path: string, stamp: string, file: SecretsFile): void {
    const before = this.#sources.get(path)?.lastGood;
    this.#sources.set(path, { path, stamp, file, lastGood: isBroken(file) ? (before ?? file) : file });
    this.#made = {};
  }
}

interface Made {
  all?: readonly SecretsSource[];
  layers?: Layers;
  /** By the folder that is asked from. */
  upward?: Map<string, readonly SecretsSource[]>;
}

const BY_KEY = new WeakMap<SecretsFile, ReadonlyMap<string, readonly Entry[]>>();

/** A file's entries by name: every name in a document is looked up, in files of thousands. */
function byKey(file: SecretsFile): ReadonlyMap<string, readonly Entry[]> {
  const known = BY_KEY.get(file) ?? Map.groupBy(file.entries, ({ key }) => key);
  BY_KEY.set(file, known);
  return known;
}

/** `a/b`, `a`, `""`: the folder itself and those above it. */
function foldersUpward(folder: string): string[] {
  return folder === "" ? [""] : [folder, ...foldersUpward(folderOf(folder))];
}

/** Faults after which part of the file is missing from the model. */
const BREAKING: ReadonlySet<string> = new Set(["json-syntax", "file-too-large", "file-too-deep"]);

function isBroken({ problems, root }: SecretsFile): boolean {
  return root === null || problems.some(({ code }) => BREAKING.has(code));
}

function oversized(kind: SecretsFileKind, bytes: number): SecretsFile {
  const problem = { code: "file-too-large", message: tooLarge(bytes), range: { start: 0, end: 1 } } as const;
  return { kind, binding: null, entries: [], annotations: [], problems: [problem], root: null };
}
