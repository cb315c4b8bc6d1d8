import type { Position, Range } from "./shapes.ts";

/** The commands that the server names and the client runs, each with one argument. */
export const CLIENT_COMMANDS = {
  /** `SecretTarget` */
  reveal: "keyward.reveal",
  /** `SecretTarget` */
  edit: "keyward.edit",
  /** `SecretTarget` */
  versions: "keyward.versions",
  /** `SecretTarget`, of a definition that does not exist yet */
  add: "keyward.add",
  /** `LiteralTarget` */
  moveLiteralToVault: "keyward.moveLiteralToVault",
  /** `EntryTarget`: the value of an entry of a secrets file */
  moveToVault: "keyward.moveToVault",
  /** `EntryTarget`: the value stays in the file, encrypted */
  encryptInPlace: "keyward.encryptInPlace",
  /** `DocumentParams` */
  ignoreFile: "keyward.ignoreFile",
  /** `LiteralTarget` */
  ignoreLeak: "keyward.ignoreLeak",
  /** `LiteralTarget` */
  addToBaseline: "keyward.addToBaseline",
  /** `RevocationTarget` */
  openRevocationPage: "keyward.openRevocationPage",
  /** `UsesTarget` */
  showUses: "keyward.showUses",
  /** `SecretTarget`, to be shown in the tree */
  showSecret: "keyward.showSecret",
  /** `SecretTarget`: the old name of a secret that was renamed */
  retire: "keyward.retire",
} as const;

/** Those that links in hovers run, and no others; each takes a `SecretTarget`. */
export const LINKED_COMMANDS = [
  CLIENT_COMMANDS.reveal,
  CLIENT_COMMANDS.edit,
  CLIENT_COMMANDS.versions,
  CLIENT_COMMANDS.add,
] as const;

/** One definition in the vault. */
export interface SecretTarget {
  /** As core's `parseScope` reads it: `shop/production/billing`, `*` for the platform. */
  readonly scope: string;
  readonly key: string;
}

/** A name, and the place from which its uses are to be shown. */
export interface UsesTarget {
  readonly uri: string;
  readonly position: Position;
  readonly name: string;
}

/** One entry of a secrets file. */
export interface EntryTarget {
  readonly uri: string;
  readonly key: string;
}

/** A hardcoded secret in an open document: where it is, never what it is. */
export interface LiteralTarget {
  readonly uri: string;
  /** The document's version to which the range belongs. */
  readonly version: number;
  /** The secret without its quotes; an empty range means the whole literal around it. */
  readonly range: Range;
  /** The rule that found it, such as `stripe-secret-key`; "" for a literal that no rule has found. */
  readonly rule: string;
}

/** The page on which a leaked credential is revoked. */
export interface RevocationTarget {
  /** https */
  readonly page: string;
}
