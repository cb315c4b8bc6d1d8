import type { TextDocument } from "vscode-languageserver-textdocument";
import { findSecrets } from "../../detect/engine.ts";
import type { Finding } from "../../detect/finding.ts";
import { Rescan } from "../../detect/rescan.ts";
import type { Documents } from "../documents.ts";

/** The scans of open documents, edited along with them: after a keystroke only the text around it is scanned. */
export class KeptScans {
  readonly #documents: Documents;
  readonly #scans = new Map<string, Rescan>();

  constructor(documents: Documents) {
    this.#documents = documents;
    documents.listen({
      edited: ({ uri }, edit) => {
        if (edit) this.#scans.get(uri)?.edit(edit);
        else this.#scans.delete(uri);
      },
      closed: ({ uri }) => this.#scans.delete(uri),
    });
  }

  /** The hardcoded secrets in a document, open or not. @param path decides the syntax, see `findSecrets` */
  findings(document: TextDocument, path: string): Finding[] {
    const { uri } = document;
    const text = document.getText();
    if (this.#documents.get(uri) !== document) return findSecrets(text, { path });
    let scan = this.#scans.get(uri);
    if (scan?.path !== path) this.#scans.set(uri, (scan = new Rescan(path)));
    return scan.findings(text);
  }
}
