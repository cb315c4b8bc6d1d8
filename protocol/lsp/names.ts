import type { SecretTarget } from "./commands.ts";
import type { Position, Range, WorkspaceEdit } from "./shapes.ts";

/**
 * Which edits a person is asked to confirm: those in files that are not open; those of workflows and the like, where more is
 * to be done; or, for a preview of all of them, these or else the declarations.
 */
export type RenameConfirm = "closed" | "deployment" | "preview";

export interface RenamePlanParams {
  readonly uri: string;
  readonly position: Position;
  /** Left out: only what there is of the name is told. */
  readonly newName?: string;
  /** Default `closed`. */
  readonly confirm?: RenameConfirm;
}

export interface RenamePlan {
  /** The name as it is. */
  readonly name: string;
  /** Null where no new name was given. */
  readonly edit: WorkspaceEdit | null;
  /** How many places in how many files have the name. */
  readonly places: number;
  readonly files: number;
  /** Of them workflows, compose files and Dockerfiles: the new name must exist where they run. */
  readonly deployments: number;
  /** The project's definitions in the vault, which an alias is to be made of first. */
  readonly stored: readonly SecretTarget[];
  /** The platform's, which the project reads: it keeps its name, and the project gets a copy under the new one first. */
  readonly inherited: SecretTarget | null;
  /** In which that copy is made. */
  readonly project: string | null;
  /** False where not every file was read. */
  readonly isWhole: boolean;
}

export interface UsesParams {
  readonly name: string;
  /** Only code that can see this scope. */
  readonly scope?: string;
}

/** A place in code that names a secret. */
export interface Use {
  readonly uri: string;
  readonly range: Range;
  readonly access: "read" | "write";
}

export interface DocumentParams {
  readonly uri: string;
}

export interface FolderScope {
  /** The path of the scope in which names are resolved, environment included: `shop/development/billing`. */
  readonly scope: string;
  readonly environment: string;
  /** The workspace folder's URI, or null for a document outside of all. */
  readonly root: string | null;
  /** True where a secrets.json binds the folder; unknown names are reported only then. */
  readonly bound: boolean;
}
