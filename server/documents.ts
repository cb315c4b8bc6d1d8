import { pathOfUri } from "./uri.ts";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";

/** One replacement in a document's text, in UTF-16 offsets: `start` to `oldEnd` became `start` to `newEnd`. */
export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export interface DocumentListener {
  opened?(document: TextDocument): void;
  /** After each single edit, with the document as it is then; null where the text was replaced whole. */
  edited?(document: TextDocument, edit: Edit | null): void;
  /** After all edits of one message. */
  changed?(document: TextDocument): void;
  closed?(document: TextDocument): void;
}

/** What the editor says when it opens a document. */
export interface OpenedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The documents that the editor has open, kept in step by its edits. Edits to others are ignored. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();
  readonly #byPath = new Map<string, TextDocument>();
  readonly #serials = new WeakMap<TextDocument, number>();
  readonly #listeners: DocumentListener[] = [];
  #opened = 0;

  listen(listener: DocumentListener): void {
    this.#listeners.push(listener);
  }

  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** By its path on the disk: editors escape the same path in their URIs in different ways. */
  atPath(path: string): TextDocument | undefined {
    return this.#byPath.get(path);
  }

  all(): TextDocument[] {
    return [...this.#open.values()];
  }

  /** Names one text of one document for as long as the server runs: a document that is opened again starts anew. */
  stamp(document: TextDocument): string {
    return `${this.#serials.get(document)}.${document.version}`;
  }

  open({ uri, languageId, version, text }: OpenedDocument): void {
    // A client that opens a document once more means what it says now.
    this.close(uri);
    const document = TextDocument.create(uri, languageId, version, text);
    this.#serials.set(document, ++this.#opened);
    this.#open.set(uri, document);
    const path = pathOfUri(uri);
    if (path !== undefined) this.#byPath.set(path, document);
    for (const listener of this.#listeners) listener.opened?.(document);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(uri);
    if (!document) return;
    for (const change of changes) {
      const edit = "range" in change ? editOf(document, change) : null;
      TextDocument.update(document, [change], version);
      for (const listener of this.#listeners) listener.edited?.(document, edit);
    }
    for (const listener of this.#listeners) listener.changed?.(document);
  }

  close(uri: string): void {
    const document = this.#open.get(uri);
    if (!document) return;
    this.#open.delete(uri);
    this.#byPath.delete(pathOfUri(uri) ?? "");
    for (const listener of this.#listeners) listener.closed?.(document);
  }
}

function editOf(
  document: TextDocument,
  { range, text }: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
): Edit {
  const ends = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const start = Math.min(...ends);
  return { start, oldEnd: Math.max(...ends), newEnd: start + text.length };
}
