import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { secretsFileKind } from "../../core/secrets-file-name.ts";
import { userHome } from "../../sdk/home.ts";
import { workspaceRoot } from "../folder.ts";
import type { Context } from "../context.ts";
import { ok, warning, type Check, type Finding } from "./check.ts";

/**
 * Editors keep old texts of files: VS Code and its kin in their Local History, vim and Emacs beside the file. A value that
 * was taken out of a file may still be there. Others' histories, such as JetBrains', cannot be looked into.
 */
export const checkEditorHistory: Check = async (context) => {
  const root = await realpath((await workspaceRoot(context.cwd)) ?? context.cwd);
  const found = [...(await inLocalHistories(context, root)), ...(await besideFiles(root))];
  return found.length > 0
    ? found
    : [ok("editors", "No editor keeps old texts of this folder's files of secrets, as far as can be seen.")];
};

const PRODUCTS = ["Code", "Code - Insiders", "VSCodium", "Cursor", "Windsurf"];

async function inLocalHistories({ env }: Context, root: string): Promise<Finding[]> {
  const folders = PRODUCTS.map((product) => path.join(configHome(env), product, "User", "History"));
  return (await Promise.all(folders.map((folder) => copiesIn(folder, root)))).flat();
}

/** Each folder of a Local History is one file's, with an entries.json that says which. */
async function copiesIn(history: string, root: string): Promise<Finding[]> {
  const folders = await readdir(history).catch(() => []); // There is no such editor.
  const looked = folders.map(async (name): Promise<Finding[]> => {
    const folder = path.join(history, name);
    const file = await fileOf(path.join(folder, "entries.json"));
    if (file === undefined || !file.startsWith(root + path.sep) || !holdsSecrets(file)) return [];
    const copies = (await readdir(folder)).length - 1;
    const shown = path.relative(root, file);
    const what = `VS Code's Local History has ${copies} old ${copies === 1 ? "text" : "texts"} of ${shown}.`;
    return [warning("editors", what, `Delete them: rm -r "${folder}"`)];
  });
  return (await Promise.all(looked)).flat();
}

async function fileOf(entries: string): Promise<string | undefined> {
  try {
    const { resource } = JSON.parse(await readFile(entries, "utf8")) as { resource?: string };
    return resource?.startsWith("file:") ? fileURLToPath(resource) : undefined;
  } catch {
    return undefined; // Half written, or of another form: it names no file.
  }
}

/** Swap files, undo files and backups: `.secrets.json.swp`, `.env~`, `#.env#`. */
async function besideFiles(root: string): Promise<Finding[]> {
  const names = await readdir(root).catch(() => []);
  const copies = names.filter((name) => {
    const [, file] = /^\.?(.+?)(?:\.sw[a-p]|\.un~|~)$/.exec(name) ?? /^#(.+)#$/.exec(name) ?? [];
    return file !== undefined && (holdsSecrets(file) || holdsSecrets(`.${file}`));
  });
  return copies.map((name) =>
    warning("editors", `An editor left ${name} beside its file.`, `Delete it: rm "${path.join(root, name)}"`),
  );
}

function holdsSecrets(file: string): boolean {
  return secretsFileKind(file) !== undefined || /^\.env(?:\.|$)|.\.env$/.test(path.basename(file));
}

function configHome(env: Context["env"]): string {
  const home = userHome(env);
  if (process.platform === "win32")
    return env.APPDATA ?? path.join(env.USERPROFILE ?? "C:\\", "AppData", "Roaming");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support");
  return env.XDG_CONFIG_HOME?.startsWith("/") ? env.XDG_CONFIG_HOME : path.join(home, ".config");
}
