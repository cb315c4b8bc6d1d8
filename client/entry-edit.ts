import type { Entry } from "../core/secrets-file-model.ts";

/** An edit of a document, in offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What turns a plaintext entry into a reference. An entry with annotations keeps them: only its `$value` becomes
 * a `$from`; any other entry becomes an object that has nothing else.
 */
export function referenceEdit(entry: Entry, uri: string): OffsetEdit {
  const from = `"$from": ${JSON.stringify(uri)}`;
  const value =
    entry.form === "annotated" ? entry.annotations.find(({ name }) => name === "$value") : undefined;
  const { start, end } = value ? value.property : entry.ranges.value;
  return { start, end, text: value ? from : `{ ${from} }` };
}
