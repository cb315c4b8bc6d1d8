import type { RotationPolicy, SecretValue, Status, TokenType } from "../core/secret.ts";
import type { LinkState } from "../core/resolve.ts";
import type { ChangeKind } from "../core/vault.ts";

/** Where a secret is defined or looked for. What a call leaves out is the connection's; `"*"` is none. */
export interface Where {
  /** `"*"`: the platform. `"-"`: a service that belongs to no project. */
  readonly project?: string | undefined;
  readonly environment?: string | undefined;
  /** Without a project: the one in which the service is known. */
  readonly service?: string | undefined;
}

export interface CallOptions extends Where {
  /** Ends the call, which then rejects with the signal's reason. A write may have been done all the same. */
  readonly signal?: AbortSignal | undefined;
}

export interface ResolveOptions extends CallOptions {
  /** The app that asks, compared with a secret's `scope`; by default the service. */
  readonly app?: string | undefined;
}

export interface FetchOptions extends ResolveOptions {
  /** Asks the vault, whatever the cache holds. */
  readonly fresh?: boolean | undefined;
  /** What is defined in exactly this place, and nothing that is inherited. */
  readonly own?: boolean | undefined;
  /** An older version, from 1, of what is defined in exactly this place. */
  readonly version?: number | undefined;
}

export interface WriteOptions extends CallOptions {
  /** The version that was read. @throws STALE_VERSION (409) where it is no longer the latest. */
  readonly ifVersion?: number | undefined;
}

/** What a person says about a secret besides its value. */
export interface SecretFields {
  readonly description?: string | undefined;
  readonly token_type?: TokenType | undefined;
  /** Tags of the apps that may use it; none: all. */
  readonly scope?: readonly string[] | undefined;
  /** Environments that it is for; none: all. */
  readonly envs?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Unix time in seconds; null: never. */
  readonly expires_at?: number | null | undefined;
  readonly rotationPolicy?: RotationPolicy | null | undefined;
}

export interface NewSecret extends SecretFields, Where {
  /** `[A-Za-z_][A-Za-z0-9_.-]{0,254}`; `name` is the same. */
  readonly key?: string | undefined;
  readonly name?: string | undefined;
  /** A text, or a JSON object where one secret has several attributes; at most 64 KiB. */
  readonly value: SecretValue;
}

/** Fields that are named are replaced whole, the others stay. A new value makes a new version. */
export interface SecretChanges extends SecretFields {
  readonly value?: SecretValue | undefined;
}

/** A definition without its value: what lists and writes give. */
export interface SecretMetadata {
  /** Random, new at each creation. */
  readonly _id: string;
  /** The vault's id. */
  readonly workspace_id: string;
  readonly key: string;
  /** `secret://project/environment/service/NAME` */
  readonly uri: string;
  readonly project?: string;
  readonly environment?: string;
  readonly service?: string;
  /** Where it is defined, in words: `ProjectID: shop, Environment: production`. */
  readonly source: string;
  readonly status: Status;
  /** The latest version, from 1. */
  readonly version: number;
  /** Whether the latest version is deleted. */
  readonly deleted: boolean;
  readonly description?: string;
  readonly token_type?: TokenType;
  /** Tags of the apps that may use it; empty: all. */
  readonly scope: readonly string[];
  /** Environments that it is for; empty: all. */
  readonly envs: readonly string[];
  readonly tags: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Unix time in seconds; null: never. */
  readonly expires_at: number | null;
  readonly rotationPolicy: RotationPolicy | null;
  /** Times as ISO 8601 in UTC; `created_at_iso` and `updated_at_iso` are the same as `createdAt` and `updatedAt`. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly created_at_iso: string;
  readonly updated_at_iso: string;
  /** When the latest value was written. */
  readonly rotated_at_iso: string;
}

export interface ListedSecret extends SecretMetadata {
  /** What it is at the place that was asked for. */
  readonly state: LinkState;
  /** Whether it comes from a wider place than that. */
  readonly inherited: boolean;
}

export interface ListOptions extends ResolveOptions {
  /**
   * `effective`: what each name is at this place, the default where there is a project; `own`: what is defined in
   * exactly this place; `below`: there and in all narrower ones, the default on the platform.
   */
  readonly reach?: "effective" | "own" | "below" | undefined;
  /** All of them. */
  readonly tags?: readonly string[] | undefined;
  /** Part of the name, the description, a tag or the metadata, in any case. */
  readonly text?: string | undefined;
  readonly status?: Status | undefined;
  readonly token_type?: TokenType | undefined;
}

export interface VersionInfo {
  /** From 1. */
  readonly version: number;
  readonly created_by: string;
  /** ISO 8601, UTC. */
  readonly created_at_iso: string;
  readonly deleted_at_iso: string | null;
  /** Whether its value is gone for good. */
  readonly destroyed: boolean;
}

export interface DiffOptions extends CallOptions {
  /** By default the version before `to`. */
  readonly from?: number | undefined;
  /** By default the latest. */
  readonly to?: number | undefined;
  /** Whether the values are wanted, too, which is a reading on record. */
  readonly reveal?: boolean | undefined;
}

export interface Diff {
  readonly from: VersionInfo;
  readonly to: VersionInfo;
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** Such as `db.password` of a value with several attributes; empty for the value as a whole. */
  readonly attribute: string;
  readonly change: "added" | "removed" | "changed";
  /** With `reveal` alone. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Every definition of a name in reach of a place, in the order in which they are asked. Holds no values. */
export interface Explanation {
  readonly key: string;
  /** Such as `shop/production`; `*` is the platform. */
  readonly scope: string;
  readonly winner: ChainLink | null;
  readonly inherited: boolean;
  readonly chain: readonly ChainLink[];
}

export interface ChainLink {
  /** In words. */
  readonly source: string;
  readonly scope: string;
  readonly state: LinkState;
}

/** One write that was done by anybody. Holds no value. */
export interface SecretChange {
  /** Counts up from 1; to be given as `since` by who goes on later. */
  readonly sequence: number;
  readonly kind: ChangeKind;
  readonly key: string;
  readonly project?: string;
  readonly environment?: string;
  readonly service?: string;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface WatchOptions extends CallOptions {
  /** Goes on after this change, in place of what comes from now on. */
  readonly since?: number | undefined;
}

/**
 * Changes of what can be seen at a place, as they come, until `close()`, or the end of the loop, or its signal:
 *
 *     for await (const change of client.secrets.watch({ project: "shop" })) console.log(change.kind, change.key);
 *
 * @throws CHANGES_GONE (410) where the vault was restored from a backup: list anew, and watch anew.
 */
export interface Watch extends AsyncIterable<SecretChange> {
  /** Every write that is done after this is told. Rejects where it cannot begin. */
  readonly ready: Promise<void>;
  close(): void;
}

/**
 * What may be done with secrets, on this machine and on a server alike.
 *
 * All errors are `KeywardError`s. Besides those that are named, each call may end in UNAUTHENTICATED (401), DENIED
 * (403), RATE_LIMITED (429) and VAULT_UNAVAILABLE (503), after it was tried again where that is of use; a write is done
 * once, however often it had to be sent.
 */
export interface Secrets {
  /** @throws SECRET_EXISTS (409), INVALID_NAME, INVALID_SCOPE and INVALID_VALUE (400) */
  create(secret: NewSecret, options?: CallOptions): Promise<SecretMetadata>;
  /**
   * The value that wins at a place, from the cache where it is known. `V` is what you know it to be: a text, unless it
   * was stored as a JSON object.
   * @throws SECRET_NOT_FOUND and VERSION_NOT_FOUND (404), SECRET_REVOKED and SECRET_EXPIRED (403)
   */
  fetch<V extends SecretValue = string>(key: string, options?: FetchOptions): Promise<Secret<V>>;
  /** The same. */
  get<V extends SecretValue = string>(key: string, options?: FetchOptions): Promise<Secret<V>>;
  /** Metadata, never values. Without a project: all that you may see. */
  fetchAll(options?: ListOptions): Promise<ListedSecret[]>;
  /**
   * Values by name, as one act on record; of a JSON object its text.
   * @throws as `fetch` where any of them gives no value; BATCH_REFUSED (409) where they do for different reasons.
   *   `details.items` has each name's `code`, `message` and `fix`.
   */
  batchGet<K extends string>(
    keys: readonly K[],
    options?: ResolveOptions & { readonly fresh?: boolean },
  ): Promise<Record<K, string>>;
  /** @throws SECRET_NOT_FOUND (404), STALE_VERSION (409), INVALID_VALUE (400) */
  update(key: string, changes: SecretChanges, options?: WriteOptions): Promise<SecretMetadata>;
  /** Removes what is defined in exactly this place, with all its versions. @throws SECRET_NOT_FOUND, STALE_VERSION */
  delete(key: string, options?: WriteOptions): Promise<true>;
  /** From now on it gives no value, and nothing wider in its place. @throws SECRET_NOT_FOUND, STALE_VERSION */
  revoke(key: string, options?: WriteOptions): Promise<true>;
  /** Undoes `revoke`. @throws SECRET_NOT_FOUND, STALE_VERSION */
  restore(key: string, options?: WriteOptions): Promise<SecretMetadata>;
  /** The oldest first. @throws SECRET_NOT_FOUND */
  versions(key: string, options?: CallOptions): Promise<VersionInfo[]>;
  /**
   * Makes a new version with the value of an older one, by default of the one before.
   * @throws SECRET_NOT_FOUND, VERSION_NOT_FOUND
   */
  rollback(key: string, version?: number, options?: CallOptions): Promise<SecretMetadata>;
  /** @throws SECRET_NOT_FOUND, VERSION_NOT_FOUND, SECRET_REVOKED, SECRET_EXPIRED */
  diff(key: string, options?: DiffOptions): Promise<Diff>;
  explain(key: string, options?: ResolveOptions): Promise<Explanation>;
  watch(options?: WatchOptions): Watch;
}

/**
 * A secret with its value, which leaves only by name: `value`, or where a text is wanted (`String(secret)`, a template).
 * It is in neither `JSON.stringify` nor a copy (`{...secret}`), and `console.log(secret)` shows a mask.
 */
export interface Secret<V extends SecretValue = string> extends SecretMetadata {
  /** In clear. */
  readonly value: V;
  /** Whether it comes from a wider place than the one asked for. */
  readonly inherited: boolean;
  /** The value; of a JSON object its text. */
  toString(): string;
}

/** StreamZero's calls, at the connection's place. */
export interface Context {
  readonly secrets: {
    /**
     * The value: a text, or a JSON object where it was stored as one. Undefined where there is no such secret.
     * @throws SECRET_REVOKED and SECRET_EXPIRED (403): such a one is not the same as none.
     */
    get(name: string, options?: FetchOptions): Promise<SecretValue | undefined>;
    /**
     * Adds a secret to the connection's project or to the platform, or gives it a new value.
     * @throws USAGE (400) for any other context, and for "project" where the connection has none
     */
    set(
      name: string,
      value: SecretValue,
      context: "project" | "platform",
      options?: Pick<CallOptions, "signal">,
    ): Promise<void>;
  };
}

export interface ConnectOptions extends Where {
  /** Of a server. By default `KEYWARD_TOKEN`, or what `keyward login` keeps for its address. */
  readonly token?: string | undefined;
  /** Ductape's name for the token. */
  readonly accessKey?: string | undefined;
  /** Opens a vault on this machine. By default `KEYWARD_PASSPHRASE` or `KEYWARD_PASSPHRASE_FILE`, else the keychain. */
  readonly passphrase?: string | undefined;
  /** The app that asks, compared with a secret's `scope`; by default the service. */
  readonly app?: string | undefined;
  /** Milliseconds for which a value is kept that nobody changed; 300,000 by default, 0 keeps none. */
  readonly cacheTtl?: number | undefined;
  /** Milliseconds for one answer of a server; 30,000 by default. */
  readonly timeout?: number | undefined;
  /** Ends the opening, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** What audit logs of a vault on this machine have as the user; `user@host` by default. */
  readonly actor?: string | undefined;
  /**
   * Gets the recovery key of a vault that the first write makes on this machine. Show it, and keep it nowhere: it alone
   * opens the vault where passphrase and keychain are lost.
   */
  readonly onRecoveryKey?: ((recoveryKey: string) => void) | undefined;
}
