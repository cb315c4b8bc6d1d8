import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver/node";
import { languageOfPath, type ReferenceEngine, type ReferenceTree } from "../references/engine.ts";
import { moduleFactsOf, type ModuleFacts } from "../references/modules/module-facts.ts";
import type { ModuleLinks } from "../references/modules/module-links.ts";
import { faultText } from "./fault-text.ts";
import type { FileSystem, Unreadable } from "./file-system.ts";
import { rangeOf } from "./range.ts";

/** What the index takes over of a file: plain data, whichever thread has read it. */
export interface FileFacts {
  readonly references: readonly PlacedReference[];
  /** Undefined where the language's modules are not followed. */
  readonly modules: ModuleFacts | undefined;
}

export interface PlacedReference {
  readonly name: string;
  readonly range: Range;
  readonly form: string;
  readonly access: "read" | "write";
  /** The code goes on without the secret. */
  readonly hasDefault: boolean;
}

/** A file that no editor has open, and how it is to be read. */
export interface FileRequest {
  /** Absolute. */
  readonly path: string;
  readonly limitBytes: number;
  readonly accessors: readonly string[];
  /** Other files ask for its constants. */
  readonly isWanted: boolean;
}

/** Undefined where references cannot be in the file, by its name. */
export type FileRead = FileFacts | Unread | undefined;

export interface Unread {
  /** `unsurvived`: reading it failed, or ended the thread. */
  readonly why: Unreadable["why"] | "unsurvived";
  /** What failed, in words that are safe to log. */
  readonly fault?: string;
}

/** Answers in the order of the requests. */
export type ReadFiles = (requests: readonly FileRequest[]) => Promise<readonly FileRead[]>;

/** @param links what was known of the modules that the files name */
export function fileReader(files: FileSystem, engine: ReferenceEngine, links: ModuleLinks): ReadFiles {
  return (requests) => Promise.all(requests.map((request) => readOrTell(request)));

  /** A file that we cannot read to the end takes no other with it. */
  async function readOrTell(request: FileRequest): Promise<FileRead> {
    try {
      return await readFile(request);
    } catch (error) {
      return { why: "unsurvived", fault: faultText(error) };
    }
  }

  async function readFile({ path, limitBytes, accessors, isWanted }: FileRequest): Promise<FileRead> {
    const languageId = languageOfPath(path);
    if (languageId === undefined) return undefined;
    await engine.prepare(languageId);
    const text = await files.read(path, limitBytes);
    if (typeof text !== "string") return text;
    const tree = engine.parse(languageId, text, { accessors });
    if (!tree) return undefined;
    try {
      links.link(path, languageId, text, tree);
      return factsOf(TextDocument.create(path, languageId, 0, text), tree, languageId, isWanted);
    } finally {
      tree.dispose();
    }
  }
}

/** Of a document whose tree was linked. */
export function factsOf(
  document: TextDocument,
  tree: ReferenceTree,
  languageId: string,
  isWanted: boolean,
): FileFacts {
  return {
    references: tree.references().map((reference) => {
      const { name, form, access, hasDefault = false } = reference;
      return { name, range: rangeOf(document, reference), form, access, hasDefault };
    }),
    modules: moduleFactsOf(languageId, document.getText(), tree, isWanted),
  };
}
