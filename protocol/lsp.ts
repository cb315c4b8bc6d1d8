/**
 * What crosses between an editor and the language server besides the Language Server Protocol itself. None of it
 * ever carries a secret's value or a document's text: places, names and states only.
 */

import type { Dialect } from "../core/literal-value.ts";
import type { CellState, Row } from "../core/matrix.ts";

/** `initializationOptions`; all are optional, and their defaults suit an editor that knows nothing of Keyward. */
export interface InitializationOptions {
  /**
   * Also check the JSON syntax, duplicates and shape of secrets files. For editors without JSON support of their
   * own; VS Code has it, and two sources of one diagnostic are a fault. Default false.
   */
  readonly validateShape?: boolean;
  /** The client has the commands of `CLIENT_COMMANDS`; code actions may name them. Default false. */
  readonly clientCommands?: boolean;
  /** Hovers may hold `command:` links to `LINKED_COMMANDS`. Default false. */
  readonly commandLinks?: boolean;
  /** The embedded vault's folder; default `KEYWARD_HOME`, else the platform's data folder. */
  readonly vaultHome?: string;
  /** In a browser: the parser's WebAssembly, which the server cannot read for itself. */
  readonly parser?: Uint8Array;
  /**
   * False in a workspace that is not trusted: the vault is left alone, and links and fixes that reveal or write are left
   * out. Default true.
   */
  readonly trusted?: boolean;
  /** The URI of the page that explains a check, with `{code}` where its code stands; diagnostics link to it. Default none. */
  readonly checkPage?: string;
}

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

/** A hardcoded secret in a file: where it is, never what it is. */
export interface Leak {
  /** Without its quotes. */
  readonly range: Range;
  /** The id of the rule, or `VAULT_VALUE`. */
  readonly rule: string;
  /** With its article: `a Stripe secret key`. */
  readonly what: string;
  readonly severity: "critical" | "high" | "medium" | "low";
  readonly confidence: "high" | "medium" | "low";
  /** The page on which it is revoked, where the rule names one; https. */
  readonly revocationPage?: string;
}

/** The rule of a text that is, as a whole, the value of a secret in the vault: one that no scanner has. */
export const VAULT_VALUE = "vault-value";

/** Whether a leak is an error, in the editor's text as in the tree; others are warnings. */
export function isGrave({ severity, confidence }: Pick<Leak, "severity" | "confidence">): boolean {
  return confidence === "high" && (severity === "critical" || severity === "high");
}

export interface FileLeaks {
  readonly uri: string;
  /** Of the document that the ranges belong to; null where the file is not open. */
  readonly version: number | null;
  readonly leaks: readonly Leak[];
}

/** What a leak's diagnostic carries for code actions and for the client's tree. */
export interface LeakData extends Omit<Leak, "range"> {
  readonly kind: "leak";
}

/** All files of the folders, or the lines that were changed since the last commit. */
export type ScanScope = "workspace" | "changes";

export interface ScanParams {
  readonly what: ScanScope;
  readonly workDoneToken?: string | number;
}

export interface FileLeaksParams {
  readonly what: ScanScope;
  readonly uris: readonly string[];
}

export interface ScanSummary {
  readonly files: number;
  /** Files that are too large or could not be read. */
  readonly skipped: number;
  /** False for `changes` where no folder is in a git repository. */
  readonly inRepository: boolean;
}

export interface IgnoreParams extends LiteralTarget {
  /** Why the finding may stay: it goes into the code. */
  readonly reason: string;
}

/** A leak as it was told, in a file that is open or not. */
export type LeakPlace = Pick<LiteralTarget, "uri" | "range" | "rule">;

export interface BaselineParams {
  readonly places: readonly LeakPlace[];
}

export interface BaselineEdits {
  readonly edit: WorkspaceEdit;
  /** The baselines that the edit changes or makes. */
  readonly files: readonly string[];
  /** How many of the places still are what they were told to be; the others are left out. */
  readonly added: number;
}

export interface Requests {
  /**
   * Looks for hardcoded secrets in files, open or not; what git ignores is left out. Each file in which there are
   * some is told at once by `keyward/leaks`; progress by the token. Can be cancelled.
   */
  "keyward/scan": { readonly params: ScanParams; readonly result: ScanSummary };
  /**
   * Looks into these files again, as `keyward/scan` does: what an editor asks when one was edited, closed or changed on
   * the disk. One answer for each, without leaks where the file is gone or git ignores it.
   */
  "keyward/fileLeaks": { readonly params: FileLeaksParams; readonly result: readonly FileLeaks[] };
  /**
   * The edits that add findings to the baseline at their repository's root, `keyward-baseline.json`, which hides them
   * here and in `keyward scan`. The client saves the files.
   */
  "keyward/baselineEdits": { readonly params: BaselineParams; readonly result: BaselineEdits };
  /** The comment that lets a finding stay. Null where the language has none. */
  "keyward/ignoreEdits": { readonly params: IgnoreParams; readonly result: WorkspaceEdit | null };
  /** Which scope a document's folder is bound to, and for which environment names are resolved there. */
  "keyward/folderScope": { readonly params: DocumentParams; readonly result: FolderScope };
  /** What to propose when a literal is moved into the vault. Null where there is no literal. */
  "keyward/suggestMove": {
    readonly params: LiteralTarget;
    readonly result: MoveSuggestion | MoveRefusal | null;
  };
  /**
   * The edits that replace a literal by the language's read of the secret, with the imports that it takes, declare it in
   * the nearest secrets.json (made where there is none), and name it in the nearest `.env.example`. To be asked for
   * before the vault has the secret, to know that it can be read there, and applied after.
   * Fails with ContentModified where the document has another version by now.
   */
  "keyward/moveEdits": { readonly params: MoveParams; readonly result: WorkspaceEdit };
  /**
   * What it takes to give the secret at a place another name. Null where nothing of ours stands there. The client gives the
   * vault the new name first, beside the old one, which programs that run still read.
   */
  "keyward/renamePlan": { readonly params: RenamePlanParams; readonly result: RenamePlan | null };
  /** Names and environments as they are seen from a folder, by its URI or that of a file in it. */
  "keyward/matrix": { readonly params: DocumentParams; readonly result: Matrix };
  /** Every place in the workspace's code that names a secret, in the order of files. */
  "keyward/uses": { readonly params: UsesParams; readonly result: readonly Use[] };
}

/**
 * Which edits a person is asked to confirm: those in files that are not open; those of workflows and the like, where more is
 * to be done; or, for a preview of all of them, these or else the declarations.
 */
export type RenameConfirm = "closed" | "deployment" | "preview";

export interface RenamePlanParams {
  readonly uri: string;
  readonly position: Position;
  /** Left out: only what there is of the name is told. */
  readonly newName?: string;
  /** Default `closed`. */
  readonly confirm?: RenameConfirm;
}

export interface RenamePlan {
  /** The name as it is. */
  readonly name: string;
  /** Null where no new name was given. */
  readonly edit: WorkspaceEdit | null;
  /** How many places in how many files have the name. */
  readonly places: number;
  readonly files: number;
  /** Of them workflows, compose files and Dockerfiles: the new name must exist where they run. */
  readonly deployments: number;
  /** The project's definitions in the vault, which an alias is to be made of first. */
  readonly stored: readonly SecretTarget[];
  /** The platform's, which the project reads: it keeps its name, and the project gets a copy under the new one first. */
  readonly inherited: SecretTarget | null;
  /** In which that copy is made. */
  readonly project: string | null;
  /** False where not every file was read. */
  readonly isWhole: boolean;
}

/** What has a value where: names, states and places, never a value. */
export interface Matrix {
  /** In which the names are resolved, in each of the environments; as core's `parseScope` reads it. */
  readonly scope: string;
  /** The columns; null where no environment is asked, for none exists. */
  readonly environments: readonly (string | null)[];
  /** Sorted by name. */
  readonly rows: readonly MatrixRow[];
  /** The folders of the workspace that are bound to a scope of their own, and its roots. */
  readonly folders: readonly MatrixFolder[];
  /** The folder that was asked from: one of `folders`. Null where none is open. */
  readonly folder: string | null;
  /** False as long as not every file was read: names may be missing. */
  readonly isWhole: boolean;
}

export interface MatrixFolder {
  readonly uri: string;
  /** Its path in the workspace: `shop/services/billing`. */
  readonly label: string;
  readonly scope: string;
}

export interface MatrixRow extends Pick<Row, "name" | "used" | "declared" | "required"> {
  /** One for each environment. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly state: CellState;
  /** The definition in the vault that decides, by its scope. */
  readonly scope?: string;
  /** The entry of a file that decides, and its line, from 0. */
  readonly uri?: string;
  readonly line?: number;
}

export interface UsesParams {
  readonly name: string;
  /** Only code that can see this scope. */
  readonly scope?: string;
}

/** A place in code that names a secret. */
export interface Use {
  readonly uri: string;
  readonly range: Range;
  readonly access: "read" | "write";
}

export interface Notifications {
  /** Server to client, during `keyward/scan`. */
  "keyward/leaks": FileLeaks;
  /**
   * Server to client: values of the vault came to stand in these files, or no longer do, be it that the files changed or the
   * vault. Who shows leaks asks about them by `keyward/fileLeaks`.
   */
  "keyward/valuesMoved": { readonly uris: readonly string[] };
  /** Server to client, at each change: for the language status item. */
  "keyward/status": Status;
  /** Server to client: names in code, files of secrets or the vault are not as they were. What shows them asks anew. */
  "keyward/changed": Record<string, never>;
  /** Client to server: this window has written the vault. The server notices by itself too, a little later. */
  "keyward/vaultChanged": Record<string, never>;
  /**
   * Client to server: the key of the vault's fingerprints, with which texts can be compared with its values, sealed for
   * `Status.receiver`, so that a trace of the protocol tells nothing.
   */
  "keyward/fingerprintKey": { readonly sealed: string };
}

export interface DocumentParams {
  readonly uri: string;
}

export interface FolderScope {
  /** The path of the scope in which names are resolved, environment included: `shop/development/billing`. */
  readonly scope: string;
  readonly environment: string;
  /** The workspace folder's URI, or null for a document outside of all. */
  readonly root: string | null;
  /** True where a secrets.json binds the folder; unknown names are reported only then. */
  readonly bound: boolean;
}

export interface MoveSuggestion {
  /** A name for the secret, UPPER_SNAKE, not yet taken in the scope. */
  readonly name: string;
  /** The scope that fits the folder. */
  readonly scope: string;
  /** Where the literal's text is, without quotes: together the value. The client reads it from its own document. */
  readonly pieces: readonly MovePiece[];
  /** The names that can be read there: those of `variables` have letters, digits and `_` only. */
  readonly names: "any" | "variables";
  /** What it is, in words: `a Stripe secret key`. */
  readonly what: string;
}

export interface MovePiece {
  readonly range: Range;
  /** How the text stands for its part of the value: core's `literalValue`. */
  readonly dialect: Dialect;
}

/** Why no read of a secret can stand where the literal does, in a sentence. */
export interface MoveRefusal {
  readonly refused: string;
}

export interface MoveParams extends LiteralTarget {
  readonly name: string;
  readonly scope: string;
}

export interface Status {
  readonly state: "starting" | "indexing" | "ready";
  /** One short line for people. */
  readonly text: string;
  /** What is not as it should be, one sentence each: a damaged vault, a setting of the wrong type. */
  readonly problems: readonly string[];
  readonly vault: "ready" | "none" | "unreadable";
  /**
   * There where values cannot be looked for, as the keychain has no key for that: for whom a client that has the vault open
   * seals it. A public key of the server's process.
   */
  readonly receiver?: string;
}

/** The shapes of LSP that these messages use. */
export interface Position {
  readonly line: number;
  /** UTF-16 units. */
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface WorkspaceEdit {
  readonly documentChanges: (CreateFile | DocumentEdit)[];
  readonly changeAnnotations?: { [id: string]: ChangeAnnotation };
}

/** A group of edits, as a preview shows it. */
export interface ChangeAnnotation {
  readonly label: string;
  readonly description: string;
  readonly needsConfirmation: boolean;
}

export interface CreateFile {
  readonly kind: "create";
  readonly uri: string;
  readonly options: { readonly ignoreIfExists: true };
}

export interface DocumentEdit {
  readonly textDocument: { readonly uri: string; readonly version: number | null };
  readonly edits: { readonly range: Range; readonly newText: string; readonly annotationId?: string }[];
}
