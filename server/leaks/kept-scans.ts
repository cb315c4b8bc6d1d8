import type { TextDocument } from "vscode-languageserver-textdocument";
import { findSecrets } from "../../detect/engine.ts";
import type { Finding } from "../../detect/finding.ts";
import { Rescan } from "../../detect/rescan.ts";
import type { Documents } from "../documents.ts";

/** The scans of open documents, edited along with them: after a keystroke only the text around it is scanned. */
export class KeptScans {
  readonly #documents: Documents;
  readonly #scans = new Map<string, Rescan>();
  #latest:
    | { readonly document: TextDocument; readonly path: string; readonly findings: Finding[] }
    | undefined;

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
    if (this.#documents.get(uri) !== document) return this.#findingsInFile(document, path);
    let scan = this.#scans.get(uri);
    if (scan?.path !== path) this.#scans.set(uri, (scan = new Rescan(path)));
    return scan.findings(text);
  }

  /** Of a file that is not open several questions are asked at once, and then none. */
  #findingsInFile(document: TextDocument, path: string): Finding[] {
    if (this.#latest?.document !== document || this.#latest.path !== path)
      this.#latest = { document, path, findings: findSecrets(document.getText(), { path }) };
    return this.#latest.findings;
  }
}
