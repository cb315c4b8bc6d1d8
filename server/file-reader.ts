import type { FileThread } from "./file-thread.ts";
import type { ReadFiles } from "./file-facts.ts";

/** Reads files that no editor has open: in this thread, or, while there are many to be read, in one of their own. */
export class FileReader {
  readonly #here: ReadFiles;
  #thread: FileThread | undefined;

  constructor(here: ReadFiles) {
    this.#here = here;
  }

  /** What is asked for first is answered first. */
  read: ReadFiles = (requests) => (this.#thread?.read ?? this.#here)(requests);

  /** Does work that reads many files, with a thread that ends with it. */
  async within<Result>(thread: FileThread | undefined, work: () => Promise<Result>): Promise<Result> {
    this.#thread = thread;
    try {
      return await work();
    } finally {
      this.#thread = undefined;
      await thread?.close();
    }
  }
}
