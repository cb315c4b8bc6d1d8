import type { Layers, Stored, WorkspaceFile } from "../../core/file-layers.ts";
import type { Scope } from "../../core/scope.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Range } from "../../core/secrets-file-json.ts";
import { CHECKS, type CheckCode, type Severity } from "./codes.ts";

/** Something about a secrets file that a person should know. Never holds a value. */
export interface Check {
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly range: Range;
  /** One line. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly tags: readonly ("unnecessary" | "deprecated")[];
  /** What its fixes need to know. */
  readonly data: CheckData;
}

/** Another place that belongs to it: in the same file, or in another one of the workspace. */
export type Related = { readonly message: string } & (
  | { readonly range: Range }
  | { readonly path: string; readonly line: number }
);

export interface CheckData {
  readonly key?: string;
  readonly scope?: Scope;
  /** What to write in the place of `range`: JSON text. */
  readonly replacement?: string;
  /** What is missing in front of `range`. */
  readonly expected?: "," | ":";
}

/** What is known beside the file itself. Plain data, gathered by the caller. */
export interface Facts {
  /** The file's path relative to the workspace's root, with `/`. */
  readonly path: string;
  /** All secrets files of the workspace, this one included, and the same ready to be asked. */
  readonly files: readonly WorkspaceFile[];
  readonly layers: Layers;
  /** Null outside of git. `committed`: some commit of the history holds the file. */
  readonly git: { readonly tracked: boolean; readonly ignored: boolean; readonly committed: boolean } | null;
  /** The vault's definitions, or null where no vault can be asked. */
  readonly stored: Stored<SecretMetadata> | null;
  /** All environments that exist: of the vault's scopes, of files and bindings. Empty: nothing is known. */
  readonly environments: ReadonlySet<string>;
  /** The names that code refers to, or null until all code is indexed. */
  readonly used: ReadonlySet<string> | null;
  /** The environments for which a `.env` file gives a name a value, or another file that is none of ours; null: all. */
  readonly given: (name: string) => ReadonlySet<string | null>;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** A check with its usual severity. */
export function check(
  code: CheckCode,
  range: Range,
  message: string,
  more: Partial<Pick<Check, "related" | "tags" | "data">> = {},
): Check {
  const { severity } = CHECKS[code];
  return { code, severity, range, message: oneLine(message), related: [], tags: [], data: {}, ...more };
}

/** Names come from the file and may have line breaks, or be endless. */
function oneLine(message: string): string {
  return message.slice(0, 1000).replace(/\p{Cc}+/gu, " ");
}
