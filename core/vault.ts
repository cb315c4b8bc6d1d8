import type { Redacted } from "./redacted.ts";
import type { Chain, LinkState, Refusal } from "./resolve.ts";
import type { RotationEvent } from "./rotation.ts";
import type { Scope } from "./scope.ts";
import type { SecretFields, SecretMetadata, SecretValue, Status, TokenType } from "./secret.ts";
import type { ValueDifference } from "./value-diff.ts";

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
  readonly ifVersion?: number | undefined;
  /**
   * Stricter: nothing at all was written to it since, be it a field, a status, or another definition under its name.
   * @throws UserError STALE_VERSION
   */
  readonly ifState?: DefinitionState | undefined;
}

/** What tells one state of a definition from every other one: `updated_at` grows with each write, whatever the clock does. */
export type DefinitionState = Pick<SecretMetadata, "id" | "updated_at">;

export interface SecretUpdate extends CompareAndSet {
  /** A new value makes a new version. */
  readonly value?: Redacted<SecretValue> | undefined;
  /** Fields that are named are replaced whole; the others stay. */
  readonly fields?: Partial<SecretFields> | undefined;
}

/** A value for a name that may be defined or not. `ifVersion: 0`: it must not be. */
export interface SecretWrite extends CompareAndSet {
  readonly value: Redacted<SecretValue>;
  readonly fields?: Partial<SecretFields> | undefined;
}

export interface RenameOptions extends CompareAndSet {
  /**
   * The old name stays as an alias, for programs that still read it: with the latest value as its first version, and with
   * `renamed_to` in its metadata. What is revoked, has expired or is deleted gets none.
   */
  readonly alias?: boolean | undefined;
}

/** One write of a batch, of which all are done or none. */
export type BatchItem = { readonly place: Place } & (
  | ({ readonly op: "create" } & Omit<SecretWrite, keyof CompareAndSet>)
  | ({ readonly op: "put" } & SecretWrite)
  | ({ readonly op: "update" } & SecretUpdate)
  | ({ readonly op: "remove" } & CompareAndSet)
  | ({ readonly op: "revoke" } & CompareAndSet)
  | ({ readonly op: "restore" } & CompareAndSet)
  /** All versions come along. Answered with what the new name has. */
  | ({ readonly op: "rename"; readonly to: string } & RenameOptions)
);

/** Which definitions a list has, and which part of it. Filters that are named must all match. */
export interface ListQuery {
  /** Left out: the platform, and with `below` everything. */
  readonly scope?: Scope | undefined;
  /**
   * `own`: defined in exactly this scope; `below`: there and in all narrower ones; `effective`: what each name is
   * for a request at this scope, which is the winner or what stops its search.
   */
  readonly reach: "own" | "below" | "effective";
  /** Of an effective list: the app tag compared with `apps`; the service where it is not given. */
  readonly app?: string | undefined;
  /** Part of the name, the description, a tag or a value in the metadata, in any case. */
  readonly text?: string | undefined;
  /** All of them. */
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly status?: Status | undefined;
  readonly token_type?: TokenType | undefined;
  /** Those that are for this environment, and for this app: what filters let through. */
  readonly forEnvironment?: string | undefined;
  readonly forApp?: string | undefined;
  /** The page before's `next`. */
  readonly after?: string | undefined;
  /** At most so many; 100 by default, 1,000 at most. */
  readonly limit?: number | undefined;
  /** What the caller may not know of is passed over. */
  readonly sees?: ((secret: SecretMetadata) => boolean) | undefined;
}

/** An entry that was written over the KV API under a path of its own, without its data. */
export interface RawEntry {
  readonly path: string;
  /** The latest version; 0 as long as there is none. */
  readonly version: number;
  /** Whether the latest version is deleted. */
  readonly deleted: boolean;
  /** Unix times in milliseconds. */
  readonly created_at: number;
  readonly updated_at: number;
}

export interface ListedSecret {
  readonly secret: SecretMetadata;
  readonly state: LinkState;
  /** Whether it comes from a wider scope than the one asked for. */
  readonly inherited: boolean;
}

export interface SecretPage {
  /** May be fewer than asked for, even none, and yet not the end: a page looks at 10,000 definitions at most. */
  readonly secrets: readonly ListedSecret[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** What was asked for of many names at once. */
export interface ResolvedMany {
  /** Sorted by name. */
  readonly found: readonly Resolved[];
  /** The names that give no value, and why. */
  readonly refused: readonly RefusedName[];
}

export interface RefusedName extends Refusal {
  readonly key: string;
}

export interface VersionDiff {
  readonly from: VersionMetadata;
  readonly to: VersionMetadata;
  /** With the two values only where they were asked for. */
  readonly differences: readonly ValueDifference[];
}

export interface DiffOptions {
  /** By default the latest version that can be read, and the one before it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Whether the differences have the values, which makes it a reading on record. */
  readonly reveal?: boolean | undefined;
}

export interface Revealed {
  readonly secret: SecretMetadata;
  readonly value: Redacted<SecretValue>;
  /** The value as it is stored, for display: `encrypted:AES256:…`. */
  readonly ciphertext: string;
}

export interface Resolved extends Revealed {
  readonly chain: Chain<SecretMetadata>;
}

export interface ResolveOptions {
  /** The app tag compared with `apps`; the service where it is not given. */
  readonly app?: string | undefined;
  /** Who may not have the winner's value gets DENIED, on record. */
  readonly mayReveal?: ((winner: SecretMetadata, place: Place) => boolean | "for now") | undefined;
  /**
   * Stands for what `mayReveal` says: where it said true for one place, which is not for now alone, it need not be asked
   * again before something changes.
   */
  readonly asker?: symbol | undefined;
}

/** @throws UserError SECRET_NOT_FOUND, VERSION_NOT_FOUND, STALE_VERSION */
export type OnVersions = (
  place: Place,
  versions: readonly number[],
  condition?: CompareAndSet,
) => Promise<SecretMetadata>;

export type ChangeKind =
  | "created"
  | "updated"
  | "removed"
  | "revoked"
  | "restored"
  | "rotated"
  | "rolled-back"
  | "renamed"
  | "version-deleted"
  | "version-undeleted"
  | "version-destroyed"
  | RotationNews;

/** What a server tells of a secret that is to be rotated, and that nobody wrote to. */
export type RotationNews = `rotation-${RotationEvent["state"] | "failed"}`;

/** One committed write, or what else there is to know of a secret, in the order of commits. Never holds a value. */
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
  /** The accessor of the token that the actor came with; not where the vault's key is at hand. */
  readonly token?: string | undefined;
  /** `created`, `accessed`, `updated`, `removed`, … */
  readonly action: string;
  /** The `secret://` URI, or what else was acted on; of an act on many secrets their scope's. */
  readonly resource: string;
  /** Of an act on many secrets: the URI of each. */
  readonly resources?: readonly string[];
  readonly outcome: "done" | "denied";
  /** Of refusals that were put on record together: how many. */
  readonly count?: number | undefined;
}

export interface AuditQuery {
  /** A whole `secret://` URI, or else a part of what was acted on. */
  readonly resource?: string | undefined;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  /** An accessor. */
  readonly token?: string | undefined;
  /** Unix time in milliseconds. */
  readonly since?: number | undefined;
  /** Up to this time, exclusive. */
  readonly until?: number | undefined;
  /** Only records before this number: the `next` of the page before. */
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

export interface AuditPage {
  /** The newest first. */
  readonly records: readonly AuditRecord[];
  /** The `before` of the next page; null at the beginning of the log. A page may be short, and yet not the last. */
  readonly next: number | null;
}

/** The end of the audit log, to be kept elsewhere. */
export interface AuditHead {
  readonly records: number;
  readonly head: string;
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
  /** Set where no key is at hand, so that nobody has looked whether what is listed was changed from outside. */
  readonly unverified?: true;
  /** Random, and another one after a restore: numbers of changes mean something within one of them alone. */
  epoch(): Promise<string>;
  list(): Promise<SecretMetadata[]>;
  /** A part of the definitions, in the order of names, without reading the others. */
  page(query: ListQuery): Promise<SecretPage>;
  /** Where anything is defined; with a service, only that one's. Reads one definition of each scope. */
  scopes(service?: string): Promise<Scope[]>;
  /** Every definition of a name in reach of a scope, and what becomes of each. */
  explain(place: Place, options?: Pick<ResolveOptions, "app">): Promise<Chain<SecretMetadata>>;
  /** The same for all names in reach, sorted. */
  explainAll(scope: Scope, options?: Pick<ResolveOptions, "app">): Promise<Chain<SecretMetadata>[]>;
  /**
   * The value as it is stored, for display: `encrypted:AES256:…`.
   * @param from the scope from which it is looked at; left out, the place's own
   * @throws UserError SECRET_NOT_FOUND, VERSION_NOT_FOUND
   */
  ciphertext(place: Place, version?: number, from?: Scope): Promise<string>;
  /** What the KV API keeps under paths that name no secret, in the order of the paths. */
  rawEntries(): Promise<RawEntry[]>;
  /** What is to be rotated soon, is due or overdue, the longest due first. */
  rotations(): Promise<RotationEvent[]>;
  versions(place: Place): Promise<VersionMetadata[]>;
  /** The number of the latest change; differs after every write by any process. */
  sequence(): Promise<number>;
  /** Those after that number, the oldest first; at most 10,000 at once, or as many as asked for. */
  changes(after: number, limit?: number): Promise<Change[]>;
  /**
   * Calls back after writes by any process, this one included. Returns what ends it: it is not called after that.
   * @param since the latest change that the caller knows of, so that none is missed that came after it. Left out, it
   *   may be called once where nothing was written.
   */
  watch(listener: (sequence: number) => void, since?: number): () => void;
  close(): Promise<void>;
}

/** Knows which secrets a text is the value of, and no value. */
export interface ValueMatcher {
  /** The same as long as it would say the same of every text. */
  readonly state: string;
  /** Those whose latest version the whole text is; one that is deleted is none. */
  placesOf(text: string): readonly Place[];
}

/** A vault that is open with its key. Every call is one audited act; all errors are UserErrors. */
export interface Vault extends VaultMetadata {
  /** @throws UserError SECRET_EXISTS */
  create(place: Place, value: Redacted<SecretValue>, fields?: Partial<SecretFields>): Promise<SecretMetadata>;
  /** Creates or gives a new value. @throws UserError STALE_VERSION */
  put(place: Place, write: SecretWrite): Promise<SecretMetadata>;
  /**
   * All of them or none, each with a condition of its own; null for what is removed.
   * @throws UserError whose `details.items` name every item that cannot be done, and why
   */
  batch(items: readonly BatchItem[]): Promise<(SecretMetadata | null)[]>;
  /**
   * A new value because the old one's time is over. Without one a server runs the command that it has for the secret.
   * @throws UserError SECRET_NOT_FOUND, STALE_VERSION, ROTATION_FAILED
   */
  rotate(place: Place, write: SecretUpdate): Promise<SecretMetadata>;
  /** @throws UserError SECRET_NOT_FOUND, STALE_VERSION */
  update(place: Place, update: SecretUpdate): Promise<SecretMetadata>;
  /** Deletes the definition with all versions; a tombstone stays in the change log. */
  remove(place: Place, condition?: CompareAndSet): Promise<void>;
  revoke(place: Place, condition?: CompareAndSet): Promise<SecretMetadata>;
  restore(place: Place, condition?: CompareAndSet): Promise<SecretMetadata>;
  /**
   * Re-encrypts all versions under the new name, in one transaction. The change log gets `removed` for the old
   * name, or `updated` where an alias stays, then `renamed` for the new one.
   * @throws UserError SECRET_EXISTS, STALE_VERSION; for an alias SECRET_REVOKED, SECRET_EXPIRED, VERSION_NOT_FOUND
   */
  rename(place: Place, to: string, options?: RenameOptions): Promise<SecretMetadata>;
  /** Makes a new version with an old one's value; without `version`, the one before the latest. */
  rollback(place: Place, version?: number, condition?: CompareAndSet): Promise<SecretMetadata>;
  deleteVersions: OnVersions;
  undelete: OnVersions;
  destroy: OnVersions;
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
  /** Many names at one scope, as one act on record. */
  resolveMany(scope: Scope, keys: readonly string[], options?: ResolveOptions): Promise<ResolvedMany>;
  /** Every name in reach of a scope, as one act on record. */
  resolveAll(scope: Scope, options?: ResolveOptions): Promise<ResolvedMany>;
  /**
   * A value as it may stand in a secrets file: `encrypted:v1:<keyId>:<base64>`, which this vault alone opens, and for
   * this name and scope alone. Nothing is stored.
   * @throws UserError INVALID_VALUE
   */
  encrypt(place: Place, value: Redacted<SecretValue>): Promise<string>;
  /** What `encrypt` gave. @throws UserError WRONG_VAULT; FILE_INVALID where it was cut, edited or moved */
  decrypt(place: Place, text: string): Promise<Redacted<SecretValue>>;
  /** @throws UserError SECRET_NOT_FOUND, VERSION_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED */
  diff(place: Place, options?: DiffOptions): Promise<VersionDiff>;
  /** The newest first. */
  audit(query?: AuditQuery): Promise<AuditRecord[]>;
  auditPage(query?: AuditQuery): Promise<AuditPage>;
  auditHead(): Promise<AuditHead>;
  /** @param keptHead an earlier verdict's head: finds a vault that was set back whole to an older copy */
  verifyAudit(keptHead?: string): Promise<AuditVerdict>;
}
