import type { TextDocument } from "vscode-languageserver-textdocument";
import { languageOfPath, type ReferenceEngine, type ReferenceTree } from "../references/engine.ts";
import type { Documents } from "./documents.ts";
import { nameOfUri } from "./uri.ts";

/** The parsed trees of open documents in languages that have references, edited along with the documents. */
export class CodeTrees {
  readonly #engine: ReferenceEngine;
  readonly #trees = new Map<string, ReferenceTree>();

  constructor(engine: ReferenceEngine, documents: Documents) {
    this.#engine = engine;
    documents.listen({
      edited: (document, edit) => {
        if (edit) this.#trees.get(document.uri)?.edit(edit, document.getText());
        else this.#drop(document.uri);
      },
      closed: ({ uri }) => this.#drop(uri),
    });
  }

  /** Loads what a document's language takes; to be waited for before its tree is asked for. */
  async prepare(document: TextDocument): Promise<void> {
    await this.#engine.prepare(this.#languageOf(document));
  }

  /** Undefined where the language has no references that we know. */
  of(document: TextDocument): ReferenceTree | undefined {
    const known = this.#trees.get(document.uri);
    if (known) return known;
    const tree = this.#engine.parse(this.#languageOf(document), document.getText());
    if (tree) this.#trees.set(document.uri, tree);
    return tree;
  }

  /** Editors know no common language id for `.env` files and Dockerfiles; their names say what they are. */
  #languageOf({ languageId, uri }: TextDocument): string {
    return this.#engine.supports(languageId) ? languageId : (languageOfPath(nameOfUri(uri)) ?? languageId);
  }

  #drop(uri: string): void {
    this.#trees.get(uri)?.dispose();
    this.#trees.delete(uri);
  }
}
