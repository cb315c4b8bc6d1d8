/** A file in the version that a commit, or the index, gives it. */
export interface Change {
  /** From the repository's root, with `/`. */
  readonly path: string;
  /** The id of its text. */
  readonly blob: string;
  /** What it replaces in each parent, under another name perhaps; null where the parent has no such file. */
  readonly before: readonly (string | null)[];
}

/** How many names stand behind a record of git's raw format: two for a rename and a copy. */
export function namesOf(record: string): number {
  return record.startsWith("::") ? 1 : /[RC]\d*$/.test(record) ? 2 : 1;
}

/**
 * Reads a record of `git log --raw --no-abbrev` or `git diff-index`, and the new name of its file:
 *
 *     :100644 100644 <old> <new> M
 *     ::100644 100644 100644 <first parent's> <second parent's> <new> MM
 *
 * @returns null where there is no new text: a deletion, a changed mode or name alone, a link, a submodule, a conflict
 */
export function parseChange(record: string, path: string): Change | null {
  const parents = record.lastIndexOf(":") + 1;
  const fields = record.slice(parents).split(" ");
  const mode = fields[parents];
  const blobs = fields.slice(parents + 1, 2 * parents + 2);
  const blob = blobs.at(-1);
  if (blob === undefined || mode === undefined || !REGULAR.test(mode) || NOTHING.test(blob)) return null;
  const before = blobs.slice(0, -1).map((id, parent) => (REGULAR.test(fields[parent]!) ? id : null));
  return before.includes(blob) ? null : { path, blob, before };
}

/** Not 120000, a link, and not 160000, a submodule. */
const REGULAR = /^100/;
const NOTHING = /^0+$/;
