/** For each blob under which paths, and since which commits, the history has it. Plain numbers in shared memory. */
export interface VersionsOfBlobs {
  /** Where the versions of each blob begin in the lists below; one more than there are blobs. */
  readonly starts: Uint32Array<SharedArrayBuffer>;
  readonly paths: Uint32Array<SharedArrayBuffer>;
  /** The number of one that brought the blob under the path: the smallest of them is the first. */
  readonly commits: Uint32Array<SharedArrayBuffer>;
}

/** Takes versions in any order. */
export class VersionList {
  #records = new Uint32Array(3 * 4096);
  #length = 0;

  add(blob: number, path: number, commit: number): void {
    if (this.#length === this.#records.length) {
      const longer = new Uint32Array(2 * this.#length);
      longer.set(this.#records);
      this.#records = longer;
    }
    this.#records[this.#length++] = blob;
    this.#records[this.#length++] = path;
    this.#records[this.#length++] = commit;
  }

  /** Sorts them by blob. */
  byBlob(blobs: number): VersionsOfBlobs {
    const [records, length] = [this.#records, this.#length];
    const starts = new Uint32Array(new SharedArrayBuffer(4 * (blobs + 1)));
    for (let at = 0; at < length; at += 3) starts[records[at]! + 1]!++;
    for (let blob = 0; blob < blobs; blob++) starts[blob + 1]! += starts[blob]!;
    const next = starts.slice();
    const paths = new Uint32Array(new SharedArrayBuffer((4 * length) / 3));
    const commits = new Uint32Array(new SharedArrayBuffer((4 * length) / 3));
    for (let at = 0; at < length; at += 3) {
      const place = next[records[at]!]!++;
      paths[place] = records[at + 1]!;
      commits[place] = records[at + 2]!;
    }
    return { starts, paths, commits };
  }
}

/** Each path under which a blob is known, with the first commit. Most have one. */
export function versionsOf(
  { starts, paths, commits }: VersionsOfBlobs,
  blob: number,
): readonly { readonly path: number; readonly commit: number }[] {
  const start = starts[blob]!;
  // Commits and trees.
  if (starts[blob + 1] === start) return NONE;
  if (starts[blob + 1] === start + 1) return [{ path: paths[start]!, commit: commits[start]! }];
  const earliest = new Map<number, number>();
  for (let at = starts[blob]!; at < starts[blob + 1]!; at++) {
    const [path, commit] = [paths[at]!, commits[at]!];
    earliest.set(path, Math.min(commit, earliest.get(path) ?? commit));
  }
  return Array.from(earliest, ([path, commit]) => ({ path, commit }));
}

const NONE: readonly never[] = [];

/** When a blob came, as the number of a commit; undefined where the history does not have it. */
export function firstCommitOf({ starts, commits }: VersionsOfBlobs, blob: number): number | undefined {
  let first: number | undefined;
  for (let at = starts[blob]!; at < starts[blob + 1]!; at++)
    first = Math.min(commits[at]!, first ?? Infinity);
  return first;
}
