import type { Redacted } from "../core/redacted.ts";
import type { Change, Vault, VaultMetadata } from "../core/vault.ts";
import type { Identity } from "./access/identity.ts";

/** A vault that a team shares: who comes with a token is let do what policies and grants allow. */
export interface Team {
  readonly vaultId: string;
  /** @throws UserError UNAUTHENTICATED */
  authenticate(token: Redacted): Promise<Identity>;
  /** The vault as this identity may use it: what it may not do is refused, and on record. */
  as(identity: Identity): Vault;
  /** The change log, for all; who may see which of them `sees` tells. */
  readonly changeLog: Pick<VaultMetadata, "changes" | "sequence" | "watch">;
  /** Random, and another one after a restore: numbers of changes mean something within one of them alone. */
  readonly epoch: string;
  /** Whether an identity may know of a change, as its rights are now. */
  sees(identity: Identity, change: Change): boolean;
  close(): Promise<void>;
}
