import path from "node:path";
import type { Uri } from "vscode";
import { layerFiles, scopeOfFolder } from "../../core/file-layers.ts";
import type { GatherRequest } from "../../core/gather.ts";
import { setting } from "../setting.ts";
import { readFolderFiles, type FolderFiles } from "./secrets-files.ts";

/** Where a program is started: its folder's secrets files, and the scope from which names are resolved. */
export interface Standpoint extends FolderFiles {
  readonly request: Omit<GatherRequest, "key">;
}

/**
 * @param root the workspace's folder
 * @param cwd the program's own folder, which counts where it lies in the workspace's
 * @throws UserError FILE_INVALID
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

/** Relative to the root, with `/`. Of a task, VS Code puts in what variables stand for only after it was resolved. */
function folderWithin({ fsPath }: Uri, cwd: unknown): string {
  const folder = typeof cwd === "string" ? cwd.replaceAll("${workspaceFolder}", fsPath) : fsPath;
  const relative = path.relative(fsPath, path.resolve(fsPath, folder));
  const isWithin = relative.split(path.sep)[0] !== ".." && !path.isAbsolute(relative);
  return isWithin ? relative.split(path.sep).join("/") : "";
}
