import type { Scope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { BatchItem, Change, Vault } from "../core/vault.ts";
import type { Journal } from "../vault/journal.ts";
import type { Position } from "./records.ts";

/** What sync needs of the vault on this machine. */
export interface Local extends Pick<Vault, "list"> {
  readonly journal: Journal;
}

/** What it needs of the server. All errors are UserErrors. */
export interface Remote extends Pick<Vault, "explain" | "resolveMany" | "reveal"> {
  /** All that the token sees in a scope and below it; null: everywhere. */
  list(scope: Scope | null): Promise<SecretMetadata[]>;
  /**
   * What changed after a position, and the position after that; without one, where the log ends now.
   * @throws UserError CHANGES_GONE
   */
  changes(after: Position | undefined): Promise<Position & { readonly changes: readonly Change[] }>;
  /** All or none; the same id and items are done once, however often they are sent. */
  batch(items: readonly BatchItem[], id: string): Promise<(SecretMetadata | null)[]>;
}

/** The world outside, so that a test can have its own. */
export interface Surroundings {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Who holds the lease: this process. */
  readonly self: Holder;
  /** Whether that process is still there, as far as can be known. */
  readonly isAlive: (holder: Holder) => boolean;
}

export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Random, for a process may sync two vaults. */
  readonly id: string;
}
