import type { FileThread } from "./file-thread.ts";
import type { ReadFiles } from "./file-facts.ts";

/** Fewer files than this are read in less time than a thread takes to start. */
const FEW = 200;

/** Reads files that no editor has open: in this thread, or, while there are many to be read, in one of their own. */
export class FileReader {
  readonly #here: ReadFiles;
  #open: (() => Promise<FileThread | undefined>) | undefined;
  #thread: FileThread | undefined;

  constructor(here: ReadFiles) {
    this.#here = here;
  }

  /** What is asked for first is answered first. */
  read: ReadFiles = (requests) => (this.#thread?.read ?? this.#here)(requests);

  /** Does work that may read many files: the thread in which they are read then ends with the work. */
  async within<Result>(
    open: () => Promise<FileThread | undefined>,
    work: () => Promise<Result>,
  ): Promise<Result> {
    this.#open = open;
    try {
      return await work();
    } finally {
      const thread = this.#thread;
      this.#open = this.#thread = undefined;
      await thread?.close();
    }
  }

  /** How many files are going to be read now. */
  async expect(files: number): Promise<void> {
    if (files > FEW) this.#thread ??= await this.#open?.();
  }
}
