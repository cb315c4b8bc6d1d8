import * as vscode from "vscode";
import { layerFiles, type Layers, type WorkspaceFile } from "../../core/file-layers.ts";
import { readSecretsFile } from "../../core/readable-secrets-file.ts";
import { secretsFileKind } from "../../core/secrets-file-name.ts";

/** The secrets files that a folder of the workspace sees, as they are on the disk. */
export interface FolderFiles {
  readonly layers: Layers;
  readonly files: readonly WorkspaceFile[];
  /** Relative to the root, with `/`; the root itself is `""`. */
  readonly folder: string;
}

/**
 * Those of the folder itself and of the folders above it, up to the root.
 * @param folder relative to the root, with `/`
 * @throws UserError FILE_INVALID
 */
export async function readFolderFiles(root: vscode.Uri, folder: string): Promise<FolderFiles> {
  const parts = folder.split("/").filter((part) => part !== "");
  const folders = ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
  const files = (await Promise.all(folders.map((each) => secretsFilesIn(root, each)))).flat();
  return { layers: layerFiles(files), files, folder };
}

async function secretsFilesIn(root: vscode.Uri, folder: string): Promise<WorkspaceFile[]> {
  const at = vscode.Uri.joinPath(root, folder);
  const entries = await readDirectory(at);
  const read = entries.map(async ([name, type]): Promise<WorkspaceFile[]> => {
    const kind = secretsFileKind(`/${name}`);
    if (!kind || (type & vscode.FileType.Directory) !== 0) return [];
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(at, name));
    const path = folder === "" ? name : `${folder}/${name}`;
    return [{ path, file: readSecretsFile(new TextDecoder().decode(bytes), kind, path) }];
  });
  return (await Promise.all(read)).flat();
}

/** A folder of a launch configuration may be made by its task, and have nothing in it yet. */
async function readDirectory(at: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(at);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return [];
    throw error;
  }
}
