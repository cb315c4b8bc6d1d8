import type { LiteralTarget } from "./commands.ts";
import type { Range, WorkspaceEdit } from "./shapes.ts";

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
  /** Findings of which we are less sure than `scan.minConfidence` asks for: they are not told of. */
  readonly unsure: number;
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
