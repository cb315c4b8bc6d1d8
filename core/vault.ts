import type { Redacted } from "./redacted.ts";
import type { Chain } from "./resolve.ts";
import type { Scope } from "./scope.ts";
import type { SecretFields, SecretMetadata, SecretValue } from "./secret.ts";

/** One definition: a name in exactly one scope. */
export interface Place {
  readonly scope: Scope;
  readonly key: string;
}

export interface VersionMetadata {
  readonly version: number;
  /** Unix times in milliseconds. */
  readonly created_at: number;
  readonly created_by: string;
  readonly deleted_at: number | null;
  readonly destroyed: boolean;
}

/** A write's condition: the version that the writer saw. Left out, the write is unconditional. */
export interface CompareAndSet {
  /** @throws UserError STALE_VERSION where the latest version is another one. */
  readonly ifVersion?: number;
}

export interface SecretUpdate extends CompareAndSet {
  /** A new value makes a new version. */
  readonly value?: Redacted<SecretValue>;
  /** Fields that are named are replaced whole; the others stay. */
  readonly fields?: Partial<SecretFields>;
}

export interface Revealed {
  readonly secret: SecretMetadata;
  readonly value: Redacted<SecretValue>;
}

export interface Resolved extends Revealed {
  readonly chain: Chain<SecretMetadata>;
}

export interface ResolveOptions {
  /** The app tag compared with `apps`; the service where it is not given. */
  readonly app?: string | undefined;
  /** Who may not have the winner's value gets DENIED, on record. */
  readonly mayReveal?: ((winner: SecretMetadata) => boolean) | undefined;
}

export type ChangeKind =
  | "created"
  | "updated"
  | "removed"
  | "revoked"
  | "restored"
  | "rolled-back"
  | "renamed"
  | "version-deleted"
  | "version-undeleted"
  | "version-destroyed";

/** One committed write, in the order of commits. Never holds a value. */
export interface Change extends Place {
  /** Counts up from 1 without gaps, allotted in the write's own transaction. */
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly version: number;
  /** Unix time in milliseconds. */
  readonly at: number;
}

export interface AuditRecord {
  readonly sequence: number;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly actor: string;
  /** `created`, `accessed`, `updated`, `removed`, … */
  readonly action: string;
  /** The `secret://` URI, or what else was acted on; of an act on many secrets their scope's. */
  readonly resource: string;
  /** Of an act on many secrets: the URI of each. */
  readonly resources?: readonly string[];
  readonly outcome: "done" | "denied";
}

export interface AuditQuery {
  readonly resource?: string;
  readonly action?: string;
  readonly actor?: string;
  /** Unix time in milliseconds. */
  readonly since?: number;
  readonly limit?: number;
}

export interface AuditVerdict {
  readonly records: number;
  /** The MAC of the last record, to be kept elsewhere. */
  readonly head: string;
  /** What is wrong, in words; empty where the chain is whole. */
  readonly problems: readonly string[];
}

/** What can be known of a vault without its master key: names, scopes and states, never values. */
export interface VaultMetadata {
  /** Random, made with the vault; empty as long as none was made. */
  readonly id: string;
  /** Where it is, for people: a path or an address. */
  readonly location: string;
  list(): Promise<SecretMetadata[]>;
  versions(place: Place): Promise<VersionMetadata[]>;
  /** The number of the latest change; differs after every write by any process. */
  sequence(): Promise<number>;
  /** Those after that number, the oldest first; at most 10,000 at once. */
  changes(after: number): Promise<Change[]>;
  /** Calls back after writes by any process, this one included. Returns what ends it: it is not called after that. */
  watch(listener: (sequence: number) => void): () => void;
  close(): Promise<void>;
}

/** A vault that is open with its key. Every call is one audited act; all errors are UserErrors. */
export interface Vault extends VaultMetadata {
  /** @throws UserError SECRET_EXISTS */
  create(place: Place, value: Redacted<SecretValue>, fields?: Partial<SecretFields>): Promise<SecretMetadata>;
  /** @throws UserError SECRET_NOT_FOUND, STALE_VERSION */
  update(place: Place, update: SecretUpdate): Promise<SecretMetadata>;
  /** Deletes the definition with all versions; a tombstone stays in the change log. */
  remove(place: Place, condition?: CompareAndSet): Promise<void>;
  revoke(place: Place, condition?: CompareAndSet): Promise<SecretMetadata>;
  restore(place: Place, condition?: CompareAndSet): Promise<SecretMetadata>;
  /**
   * Re-encrypts all versions under the new name, in one transaction. The change log gets `removed` for the old
   * name, then `renamed` for the new one.
   * @throws UserError SECRET_EXISTS
   */
  rename(place: Place, to: string, condition?: CompareAndSet): Promise<SecretMetadata>;
  /** Makes a new version with an old one's value; without `version`, the one before the latest. */
  rollback(place: Place, version?: number): Promise<SecretMetadata>;
  deleteVersions(place: Place, versions: readonly number[]): Promise<SecretMetadata>;
  undelete(place: Place, versions: readonly number[]): Promise<SecretMetadata>;
  destroy(place: Place, versions: readonly number[]): Promise<SecretMetadata>;
  /**
   * The value of exactly this definition; `version` picks an older one.
   * @throws UserError SECRET_NOT_FOUND, VERSION_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED
   */
  reveal(place: Place, version?: number): Promise<Revealed>;
  /**
   * The value of the effective definition.
   * @throws UserError SECRET_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED, DENIED
   */
  resolve(place: Place, options?: ResolveOptions): Promise<Resolved>;
  /** The newest first. */
  audit(query?: AuditQuery): Promise<AuditRecord[]>;
  /** @param keptHead an earlier verdict's head: finds a vault that was set back whole to an older copy */
  verifyAudit(keptHead?: string): Promise<AuditVerdict>;
}
