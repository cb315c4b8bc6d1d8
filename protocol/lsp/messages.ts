import type { LiteralTarget } from "./commands.ts";
import type {
  BaselineEdits,
  BaselineParams,
  FileLeaks,
  FileLeaksParams,
  IgnoreParams,
  ScanParams,
  ScanSummary,
} from "./leaks.ts";
import type { Matrix } from "./matrix.ts";
import type { MoveParams, MoveRefusal, MoveSuggestion } from "./moves.ts";
import type { DocumentParams, FolderScope, RenamePlan, RenamePlanParams, Use, UsesParams } from "./names.ts";
import type { WorkspaceEdit } from "./shapes.ts";

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

export interface Status {
  readonly state: "starting" | "indexing" | "ready";
  /** One short line for people. */
  readonly text: string;
  /** What is not as it should be, one sentence each: a damaged vault, a setting of the wrong type. */
  readonly problems: readonly string[];
  /** Those of them that say that not all files were read, if there are any. */
  readonly unread?: readonly string[];
  readonly vault: "ready" | "none" | "unreadable";
  /** Whether some folder has a secrets file, by which it is bound: in others no name is told as unknown. */
  readonly bound: boolean;
  /**
   * There where values cannot be looked for, as the keychain has no key for that: for whom a client that has the vault open
   * seals it. A public key of the server's process.
   */
  readonly receiver?: string;
}
