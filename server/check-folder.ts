import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver/node";
import { openRepository } from "../git/repository.ts";
import { createReferenceEngine } from "../references/engine.ts";
import { openEmbeddedMetadata } from "../sdk/embedded.ts";
import { loadAsset } from "./assets.ts";
import { createContext } from "./create-context.ts";
import { editorSettingsAt } from "./editor-settings.ts";
import { diagnose } from "./diagnostics/of-document.ts";
import { disk } from "./file-system.ts";
import { indexFolder } from "./indexer.ts";
import { statusOf } from "./status.ts";

export interface CheckedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Checked {
  readonly files: readonly CheckedFile[];
  /** What could not be looked at and may hide problems: the vault, git, a file without rights. A sentence each. */
  readonly unseen: readonly string[];
}

export interface CheckFolderOptions {
  /** Absolute: the workspace's root. */
  readonly folder: string;
  /** The embedded vault's folder. */
  readonly home: string;
  readonly environment?: string | undefined;
  readonly wanted: (path: string) => boolean;
}

/** What the editor would say about the secrets files of a folder, for those who have no editor open: CI. */
export async function checkFolder({
  folder,
  home,
  environment,
  wanted,
}: CheckFolderOptions): Promise<Checked> {
  const { "references.accessors": accessors } = await editorSettingsAt(disk, folder);
  const { context, start } = createContext(
    {
      files: disk,
      log: { error: () => undefined, warn: () => undefined, info: () => undefined },
      engine: await createReferenceEngine(loadAsset),
      openVault: openEmbeddedMetadata,
      openRepository: (at) => openRepository(at),
      askSettings: async () => ({
        "references.accessors": accessors,
        ...(environment !== undefined && { environment }),
      }),
      now: () => Date.now(),
    },
    { capabilities: {}, options: { validateShape: true }, folders: [pathToFileURL(folder).href] },
    () => home,
  );
  start();
  try {
    await context.ready;
    const [root] = context.workspace.folders;
    if (!root) return { files: [], unseen: [] };
    const { isWhole } = await indexFolder(context, root, { report: () => undefined, isCancelled: false });
    if (isWhole) context.index.finish();
    const checked: CheckedFile[] = [];
    for (const { path } of root.sources.all())
      if (wanted(path)) checked.push({ path, diagnostics: await checkFile(path) });
    return { files: checked, unseen: statusOf(context).problems };
  } finally {
    await context.vault.close();
  }

  async function checkFile(path: string): Promise<readonly Diagnostic[]> {
    const file = join(folder, path);
    const uri = pathToFileURL(file).href;
    context.documents.open({ uri, languageId: "json", version: 1, text: await readFile(file, "utf8") });
    const document = context.documents.get(uri);
    await context.git.wholeFacts(file);
    const diagnosed = document && (await diagnose(context, document));
    context.documents.close(uri);
    return diagnosed?.items ?? [];
  }
}
