import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { layerFiles, scopeOfFolder, type Layers, type WorkspaceFile } from "../core/file-layers.ts";
import type { Scope } from "../core/scope.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { SECRETS_FILE_LIMIT, tooLarge } from "../core/secrets-file-json.ts";
import { invalidFile, readSecretsFile } from "../core/readable-secrets-file.ts";
import { UserError } from "../core/user-error.ts";
import { disk } from "../server/file-system.ts";

/** The secrets files that a folder sees: its own, and those of the folders above it up to the workspace's root. */
export interface Folder {
  readonly layers: Layers;
  /** Relative to the root, with `/`; the root itself is `""`. */
  readonly folder: string;
  readonly files: readonly WorkspaceFile[];
  /** Where secrets files are looked for: absolute, the current folder first. */
  readonly places: readonly string[];
}

/** The root is the nearest folder with a `.git`; outside of a repository it is the current folder. */
export async function readFolder(cwd: string): Promise<Folder> {
  const root = (await workspaceRoot(cwd)) ?? cwd;
  const places = foldersBetween(root, cwd);
  const files = (await Promise.all(places.map((folder) => readSecretsFiles(root, folder)))).flat();
  return { layers: layerFiles(files), folder: relative(root, cwd), files, places };
}

/** What the folder's secrets file binds it to; the platform where there is none, or one that cannot be read. */
export async function boundScope(cwd: string): Promise<Scope> {
  try {
    const { layers, folder } = await readFolder(cwd);
    return scopeOfFolder(layers, folder);
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

/** The nearest folder with a `.git`, or undefined outside of a repository. */
export async function workspaceRoot(cwd: string): Promise<string | undefined> {
  for (let at = cwd; ; at = path.dirname(at)) {
    const found = await access(path.join(at, ".git")).then(
      () => true,
      () => false,
    );
    if (found) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

function foldersBetween(root: string, folder: string): string[] {
  const folders = [folder];
  while (folders.at(-1) !== root) folders.push(path.dirname(folders.at(-1)!));
  return folders;
}

async function readSecretsFiles(root: string, folder: string): Promise<WorkspaceFile[]> {
  const names = await readdir(folder).catch(() => []); // Who may not look into a folder can read no file there.
  const files = names.map(async (name) => {
    const file = path.join(folder, name);
    const kind = secretsFileKind(file);
    if (!kind) return [];
    const shown = relative(root, file);
    const text = await readText(file, shown);
    if (text === undefined) return [];
    return [{ path: shown, file: readSecretsFile(text, kind, shown) }];
  });
  return (await Promise.all(files)).flat();
}

/** Undefined for a folder that has the name of a secrets file. */
async function readText(file: string, shown: string): Promise<string | undefined> {
  const text = await disk.read(file, SECRETS_FILE_LIMIT);
  if (typeof text === "string") return text;
  if (text.why === "absent") return undefined;
  if (text.why === "too-large") throw invalidFile(shown, tooLarge(text.bytes ?? 0));
  throw new UserError("NO_ACCESS", `${shown} cannot be read.`, "Correct the file's rights, or move it away.");
}

function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}
