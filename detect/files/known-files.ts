import type { Pass } from "../passes.ts";
import { delimitedTable } from "./delimited-table.ts";
import { kubernetesSecrets } from "./kubernetes-secret.ts";
import type { KnownFile } from "./known-file.ts";
import { lineFormats } from "./line-formats.ts";
import { nestedValues } from "./nested-values.ts";
import { notebookCommands } from "./notebook-commands.ts";
import { sqlInsert } from "./sql-insert.ts";

const KNOWN_FILES: readonly KnownFile[] = [
  ...lineFormats,
  ...nestedValues,
  delimitedTable,
  sqlInsert,
  kubernetesSecrets,
  notebookCommands,
];

/** Whether a format has a say in this file, for which it looks at all of it. */
export const isKnownFile = (path: string): boolean => formatsOf(path).length > 0;

/** What the formats of known files say of this one; which they are is told by the path. */
export const knownFiles: Pass = (input) => formatsOf(input.path).flatMap((file) => file.find(input));

/** Asked several times of the same file, one after the other. */
function formatsOf(path: string): readonly KnownFile[] {
  if (path !== last.path) last = { path, formats: formatsBy(path) };
  return last.formats;
}

let last: { readonly path: string; readonly formats: readonly KnownFile[] } = { path: "", formats: [] };

/** Nearly all files have no such format, and two expressions tell; some thirty took a twentieth of a whole scan. */
function formatsBy(path: string): readonly KnownFile[] {
  if (!NAMES.test(path.slice(path.lastIndexOf("/") + 1)) && !FOLDERS.test(path)) return NONE;
  return KNOWN_FILES.filter((file) => file.path.test(path));
}

const NONE: readonly KnownFile[] = [];

/** Those that look at the file's name alone, and those that look at its folder. */
const NAMES = anyOf(({ path }) => !looksAtFolder(path));
const FOLDERS = anyOf(({ path }) => looksAtFolder(path));

/** Matches all that one of their expressions does, and more: in either case. */
function anyOf(are: (file: KnownFile) => boolean): RegExp {
  return new RegExp(
    KNOWN_FILES.filter(are)
      .map(({ path }) => path.source)
      .join("|"),
    "i",
  );
}

function looksAtFolder({ source }: RegExp): boolean {
  return source.replaceAll(String.raw`(?:^|\/)`, "").includes("/");
}
