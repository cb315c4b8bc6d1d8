import { explainLayers, type FileDefinition } from "../core/file-layers.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Chain } from "../core/resolve.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { InitializationOptions } from "../protocol/lsp.ts";
import type { Changes } from "./changes.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import type { CodeTrees } from "./code-trees.ts";
import type { Documents } from "./documents.ts";
import type { FileReader } from "./file-reader.ts";
import type { FileSystem } from "./file-system.ts";
import type { GitView } from "./git-view.ts";
import type { Baselines } from "./leaks/baselines.ts";
import type { KeptScans } from "./leaks/kept-scans.ts";
import type { SettingsStore } from "./settings-store.ts";
import type { TimeBudgets } from "./time-budgets.ts";
import type { VaultView } from "./vault-view.ts";
import type { WorkspaceIndex } from "./workspace-index.ts";
import type { Standpoint, Workspace } from "./workspace.ts";

/** Where the server says what happened, for people who look. Never with a value or a document's text. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** Everything that a feature may look at. */
export interface Context {
  readonly options: Required<Omit<InitializationOptions, "vaultHome" | "parser">>;
  readonly client: ClientAbilities;
  readonly log: Log;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly workspace: Workspace;
  readonly vault: VaultView;
  readonly code: CodeTrees;
  readonly scans: KeptScans;
  readonly index: WorkspaceIndex;
  readonly files: FileSystem;
  readonly reader: FileReader;
  readonly git: GitView;
  readonly baselines: Baselines;
  readonly changes: Changes;
  readonly budgets: TimeBudgets;
  /** Settled once settings and vault have been read for the first time. */
  readonly ready: Promise<void>;
  /** Does what settings ask for that is not asked for anew at each use. */
  followSettings(): Promise<void>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** Waits for the settings of a document and its language, and reads the secrets files around it that were not read yet. */
export async function prepare({ code, documents, settings, workspace }: Context, uri: string): Promise<void> {
  const document = documents.get(uri);
  if (document) await code.prepare(document);
  await settings.settled(uri);
  await workspace.prepare(uri);
}

/** Names a document's text and the state of everything else: the same state means the same diagnostics. */
export function stateOf({ documents, changes }: Context, document: TextDocument): string {
  return `${documents.stamp(document)}.${changes.epoch}`;
}

/** A name's chain as it is asked from one place: the files first, then the vault. */
export type NameChain = Chain<FileDefinition | SecretMetadata>;

export function explainName(context: Context, from: Standpoint, key: string): NameChain {
  const { scope, environment, directory, folder } = from;
  const request = { key, scope, environment, folder: directory, now: context.now() };
  return explainLayers(folder.sources.layers, context.vault.stored, request);
}

export function standpointOf(context: Context, uri: string): Standpoint | undefined {
  return context.workspace.standpoint(uri, context.settings.for(uri).environment);
}
