import type { ClientCapabilities } from "vscode-languageserver/node";
import type { InitializationOptions } from "../protocol/lsp.ts";
import type { ReferenceEngine } from "../references/engine.ts";
import type { ModuleLinks } from "../references/modules/module-links.ts";
import { Changes } from "./changes.ts";
import { clientAbilities } from "./client-abilities.ts";
import { CodeTrees } from "./code-trees.ts";
import type { Context, Log } from "./context.ts";
import { Documents } from "./documents.ts";
import { fileReader } from "./file-facts.ts";
import { FileReader } from "./file-reader.ts";
import type { FileThread } from "./file-thread.ts";
import type { FileSystem } from "./file-system.ts";
import { GitView, type OpenRepository } from "./git-view.ts";
import { Baselines } from "./leaks/baselines.ts";
import { KeptScans } from "./leaks/kept-scans.ts";
import { SettingsStore, type AskSettings } from "./settings-store.ts";
import { TimeBudgets } from "./time-budgets.ts";
import { VaultView, type OpenVault } from "./vault-view.ts";
import { WorkspaceIndex } from "./workspace-index.ts";
import { Workspace } from "./workspace.ts";

/** What the server takes from outside of itself; tests bring their own. */
export interface Surroundings {
  readonly files: FileSystem;
  readonly openVault: OpenVault;
  readonly openRepository: OpenRepository;
  readonly engine: ReferenceEngine;
  /** Where many files are read: left out, in the server's own thread. */
  readonly openThread?: ((links: ModuleLinks, log: Log) => Promise<FileThread | undefined>) | undefined;
  readonly askSettings: AskSettings;
  readonly log: Log;
  readonly now: () => number;
}

/** What the client says of itself at the start. */
export interface Introduction {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly folders: readonly string[];
}

/**
 * Everything that features look at. Nothing is read before `start`.
 * @param homeOf the vault's folder, given what the settings say of it
 */
export function createContext(
  surroundings: Surroundings,
  { capabilities, options, folders }: Introduction,
  homeOf: (setting: string) => string,
): { readonly context: Context; readonly start: () => void } {
  const { files, engine, log, now, openThread } = surroundings;
  const isTrusted = options.trusted ?? true;
  const changes = new Changes();
  const budgets = new TimeBudgets();
  const documents = new Documents();
  documents.listen({ closed: ({ uri }) => budgets.forget(uri) });
  const workspace = new Workspace(files, documents);
  workspace.open(folders);
  const settings = new SettingsStore(surroundings.askSettings, (uri) => workspace.openedAround(uri)?.uri);
  const vault = new VaultView(isTrusted ? surroundings.openVault : null, homeOf(""), () => changes.advance());
  const index = new WorkspaceIndex();
  const ready = Promise.withResolvers<void>();
  const context: Context = {
    options: {
      validateShape: options.validateShape ?? false,
      clientCommands: options.clientCommands ?? false,
      commandLinks: options.commandLinks ?? false,
      trusted: isTrusted,
      checkPage: options.checkPage ?? "",
    },
    client: clientAbilities(capabilities),
    log,
    files,
    documents,
    settings,
    workspace,
    vault,
    changes,
    budgets,
    baselines: new Baselines(files, documents),
    git: new GitView(surroundings.openRepository, () => changes.advance()),
    code: new CodeTrees(engine, documents, settings, index.links),
    scans: new KeptScans(documents),
    index,
    reader: new FileReader(
      fileReader(files, engine, index.links),
      openThread && (() => openThread(index.links, log)),
    ),
    ready: ready.promise,
    followSettings: () => vault.use(homeOf(settings.common["vault.home"])),
    now,
  };
  const firstReading = async () => {
    await settings.reload([...documents.all(), ...workspace.folders].map(({ uri }) => uri));
    await context.followSettings();
    await vault.refresh();
  };
  return { context, start: () => ready.resolve(firstReading()) };
}
