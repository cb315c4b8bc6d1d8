import type { Redacted } from "../core/redacted.ts";
import type { SecretMetadata, SecretValue } from "../core/secret.ts";
import type { Scope } from "../core/scope.ts";
import type { ChangeKind, Place } from "../core/vault.ts";
import type { AtOnce } from "./at-once.ts";
import type { Act } from "./audit.ts";
import type { Definitions } from "./chains.ts";
import type { Moment, StoredDefinition, ValueOwner } from "./definition.ts";
import type { OpenedEnvelope } from "./envelope.ts";
import type { Answer, ScopeAnswer } from "./known.ts";
import type { Records } from "./records.ts";
import type { StoredValue } from "./sealed-values.ts";

/** What an act can do inside one transaction: what it reads is authentic, what it writes is sealed and on record. */
export interface Ledger extends Definitions {
  readonly moment: Moment;
  /** What is to be put on record, in order. */
  readonly acts: readonly Act[];
  /** @throws UserError VAULT_DAMAGED where it is not what this vault wrote */
  find(place: Place): Promise<Found | null>;
  /** @throws UserError SECRET_NOT_FOUND, VAULT_DAMAGED */
  get(place: Place): Promise<Found>;
  /** @throws UserError SECRET_EXISTS */
  add(definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata>;
  replace(found: Found, definition: StoredDefinition, kind: ChangeKind): Promise<SecretMetadata>;
  /** With all its values. */
  remove(found: Found): Promise<void>;
  /** Puts into the change log, and on record, what happened to a definition that stays as it is. */
  tell(definition: StoredDefinition, kind: ChangeKind): Promise<void>;
  /** What stands beside definitions, in the same transaction. */
  readonly records: Records;
  /** Puts a reading on record. A denial stays there though the act that met it fails. */
  note(act: Pick<Act, "action" | "outcome" | "resource" | "resources">): void;
  value(definition: ValueOwner, version: number): AtOnce<StoredValue>;
  /** The same, still encrypted. */
  envelope(definition: ValueOwner, version: number): AtOnce<OpenedEnvelope>;
  /** What a place resolved to before, where nothing has changed since. */
  answer(place: Place): Answer | undefined;
  learnAnswer(place: Place, answer: Answer): void;
  /** What all that a scope sees resolved to before, likewise. */
  scopeAnswer(scope: Scope): ScopeAnswer | undefined;
  learnScopeAnswer(scope: Scope, answer: ScopeAnswer): void;
  /** The value's JSON text as it was written. */
  valueText(owner: ValueOwner, version: number): Promise<Redacted>;
  putValue(owner: ValueOwner, version: number, value: Redacted<SecretValue>): Promise<void>;
  deleteValues(owner: ValueOwner, versions: Iterable<number>): Promise<void>;
  /** A value as it stands encrypted in a secrets file, and back. */
  sealEntry(place: Place, value: Redacted<SecretValue>): string;
  /** @throws UserError WRONG_VAULT, FILE_INVALID */
  openEntry(place: Place, text: string): Redacted<SecretValue>;
  /** Steps of which all take effect or, where they throw, none. */
  attempt<T>(steps: (ledger: Ledger) => Promise<T>): Promise<T>;
}

export interface Found {
  readonly definition: StoredDefinition;
  readonly revision: number;
}
