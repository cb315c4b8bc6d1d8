import { homedir } from "node:os";
import path from "node:path";
import { l10n, window, workspace, type Uri } from "vscode";
import { layerFiles, scopeOfFolder } from "../../core/file-layers.ts";
import type { GatherRequest } from "../../core/gather.ts";
import { setting } from "../setting.ts";
import { substituted, type CwdFacts } from "./cwd-variables.ts";
import { readFolderFiles, type FolderFiles } from "./secrets-files.ts";

/** Where a program is started: its folder's secrets files, and the scope from which names are resolved. */
export interface Standpoint extends FolderFiles {
  readonly request: Omit<GatherRequest, "key">;
}

/**
 * @param root the workspace's folder
 * @param cwd the program's own folder, which counts where it lies in the workspace's
 * @throws UserError FILE_INVALID, USAGE where what the folder is cannot be told
 */
export async function standpointOf(root: Uri | undefined, cwd: unknown): Promise<Standpoint> {
  const now = Date.now();
  if (!root) {
    return { layers: layerFiles([]), files: [], folder: "", request: { scope: {}, app: undefined, now } };
  }
  const files = await readFolderFiles(root, folderWithin(root, cwd));
  const bound = scopeOfFolder(files.layers, files.folder);
  const environment = bound.environment ?? setting("environment", root);
  const scope = scopeOfFolder(files.layers, files.folder, environment);
  return { ...files, request: { scope, environment, app: undefined, now } };
}

/** Relative to the root, with `/`; the root's where the folder lies elsewhere. */
function folderWithin(root: Uri, cwd: unknown): string {
  const { fsPath } = root;
  const folder = typeof cwd === "string" ? substituted(cwd, factsOf(root), l10n.t) : fsPath;
  const relative = path.relative(fsPath, path.resolve(fsPath, folder));
  const isWithin = relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
  return isWithin ? relative.split(path.sep).join("/") : "";
}

function factsOf(root: Uri): CwdFacts {
  return {
    folder: root.fsPath,
    folders: (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({ name, path: uri.fsPath })),
    file: window.activeTextEditor?.document.uri.fsPath,
    home: homedir(),
    env: process.env,
    configured: (name) => workspace.getConfiguration(undefined, root).get(name),
  };
}
