import { access, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { layerFiles, type Layers, type WorkspaceFile } from "../core/file-layers.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { parseSecretsFile } from "../core/secrets-file.ts";
import { UserError } from "../core/user-error.ts";

/** The secrets files that a folder sees: its own, and those of the folders above it up to the workspace's root. */
export interface Folder {
  readonly layers: Layers;
  /** Relative to the root, with `/`; the root itself is `""`. */
  readonly folder: string;
}

/** The root is the nearest folder with a `.git`; outside of a repository it is the current folder. */
export async function readFolder(cwd: string): Promise<Folder> {
  const root = (await workspaceRoot(cwd)) ?? cwd;
  const files = await Promise.all(foldersBetween(root, cwd).map((folder) => readSecretsFiles(root, folder)));
  return { layers: layerFiles(files.flat()), folder: relative(root, cwd) };
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
  const names = await readdir(folder).catch(() => []);
  const files = names.map(async (name) => {
    const file = path.join(folder, name);
    const kind = secretsFileKind(file);
    if (!kind) return [];
    const shown = relative(root, file);
    const parsed = parseSecretsFile(await readText(file, shown), kind);
    refuseBroken(shown, parsed.problems);
    return [{ path: shown, file: parsed }];
  });
  return (await Promise.all(files)).flat();
}

async function readText(file: string, shown: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError(
      "NO_ACCESS",
      `${shown} cannot be read.`,
      "Correct the file's rights, or move it away.",
      { cause },
    );
  }
}

/** A file that cannot be read whole would hide definitions, and another one would quietly win in their place. */
function refuseBroken(shown: string, problems: WorkspaceFile["file"]["problems"]): void {
  const broken = problems.find(
    ({ code }) => code === "json-syntax" || code === "file-too-large" || code === "file-too-deep",
  );
  if (broken)
    throw new UserError(
      "FILE_INVALID",
      `${shown}: ${broken.message}`,
      `Run "keyward check ${shown}" for the places.`,
    );
}

function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}
