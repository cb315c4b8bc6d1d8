import type { FileThread } from "./file-thread.ts";
import type { ReadFiles } from "./file-facts.ts";

/** Fewer files than this are read in less time than a thread takes to start. */
const FEW = 200;

/** Undefined where no thread can be started. */
export type OpenThread = () => Promise<FileThread | undefined>;

/** Reads files that no editor has open: in this thread, or, while there are many to be read, in one of their own. */
export class FileReader {
  readonly #here: ReadFiles;
  readonly #open: OpenThread;
  /** How many pieces of work share the thread, which ends with the last of them. */
  #works = 0;
  #opening: Promise<FileThread | undefined> | undefined;
  #thread: FileThread | undefined;

  constructor(here: ReadFiles, open: OpenThread = async () => undefined) {
    this.#here = here;
    this.#open = open;
  }

  /** What is asked for first is answered first. */
  read: ReadFiles = (requests) => (this.#thread?.read ?? this.#here)(requests);

  /** Does work that may read many files: the thread in which they are read then ends with the work. */
  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#works++;
    try {
      return await work();
    } finally {
      if (--this.#works === 0) await this.#close();
    }
  }

  /** How many files are going to be read now, as a part of that work. */
  async expect(files: number): Promise<void> {
    if (files <= FEW || this.#works === 0) return;
    const opening = (this.#opening ??= this.#open());
    const thread = await opening;
    if (this.#opening === opening) this.#thread = thread;
  }

  async #close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = this.#thread = undefined;
    await (await opening)?.close();
  }
}
