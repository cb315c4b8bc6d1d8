import type { Scope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { DefinitionState, Place } from "../core/vault.ts";
import type { Content } from "./content.ts";

/** What the journal holds, each under the name that is given here. */

/** `link`: which server, and what of it. */
export interface Link {
  readonly url: string;
  /** This scope and all below it; null: all that the token sees. */
  readonly scope: Scope | null;
  /** Unix time in milliseconds. */
  readonly since: number;
}

/** `position`: up to where the server's changes were heard. */
export interface Position {
  readonly epoch: string;
  readonly sequence: number;
}

/** `round`: how the last one went. */
export interface LastRound {
  /** Unix time in milliseconds. */
  readonly at: number;
  /** Null where it went through. */
  readonly trouble: { readonly code: string; readonly message: string; readonly fix: string } | null;
}

/** A definition as it was on one side; version 0: its value could not be read. */
export type Mark = DefinitionState & Pick<SecretMetadata, "version">;

/** `item/shop/production/api/DB_PASS`: what is known of one name. */
export interface Item {
  readonly place: Place;
  /** What both sides last had in common; null: nothing. */
  readonly base: Base | null;
  /** What the server said of it that was not looked at yet. */
  readonly news?: "changed" | "removed" | undefined;
  /** The batch in which it is under way to the server. */
  readonly sent?: string | undefined;
  readonly conflict?: Conflict | undefined;
  readonly chosen?: Chosen | undefined;
  readonly refused?: Refused | undefined;
}

export interface Base {
  readonly content: Content;
  /** Where this is what that side still has, as it was then; null where it has something else. */
  readonly local: Mark | null;
  readonly remote: Mark | null;
}

/** Both sides were changed, and a person is to say what counts. Until then each keeps what it has. */
export interface Conflict {
  /** As `merge` names them; `unseen`: the server shows it no more, and said nothing of a removal. */
  readonly parts: readonly string[];
  readonly local: Mark | null;
  readonly remote: Mark | null;
  readonly localContent: Content | null;
  readonly remoteContent: Content | null;
  /** Unix time in milliseconds. */
  readonly since: number;
}

/** Which side counts for each part of a conflict, as a person has said of what both sides had then. */
export interface Chosen {
  readonly parts: Readonly<Record<string, "local" | "remote">>;
  readonly local: Mark | null;
  readonly remote: Mark | null;
}

/** The server, or this vault, does not take it. It is not sent again before it is changed, or somebody asks for it. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly local: Mark | null;
}

/** `batch/<id>`: writes under way, as they are sent: after a crash the very same are sent again, under the same id. */
export interface Batch {
  readonly id: string;
  readonly operations: readonly Operation[];
}

export interface Operation {
  readonly place: Place;
  readonly writes: readonly StoredWrite[];
  /** What both sides have when it is done; null: neither has the name. */
  readonly after: Content | null;
  /** What this vault had when it was put together. */
  readonly local: Mark | null;
  /** Whether the server's value is known then: not where it is made active again without a new one. */
  readonly isValueKnown: boolean;
  /** Of a rename: the old name, and what both sides have under it when it is done. */
  readonly old?: { readonly place: Place; readonly after: Content | null };
}

/** A write for the server. `value` is a text, or an object as JSON text, which keeps every digit. */
export interface StoredWrite {
  readonly op: "put" | "update" | "remove" | "revoke" | "restore" | "rename";
  /** Of a rename: the old name, and whether an alias stays under it. */
  readonly from?: string;
  readonly alias?: boolean;
  readonly value?: { readonly text: string; readonly isObject: boolean };
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly ifState?: DefinitionState;
  readonly ifVersion?: number;
}

/** `project/environment/service/NAME`, `*` for unset. */
export function pathOf({ scope, key }: Place): string {
  return `${scope.project ?? "*"}/${scope.environment ?? "*"}/${scope.service ?? "*"}/${key}`;
}

export function itemName(place: Place): string {
  return `item/${pathOf(place)}`;
}

export function markOf({ id, version, updated_at }: SecretMetadata, isSeen = true): Mark {
  return { id, version: isSeen ? version : 0, updated_at };
}

/** Whether nothing was written between the two. */
export function sameMark(a: DefinitionState | null, b: DefinitionState | null): boolean {
  if (!a || !b) return a === b;
  return a.id === b.id && a.updated_at === b.updated_at;
}
