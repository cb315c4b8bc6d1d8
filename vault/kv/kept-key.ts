import type { Redacted } from "../../core/redacted.ts";
import type { JsonObject } from "../../core/secret.ts";
import type { ChangeKind } from "../../core/vault.ts";
import type { Ledger } from "../ledger.ts";
import type { KvKey } from "./kv-key.ts";
import { nativeKey } from "./native-key.ts";
import { rawKeyAt } from "./raw-key.ts";
import type { KvTarget } from "./target.ts";

/** A key in one transaction: what there is of it, and how it is kept. */
export interface KeptKey {
  /** Null where there is none. */
  readonly key: KvKey | null;
  /**
   * The JSON text of a version that is kept. A string as it is where it was written as one.
   * @throws UserError SECRET_REVOKED, SECRET_EXPIRED
   */
  text(version: number): Promise<Redacted>;
  /**
   * @param written the latest version's data, where that is new
   * @throws UserError INVALID_VALUE
   */
  save(next: KvKey, kind: ChangeKind, written?: Redacted<JsonObject>): Promise<void>;
  /** With all versions. Nothing happens where there is none. */
  remove(): Promise<void>;
}

/** @throws UserError VAULT_DAMAGED */
export function keptKey(ledger: Ledger, target: KvTarget): Promise<KeptKey> {
  return "path" in target ? rawKeyAt(ledger, target.path) : nativeKey(ledger, target);
}
