import * as vscode from "vscode";
import { locationOfPath, type HostRequests } from "../../protocol/host.ts";

type Answer<Method extends keyof HostRequests> = (
  params: HostRequests[Method]["params"],
) => Promise<HostRequests[Method]["result"]>;

interface Answers {
  readonly readFile: Answer<"keyward/readFile">;
  readonly listFolder: Answer<"keyward/listFolder">;
  readonly readAsset: Answer<"keyward/readAsset">;
}

/**
 * Answers what the language server asks of files: those that VS Code knows, on whatever they lie.
 * @param extension the extension's folder
 */
export function hostFiles(extension: vscode.Uri): Answers {
  return {
    async readFile({ path, limit }) {
      const uri = uriOfPath(path);
      if (!uri) return { why: "absent" };
      try {
        const { size, type } = await vscode.workspace.fs.stat(uri);
        if ((type & vscode.FileType.File) === 0) return { why: "absent" };
        if (size > limit) return { why: "too-large", bytes: size };
        // It takes off a byte order mark too.
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch (error) {
        return { why: isMissing(error) ? "absent" : "refused" };
      }
    },
    async listFolder({ path }) {
      const uri = uriOfPath(path);
      if (!uri) return [];
      try {
        const entries = await vscode.workspace.fs.readDirectory(uri);
        return entries.map(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? name : `${name}/`));
      } catch {
        return []; // Gone, or not ours to read: there is nothing in it for us.
      }
    },
    async readAsset({ name }) {
      return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist", name));
    },
  };
}

function uriOfPath(path: string): vscode.Uri | undefined {
  const location = locationOfPath(path);
  return location && vscode.Uri.from(location);
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === "FileNotFound";
}
