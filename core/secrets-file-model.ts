import type { Redacted } from "./redacted.ts";
import type { Scope, ScopePart } from "./scope.ts";
import type { SecretFields, SecretValue } from "./secret.ts";
import type { SecretUri } from "./secret-uri.ts";
import type { ValueType } from "./secrets-file-annotations.ts";
import type { JsonFault, Range } from "./secrets-file-json.ts";
import type { SecretsFileKind } from "./secrets-file-name.ts";

/** A secrets file as it was read, with positions. Holds what could be read of a broken one. */
export interface SecretsFile {
  readonly kind: SecretsFileKind;
  /** The root's `$scope`, which binds the folder. */
  readonly binding: Binding | null;
  /** In the order of the text; of duplicated keys the last one, as in JSON.parse. */
  readonly entries: readonly Entry[];
  /** The root's `$`-keys, those that mean nothing included. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly FileProblem[];
  /** The root object with its braces, or null where there is none. */
  readonly root: Range | null;
}

export interface Binding {
  /** Null where the parts are no scope; a problem says why. */
  readonly scope: Scope | null;
  /** The value's range for each part that is there. */
  readonly parts: { readonly [part in ScopePart]?: Range };
  readonly key: Range;
  readonly range: Range;
  /** Line of the key, from 1. */
  readonly line: number;
}

/**
 * - `declared`: no value; says that the secret is needed.
 * - `reference`: `$from` names the secret that gives the value.
 * - `encrypted`: `encrypted:v1:<keyId>:<base64>`.
 * - `foreign`: another tool's reference or ciphertext (`op://`, `vault://`, `aws-sm://`, SOPS, dotenvx).
 * - `plaintext`: the value stands there.
 */
export type EntryState = "declared" | "reference" | "encrypted" | "foreign" | "plaintext";

export interface Entry {
  readonly key: string;
  readonly state: EntryState;
  /** Bare text, a multi-attribute object, or an object with `$`-keys. */
  readonly form: "text" | "attributes" | "annotated";
  /** Line of the key, from 1. */
  readonly line: number;
  readonly ranges: {
    readonly key: Range;
    /** Everything after the colon; the key's where the text breaks off. */
    readonly value: Range;
    /** From the key to the end of the value. */
    readonly property: Range;
  };
  /** The value where the entry has one (encrypted and foreign text too), and its own range. */
  readonly value: { readonly secret: Redacted<SecretValue>; readonly range: Range } | null;
  readonly from: Reference | null;
  readonly fields: SecretFields;
  readonly required: boolean;
  readonly type: ValueType | null;
  readonly example: string | null;
  /** A text says what to use instead. */
  readonly deprecated: boolean | string;
  /** Of an annotated entry: all its keys in the order of the text, those that mean nothing included. */
  readonly annotations: readonly Annotation[];
}

/** A `$from`, and what it names; `uri` is null where the text cannot be read as a URI, and a problem says why. */
export interface Reference {
  /** As it is written; empty where it does not start with `secret://`, for then it may be a misplaced secret. */
  readonly text: string;
  readonly uri: SecretUri | null;
  readonly range: Range;
}

/** A key of an annotated entry or of the root. Holds no value, for that could be a misplaced secret. */
export interface Annotation {
  readonly name: string;
  readonly key: Range;
  /** Null where the text breaks off. */
  readonly value: Range | null;
  /** Of a list: its items. */
  readonly items: readonly Range[];
  readonly property: Range;
}

export interface FileProblem {
  readonly code:
    | JsonFault["code"]
    | "duplicate-key"
    | "value-not-text"
    | "wrong-shape"
    | "scope-invalid"
    | "reference-invalid"
    | "duration-invalid"
    | "ciphertext-invalid";
  /** One line; never holds a value. */
  readonly message: string;
  readonly range: Range;
  /** The other place, of a duplicate. */
  readonly related?: Range;
  /** Of broken JSON: what is missing in front of the range. */
  readonly expected?: "," | ":";
}
