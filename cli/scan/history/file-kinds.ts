import { joinsLines, joinsUnsigned } from "../../../detect/decode/joined.ts";
import { fileKind, type FileKind } from "../../../detect/file-kind.ts";
import { isKnownFile } from "../../../detect/files/known-files.ts";
import type { Refine } from "../scan-file.ts";

/** What decides, beside its text, what is found in a file. */
export interface HistoryKind extends FileKind {
  /** Its name and all of its text have a say. */
  readonly isByPath: boolean;
  /** Literals that stand beside each other are one. */
  readonly joinsUnsigned: boolean;
  /** How they are joined is told by the end of the name. */
  readonly extension: string;
}

/** By the number of a path. Two files are of one kind, the same object, where one text gives the same in both. */
export function fileKinds(
  paths: readonly string[],
  refine: Refine | undefined,
): (path: number) => HistoryKind {
  const kinds = new Map<string, HistoryKind>();
  const known: HistoryKind[] = [];
  return (path) => (known[path] ??= shared(kinds, kindOf(paths[path]!, refine)));
}

function shared(kinds: Map<string, HistoryKind>, kind: HistoryKind): HistoryKind {
  const key = JSON.stringify(kind);
  const same = kinds.get(key) ?? kind;
  kinds.set(key, same);
  return same;
}

function kindOf(path: string, refine: Refine | undefined): HistoryKind {
  const joins = joinsUnsigned(path) || joinsLines(path);
  return {
    ...fileKind(path),
    // A configuration may look at anything.
    isByPath: refine !== undefined || isKnownFile(path),
    joinsUnsigned: joins,
    extension: joins ? path.slice(path.lastIndexOf(".")) : "",
  };
}
