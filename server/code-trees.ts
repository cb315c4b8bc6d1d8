import type { TextDocument } from "vscode-languageserver-textdocument";
import { languageOfPath, type ReferenceEngine, type ReferenceTree } from "../references/engine.ts";
import type { Documents } from "./documents.ts";
import type { ModuleLinks } from "../references/modules/module-links.ts";
import type { SettingsStore } from "./settings-store.ts";
import { nameOfUri, pathOfUri } from "./uri.ts";

interface Kept {
  readonly tree: ReferenceTree;
  readonly accessors: readonly string[];
  /** The text and the state of the workspace's modules of which the tree knows. */
  linked: string;
}

/**
 * The parsed trees of open documents in languages that have references, edited along with the documents, and with what
 * the workspace's modules give them.
 */
export class CodeTrees {
  readonly #engine: ReferenceEngine;
  readonly #settings: SettingsStore;
  readonly #links: ModuleLinks;
  readonly #trees = new Map<string, Kept>();

  constructor(engine: ReferenceEngine, documents: Documents, settings: SettingsStore, links: ModuleLinks) {
    this.#engine = engine;
    this.#settings = settings;
    this.#links = links;
    documents.listen({
      edited: (document, edit) => {
        if (edit) this.#trees.get(document.uri)?.tree.edit(edit, document.getText());
        else this.#drop(document.uri);
      },
      closed: ({ uri }) => this.#drop(uri),
    });
  }

  /** Loads what a document's language takes; to be waited for before its tree is asked for. */
  async prepare(document: TextDocument): Promise<void> {
    await this.#engine.prepare(this.#languageOf(document));
  }

  /** Undefined where the language has no references that we know, and where the text is larger than the setting allows. */
  of(document: TextDocument): ReferenceTree | undefined {
    const kept = this.#kept(document);
    if (!kept) return undefined;
    const { uri, version } = document;
    const state = `${version}.${this.#links.revision}`;
    if (kept.linked !== state) {
      this.#links.link(pathOfUri(uri) ?? uri, this.#languageOf(document), document.getText(), kept.tree);
      kept.linked = state;
    }
    return kept.tree;
  }

  #kept(document: TextDocument): Kept | undefined {
    const { uri } = document;
    const { "references.accessors": accessors, "scan.maxFileKB": limit } = this.#settings.for(uri);
    const isSmall = document.getText().length <= limit * 1024;
    const known = this.#trees.get(uri);
    if (isSmall && known?.accessors === accessors) return known;
    this.#drop(uri);
    if (!isSmall) return undefined;
    const tree = this.#engine.parse(this.#languageOf(document), document.getText(), { accessors });
    if (!tree) return undefined;
    const kept = { tree, accessors, linked: "" };
    this.#trees.set(uri, kept);
    return kept;
  }

  /** Editors know no common language id for `.env` files and Dockerfiles; their names say what they are. */
  #languageOf({ languageId, uri }: TextDocument): string {
    return this.#engine.supports(languageId) ? languageId : (languageOfPath(nameOfUri(uri)) ?? languageId);
  }

  #drop(uri: string): void {
    this.#trees.get(uri)?.tree.dispose();
    this.#trees.delete(uri);
  }
}
