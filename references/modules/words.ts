/**
 * Files by a word. A word that is found in a text is a part of it, which the engine keeps for as long as the part: so each
 * is copied once, and the copy is what is kept.
 */
export class FilesByWord {
  readonly #files = new Map<string, { readonly word: string; readonly paths: string[] }>();

  of(word: string): readonly string[] {
    return this.#files.get(word)?.paths ?? [];
  }

  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** To be called once for each pair. Returns the word as it is kept. */
  add(word: string, path: string): string {
    let files = this.#files.get(word);
    if (!files) {
      files = { word: copied(word), paths: [] };
      this.#files.set(files.word, files);
    }
    files.paths.push(path);
    return files.word;
  }

  remove(word: string, path: string): void {
    const paths = this.#files.get(word)?.paths;
    const at = paths?.indexOf(path) ?? -1;
    if (at !== -1) paths!.splice(at, 1);
    if (paths?.length === 0) this.#files.delete(word);
  }
}

/** The same characters, apart from the text that they were cut out of. */
export function copied(part: string): string {
  return ` ${part}`.slice(1);
}
